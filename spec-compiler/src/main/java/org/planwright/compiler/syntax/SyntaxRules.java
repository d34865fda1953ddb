package org.planwright.compiler.syntax;

import java.util.List;
import org.planwright.compiler.diagnostic.Rule;

/** The rules that a text must keep to be read at all; the page of each stands beside this class. */
public final class SyntaxRules {
    public static final Rule MERGE_MARKER = Rule.text("syntax.merge-marker", "A merge is finished before it is read");
    public static final Rule UNKNOWN_CHARACTER =
            Rule.text("syntax.unknown-character", "Every character outside quotations has a meaning");
    public static final Rule UNCLOSED_QUOTE =
            Rule.text("syntax.unclosed-quote", "A quotation ends on the line where it begins");
    public static final Rule UNCLOSED_BLOCK =
            Rule.text("syntax.unclosed-block", "Every opening brace has its closing brace");
    public static final Rule EXTRA_BRACE = Rule.text("syntax.extra-brace", "Every closing brace closes a block");
    public static final Rule MISSING_BRACE =
            Rule.text("syntax.missing-brace", "A heading opens its block with a brace");
    public static final Rule BLOCK_WITHOUT_HEADING =
            Rule.text("syntax.block-without-heading", "A block stands under a heading");
    public static final Rule TOO_DEEP =
            Rule.text("syntax.too-deep", "Blocks and parentheses are nested at most 64 deep");
    public static final Rule UNCLOSED_PARENTHESIS =
            Rule.text("syntax.unclosed-parenthesis", "Every parenthesis is closed in its own statement");
    public static final Rule EXTRA_PARENTHESIS =
            Rule.text("syntax.extra-parenthesis", "Every closing parenthesis closes an open one");
    public static final Rule EMPTY_PARENTHESES = Rule.text("syntax.empty-parentheses", "Parentheses hold something");
    public static final Rule BULLET =
            Rule.text("syntax.bullet", "A provision begins with its first word, not with a bullet");
    public static final Rule STRAY_WORDS =
            Rule.text("syntax.stray-words", "A line begins with a verb, a key or an amount");
    public static final Rule TWO_ANSWERS_ON_A_LINE =
            Rule.text("syntax.two-answers-on-a-line", "Every answer has a line of its own");
    public static final Rule STRAY_COLON = Rule.text("syntax.stray-colon", "A colon stands after the key of an answer");
    public static final Rule COMMA_AT_END = Rule.text("syntax.comma-at-end", "A comma has something after it");
    public static final Rule EXTRA_COMMA = Rule.text("syntax.extra-comma", "A comma has something before it");
    public static final Rule MISSING_VALUE_AFTER_PHRASE =
            Rule.text("syntax.missing-value-after-phrase", "Something follows a word such as “from” or “for”");

    /** All of them, in the order in which a reader of the text would stumble. */
    public static final List<Rule> ALL = List.of(
            MERGE_MARKER,
            UNKNOWN_CHARACTER,
            UNCLOSED_QUOTE,
            UNCLOSED_BLOCK,
            EXTRA_BRACE,
            MISSING_BRACE,
            BLOCK_WITHOUT_HEADING,
            TOO_DEEP,
            UNCLOSED_PARENTHESIS,
            EXTRA_PARENTHESIS,
            EMPTY_PARENTHESES,
            BULLET,
            STRAY_WORDS,
            TWO_ANSWERS_ON_A_LINE,
            STRAY_COLON,
            COMMA_AT_END,
            EXTRA_COMMA,
            MISSING_VALUE_AFTER_PHRASE);

    private SyntaxRules() {}
}
