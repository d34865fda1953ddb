package org.planwright.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.grammar.PlanParser;
import org.planwright.grammar.PlanParser.BlockContext;
import org.planwright.grammar.PlanParser.HeadContext;
import org.planwright.grammar.PlanParser.PhraseContext;
import org.planwright.grammar.PlanParser.StatementContext;
import org.planwright.grammar.PlanParser.ValueContext;

/** Turns ANTLR's tree into records, statement by statement, and lets go of what it has turned. */
final class StatementsFromTree {
    private static final Token.Kind[] KINDS = kinds();

    private final SourceFile file;

    StatementsFromTree(SourceFile file) {
        this.file = file;
    }

    List<Statement> convert(List<StatementContext> contexts) {
        List<Statement> statements = new ArrayList<>(contexts.size());
        for (StatementContext context : contexts) {
            statements.add(statement(context));
            context.children = null;
        }
        return statements;
    }

    private Statement statement(StatementContext context) {
        HeadContext head = context.head();
        BlockContext block = context.block();
        Optional<Statement.Block> inner = block == null
                ? Optional.empty()
                : Optional.of(new Statement.Block(convert(block.statement()), span(block)));
        if (head == null) {
            Span all = span(block);
            Span start = file.span(all.start(), all.start());
            return new Statement(
                    Statement.Form.STRAY, none(start.start()), none(start.start()), List.of(), inner, all, start, true);
        }
        ParserRuleContext form = (ParserRuleContext) head.getChild(0);
        Span headSpan = span(head);
        Parts parts = new Parts(headSpan);
        for (ParseTree child : form.children) {
            parts.take(child);
        }
        boolean broken = ((Piece) head.getStart()).broken || form(form) == Statement.Form.STRAY;
        Span span = block == null ? headSpan : headSpan.to(span(block));
        return new Statement(form(form), parts.head(), parts.value(), parts.phrases, inner, span, headSpan, broken);
    }

    private static Statement.Form form(ParserRuleContext form) {
        return switch (form.getRuleIndex()) {
            case PlanParser.RULE_answer -> Statement.Form.ANSWER;
            case PlanParser.RULE_sentence -> Statement.Form.SENTENCE;
            case PlanParser.RULE_band -> Statement.Form.BAND;
            default -> Statement.Form.STRAY;
        };
    }

    /** Collects head, value and phrases of one statement. */
    private final class Parts {
        private final List<Token> head = new ArrayList<>();
        private final List<Token> value = new ArrayList<>();
        private final List<Phrase> phrases = new ArrayList<>();
        private final Span span;
        private int colon = -1;

        private Parts(Span span) {
            this.span = span;
        }

        private void take(ParseTree child) {
            if (child instanceof TerminalNode terminal) {
                Piece piece = (Piece) terminal.getSymbol();
                if (piece.is(PlanParser.COLON)) {
                    colon = piece.end();
                } else if (piece.is(PlanParser.ALONE)) {
                    phrases.add(alone(piece));
                } else {
                    head.add(token(piece));
                }
            } else if (child instanceof PhraseContext phrase) {
                phrase(phrase, phrases);
            } else {
                values((ValueContext) child, colon >= 0 ? value : head, phrases);
            }
        }

        private Words head() {
            return words(head, span.start());
        }

        private Words value() {
            return words(value, colon >= 0 ? colon : span.end());
        }
    }

    private void phrase(PhraseContext context, List<Phrase> phrases) {
        Piece word = (Piece) context.PHRASE().getSymbol();
        List<Token> tokens = new ArrayList<>();
        int place = phrases.size();
        values(context.value(), tokens, phrases);
        Words words = words(tokens, word.end());
        Span wordSpan = file.span(word.start(), word.end());
        phrases.add(place, new Phrase(word.words, wordSpan, words, wordSpan.to(words.span())));
    }

    /** Words such as “assumed” are phrases of their own, and what follows them goes on with the words before. */
    private void values(ValueContext context, List<Token> tokens, List<Phrase> phrases) {
        if (context.children == null) {
            return;
        }
        for (ParseTree child : context.children) {
            Piece piece = (Piece) ((TerminalNode) child).getSymbol();
            if (piece.is(PlanParser.ALONE)) {
                phrases.add(alone(piece));
            } else {
                tokens.add(token(piece));
            }
        }
    }

    private Phrase alone(Piece piece) {
        Span span = file.span(piece.start(), piece.end());
        return new Phrase(piece.words, span, none(piece.end()), span);
    }

    private Token token(Piece piece) {
        return new Token(KINDS[piece.lexicalType], file.span(piece.start(), piece.end()), piece.words);
    }

    private Words words(List<Token> tokens, int placeIfEmpty) {
        if (tokens.isEmpty()) {
            return none(placeIfEmpty);
        }
        return new Words(
                tokens, tokens.get(0).span().to(tokens.get(tokens.size() - 1).span()));
    }

    private Words none(int place) {
        return new Words(List.of(), file.span(place, place));
    }

    private Span span(ParserRuleContext context) {
        return file.span(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }

    private static Token.Kind[] kinds() {
        Token.Kind[] kinds = new Token.Kind[PlanParser.VOCABULARY.getMaxTokenType() + 1];
        kinds[PlanParser.WORD] = Token.Kind.WORD;
        kinds[PlanParser.LITTLE] = Token.Kind.LITTLE;
        kinds[PlanParser.NUMBER] = Token.Kind.NUMBER;
        kinds[PlanParser.PERCENT] = Token.Kind.PERCENT;
        kinds[PlanParser.MONEY] = Token.Kind.MONEY;
        kinds[PlanParser.DATE] = Token.Kind.DATE;
        kinds[PlanParser.YEAR] = Token.Kind.YEAR;
        kinds[PlanParser.QUOTE] = Token.Kind.QUOTE;
        kinds[PlanParser.COMMA] = Token.Kind.COMMA;
        kinds[PlanParser.OPEN] = Token.Kind.OPEN;
        kinds[PlanParser.CLOSE] = Token.Kind.CLOSE;
        kinds[PlanParser.SLASH] = Token.Kind.SLASH;
        kinds[PlanParser.DASH] = Token.Kind.DASH;
        kinds[PlanParser.PLUS] = Token.Kind.PLUS;
        kinds[PlanParser.THROUGH] = Token.Kind.THROUGH;
        return kinds;
    }
}
