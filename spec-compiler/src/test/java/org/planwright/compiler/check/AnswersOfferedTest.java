package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Compiled;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Diagnostic;

/** What the help of an unanswered question says can be written is read when it is written. */
class AnswersOfferedTest {
    private static final Pattern OFFER = Pattern.compile(
            "^In ([a-z ]+), write (.*?)(?:; other answers (?:of that )?are (.*)| or what holds instead)?\\.$");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final Set<String> KINDS = Set.of("state single payer", "national single payer", "public option");

    private static Stream<String> offered() {
        Set<String> lines = new LinkedHashSet<>();
        for (String kind : KINDS) {
            Compilation silent = Compiled.compilation(
                    "plan \"Silent\" {\n jurisdiction: Vermont\n kind: " + kind + "\n}\n", RulePack.PUBLICATION);
            silent.diagnostics().stream()
                    .filter(finding -> finding.rule().id().equals("completeness.missing-answer"))
                    .forEach(finding -> lines.addAll(lines(finding)));
        }
        return lines.stream();
    }

    /** Lines as {@code section: line}. */
    private static List<String> lines(Diagnostic finding) {
        Matcher offer = OFFER.matcher(finding.help().get(0));
        assertThat(offer.matches()).as(finding.help().get(0)).isTrue();
        List<String> quoted = QUOTED.matcher(offer.group(2))
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1))
                .filter(text -> !text.endsWith("…"))
                .toList();
        List<String> lines = new ArrayList<>();
        for (String line : quoted) {
            lines.add(offer.group(1) + " | " + line);
            if (offer.group(3) != null) {
                String key = line.substring(0, line.indexOf(':') + 1);
                for (String option : offer.group(3).split(", | or (?![^“]*”)")) {
                    lines.add(offer.group(1) + " | " + key + " " + option.replaceAll("[“”]", ""));
                }
            }
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("offered")
    void anAnswerThatIsOfferedIsRead(String offer) {
        String[] parts = offer.split(" \\| ");
        Compilation compilation =
                Compiled.draft("plan \"Mine\" {\n jurisdiction: Vermont\n kind: state single payer\n}\n" + parts[0]
                        + " {\n    " + parts[1] + "\n}\n");
        assertThat(compilation.diagnostics())
                .filteredOn(finding -> Stream.of("name.", "value.", "phrase.", "syntax.", "plan.")
                        .anyMatch(finding.rule().id()::startsWith))
                .extracting(Diagnostic::message)
                .isEmpty();
    }
}
