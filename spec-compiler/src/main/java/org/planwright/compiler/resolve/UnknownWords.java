package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.source.TextChange;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;
import org.planwright.compiler.vocabulary.WordMatch;

/** Says what is wrong with a word that the language does not know where it stands, and what was probably meant. */
final class UnknownWords {
    private final Scope scope;
    private final Consumer<Diagnostic> findings;

    UnknownWords(Scope scope, Consumer<Diagnostic> findings) {
        this.scope = scope;
        this.findings = findings;
    }

    void section(Statement statement) {
        Span span = statement.head().span();
        String written = statement.head().name();
        List<String> known = Vocabulary.sections().stream().map(Section::id).toList();
        Diagnostic.Builder finding =
                Diagnostic.of(ResolveRules.UNKNOWN_SECTION, span, "There is no section “" + written + "”.");
        near(finding, written, known, span);
        findings.accept(
                finding.help("Sections are: " + String.join(", ", known) + ".").build());
    }

    void key(Section section, Statement statement, String written) {
        Span span = statement.head().span();
        Optional<Section> other = owner(Form.ANSWER, written, section);
        if (other.isPresent()) {
            wrongSection(section, other.get(), written, statement, span);
            return;
        }
        if (titled(section).isPresent()) {
            findings.accept(withoutTitle(ResolveRules.UNKNOWN_KEY, section, statement));
            return;
        }
        List<String> known = names(section, Form.ANSWER);
        Diagnostic.Builder finding =
                Diagnostic.of(ResolveRules.UNKNOWN_KEY, span, "“" + section.id() + "” has no key “" + written + "”.");
        if (!near(finding, written, known, span)) {
            SharedWords.of(section, List.of(written.split(" "))).ifPresent(finding::help);
        }
        findings.accept(
                finding.help("Its keys are: " + String.join(", ", known) + ".").build());
    }

    void verb(Section section, Statement statement, List<String> words) {
        Span span = statement.head().tokens().isEmpty()
                ? statement.span()
                : statement.head().tokens().get(0).span();
        Optional<WordMatch> key = Vocabulary.longest(section, Form.ANSWER, words);
        if (key.isPresent()) {
            missingColon(section, statement, key.get());
            return;
        }
        String verb = words.isEmpty() ? "" : words.get(0);
        for (Section other : Vocabulary.sections()) {
            Optional<WordMatch> match = Vocabulary.longest(other, Form.SENTENCE, words);
            if (match.isPresent()) {
                wrongSection(section, other, match.get().word().id(), statement, span);
                return;
            }
        }
        if (titled(section).isPresent()) {
            findings.accept(withoutTitle(ResolveRules.UNKNOWN_VERB, section, statement));
            return;
        }
        List<String> verbs = names(section, Form.SENTENCE);
        List<String> known = new ArrayList<>(verbs);
        Diagnostic.Builder finding = Diagnostic.of(
                ResolveRules.UNKNOWN_VERB,
                span,
                "A sentence of “" + section.id() + "” does not begin with “" + verb + "”.");
        if (!near(finding, verb, known, span)) {
            SharedWords.of(section, words).ifPresent(finding::help);
        }
        findings.accept(finding.help(
                        verbs.isEmpty()
                                ? "This section has answers only, written “key: value”."
                                : "Its sentences begin with: " + String.join(", ", verbs) + ".")
                .build());
    }

    /** Whether a sentence is an answer without its colon: {@code premiums none}, where the verb is {@code premium}. */
    boolean lacksColon(Section section, Statement statement, WordMatch verb) {
        List<Token> tokens = statement.head().tokens();
        String written = Names.plain(tokens.get(0).text());
        boolean exact = written.equals(verb.word().id());
        Optional<Word> key = Vocabulary.word(section, Form.ANSWER, written)
                .filter(word -> word.id().equals(written));
        if (exact || key.isEmpty() || statement.block().isPresent() || tokens.size() < 2) {
            return false;
        }
        missingColon(section, statement, new WordMatch(key.get(), 1));
        return true;
    }

    private void missingColon(Section section, Statement statement, WordMatch key) {
        Token last = statement.head().tokens().get(key.length() - 1);
        Span end = last.span().file().span(last.span().end(), last.span().end());
        findings.accept(Diagnostic.of(
                        ResolveRules.UNKNOWN_VERB,
                        statement.head().span(),
                        "“" + key.word().id() + "” is a key of “" + section.id() + "” and wants a colon after it.")
                .help("Write “" + key.word().id() + ": …”.")
                .fix(Fix.replace("Put a colon after “" + key.word().id() + "”", end, ":"))
                .build());
    }

    /** The one word of a section all of whose lines begin with it: {@code promise} of promises, {@code estimate} of estimates. */
    private static Optional<Word> titled(Section section) {
        return section.words().size() == 1 ? Optional.of(section.words().get(0)) : Optional.empty();
    }

    /** A line of such a section that begins with what should come after its first word. */
    private static Diagnostic withoutTitle(Rule rule, Section section, Statement statement) {
        String word = titled(section).orElseThrow().id();
        Span span = statement.head().span();
        List<Token> tokens = statement.head().tokens();
        Diagnostic.Builder finding = Diagnostic.of(
                        rule,
                        span,
                        "A line of “" + section.id() + "” begins with “" + word + "”, and this one does not.")
                .help("Write “" + word + " \"NAME\": …”.");
        if (!tokens.isEmpty() && tokens.get(0).kind() == Token.Kind.QUOTE) {
            Span start = span.file().span(span.start(), span.start());
            finding.fix(Fix.replace("Begin it with “" + word + "”", start, word + " "));
        }
        return finding.build();
    }

    void part(Word word, Statement inner, String written) {
        Span span = inner.head().isEmpty() ? inner.span() : inner.head().span();
        List<String> known = word.parts().stream().map(Word::id).toList();
        Diagnostic.Builder finding = Diagnostic.of(
                ResolveRules.UNKNOWN_KEY, span, "The block of “" + word.id() + "” does not take “" + written + "”.");
        near(finding, written, known, span);
        findings.accept(finding.help(
                        known.isEmpty()
                                ? "It takes the lines of a schedule."
                                : "It takes: " + String.join(", ", known) + ".")
                .build());
    }

    void strayBand(Statement statement, Section section) {
        if (titled(section).isPresent()) {
            findings.accept(withoutTitle(ResolveRules.MISPLACED, section, statement));
            return;
        }
        findings.accept(Diagnostic.of(
                        ResolveRules.MISPLACED,
                        statement.head().span(),
                        "A line that begins with an amount belongs in a schedule, not straight in “" + section.id()
                                + "”.")
                .help(
                        "Put it in the braces of a tax, a premium or another amount; or begin the line with a key or verb.")
                .build());
    }

    void bandNotTaken(Word word, Statement inner) {
        findings.accept(Diagnostic.of(
                        ResolveRules.MISPLACED,
                        inner.head().span(),
                        "“" + word.id() + "” has no schedule, so a line that begins with an amount means nothing here.")
                .help("Move the line into the braces of a tax or another amount.")
                .build());
    }

    private void wrongSection(Section section, Section other, String written, Statement statement, Span span) {
        findings.accept(Diagnostic.of(
                        ResolveRules.WRONG_SECTION,
                        span,
                        "“" + written + "” belongs in “" + other.id() + "”, not in “" + section.id() + "”.")
                .help("Move the line to “" + other.id() + " { … }”.")
                .fix(moved(other, written, statement))
                .build());
    }

    /** Moves a statement into the one section that takes it, unless something else of that name stands there. */
    private Optional<Fix> moved(Section other, String written, Statement statement) {
        List<Statement> around = scope.around(statement.span());
        boolean oneOwner = Vocabulary.sections().stream()
                        .filter(section -> Stream.of(Form.values())
                                .anyMatch(form ->
                                        Vocabulary.word(section, form, written).isPresent()))
                        .count()
                == 1;
        List<Statement> there = around.stream()
                .filter(block -> Vocabulary.section(block.head().name())
                        .filter(other::equals)
                        .isPresent())
                .toList();
        boolean taken = there.stream()
                .flatMap(block -> block.inner().stream())
                .anyMatch(inner -> inner.head().name().equals(statement.head().name()));
        if (around.isEmpty() || !oneOwner || taken || commented(statement.span())) {
            return Optional.empty();
        }
        Span whole = statement.span();
        List<String> lines = lines(whole);
        TextChange put = there.stream()
                .filter(block -> block.span().text().endsWith("}"))
                .findFirst()
                .map(block -> TextChange.atEndOf(block.span(), lines))
                .orElseGet(() -> TextChange.atEndOf(whole.file(), other.id(), lines));
        return Optional.of(new Fix(
                "Move it to “" + other.id() + "”",
                true,
                List.of(Fix.Edit.of(TextChange.without(whole, false)), Fix.Edit.of(put))));
    }

    /** Whether a comment stands in a statement or behind it, which would be torn from what it is about. */
    private static boolean commented(Span statement) {
        String text = statement.file().text();
        int end = text.indexOf('\n', statement.end());
        return text.substring(statement.start(), end < 0 ? text.length() : end).contains("#");
    }

    /** The lines of a statement, without the indentation that all of it has. */
    private static List<String> lines(Span statement) {
        String indent = TextChange.indent(statement.file().text(), statement.start());
        return statement
                .text()
                .lines()
                .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                .toList();
    }

    private static Optional<Section> owner(Form form, String written, Section not) {
        return Vocabulary.sections().stream()
                .filter(section -> !section.id().equals(not.id()))
                .filter(section -> Vocabulary.word(section, form, written).isPresent())
                .findFirst();
    }

    private static List<String> names(Section section, Form form) {
        return section.words().stream()
                .filter(word -> word.form() == form)
                .map(Word::id)
                .toList();
    }

    /** Offers the name that is nearly what was written; whether there is one. */
    private static boolean near(Diagnostic.Builder finding, String written, List<String> known, Span span) {
        Optional<String> name = Suggestion.nearest(written, known);
        name.ifPresent(near ->
                finding.help("Did you mean “" + near + "”?").fix(Fix.replace("Write “" + near + "”", span, near)));
        return name.isPresent();
    }
}
