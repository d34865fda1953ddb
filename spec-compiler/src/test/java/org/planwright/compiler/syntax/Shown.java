package org.planwright.compiler.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.compiler.source.SourceFile;

/** Shows syntax as short lines of text, for tests to compare. */
final class Shown {
    static final Set<String> NAMES = Set.of("fee for service", "out of pocket limit", "out of area care", "in network");

    private Shown() {}

    static PlanSyntax parse(String text) {
        return PlanSyntax.parse(new SourceFile("test.plan", text), NAMES);
    }

    /** {@code SENTENCE cover dental | <from> 2022}: the first statement of a text. */
    static String first(String text) {
        return show(parse(text).statements().get(0));
    }

    static String all(String text) {
        return parse(text).statements().stream().map(Shown::show).collect(Collectors.joining("\n"));
    }

    static String show(Statement statement) {
        StringBuilder shown = new StringBuilder(statement.broken() ? "broken " : "");
        shown.append(statement.form()).append(' ').append(words(statement.head()));
        if (statement.form() == Statement.Form.ANSWER) {
            shown.append(": ").append(words(statement.value()));
        }
        for (Phrase phrase : statement.phrases()) {
            shown.append(" | <").append(phrase.word()).append("> ").append(words(phrase.words()));
        }
        String block = statement.block().isEmpty()
                ? ""
                : " {" + statement.inner().stream().map(Shown::show).collect(Collectors.joining("; ")) + "}";
        return (shown + block).replaceAll(" +", " ").trim();
    }

    /** Tokens with the first letter of each that is no word. */
    static String words(Words words) {
        return words.tokens().stream()
                .map(t -> switch (t.kind()) {
                    case WORD -> t.text().contains(" ") ? "[" + t.text() + "]" : t.text();
                    case LITTLE -> "~" + t.text();
                    case THROUGH -> "~~" + t.text();
                    case QUOTE -> "\"" + t.text() + "\"";
                    case NUMBER -> "n" + t.text();
                    case PERCENT -> "p" + t.text();
                    case MONEY -> "m" + t.text();
                    case DATE -> "d(" + t.text() + ")";
                    case YEAR -> "y" + t.text();
                    default -> t.text();
                })
                .collect(Collectors.joining(" "));
    }

    static List<String> rules(String text) {
        return parse(text).diagnostics().stream().map(d -> d.rule().id()).toList();
    }
}
