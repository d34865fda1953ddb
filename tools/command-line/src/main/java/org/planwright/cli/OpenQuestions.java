package org.planwright.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.Severity;

/** The questions that a draft does not answer yet, told in one line for each section instead of one by one. */
final class OpenQuestions {
    private final Map<String, List<Diagnostic>> bySection;

    private OpenQuestions(Map<String, List<Diagnostic>> bySection) {
        this.bySection = bySection;
    }

    /** Those among findings: notes about design questions, where a section of a file has two or more. */
    static OpenQuestions among(List<Diagnostic> findings) {
        Map<String, List<Diagnostic>> sections = findings.stream()
                .filter(finding -> finding.open() && finding.severity() == Severity.NOTE)
                .filter(finding -> finding.question().isPresent())
                .collect(Collectors.groupingBy(OpenQuestions::place, LinkedHashMap::new, Collectors.toList()));
        sections.values().removeIf(some -> some.size() < 2);
        return new OpenQuestions(sections);
    }

    private static String place(Diagnostic finding) {
        return finding.primary().span().file().name() + '\n' + finding.rule().id() + '\n' + section(finding);
    }

    private static String section(Diagnostic finding) {
        int slash = finding.subject().indexOf(" / ");
        return slash < 0 ? finding.subject() : finding.subject().substring(0, slash);
    }

    /** Whether a finding is told with others of its section. */
    boolean folds(Diagnostic finding) {
        return bySection.getOrDefault(place(finding), List.of()).stream().anyMatch(each -> each == finding);
    }

    /** The line of its section, where it is the first of that. */
    Optional<String> line(Diagnostic finding, DiagnosticText.Style style) {
        List<Diagnostic> some = bySection.getOrDefault(place(finding), List.of());
        if (some.isEmpty() || some.get(0) != finding) {
            return Optional.empty();
        }
        String numbers =
                some.stream().map(each -> each.question().orElseThrow()).collect(Collectors.joining(", "));
        String words = finding.primary().span() + ": note: “" + section(finding) + "” leaves " + some.size()
                + " questions unanswered: " + numbers + " [" + finding.rule().id() + "]";
        return Optional.of(style.glyphs().onOneLine(words) + "\n\n");
    }

    /** Where to read more; empty where nothing is folded. */
    Optional<String> hint() {
        return bySection.values().stream()
                .findFirst()
                .map(some -> "--verbose tells each question, “planwright explain "
                        + some.get(0).question().orElseThrow()
                        + "” all about one, and --fix leaves them open in the plan.\n");
    }
}
