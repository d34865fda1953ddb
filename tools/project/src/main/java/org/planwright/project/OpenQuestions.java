package org.planwright.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.Severity;

/** The questions that a draft does not answer yet, told in one line for each section instead of one by one. */
public final class OpenQuestions {
    /**
     * Findings for people to read.
     *
     * @param example the id of a question that is told together with others; empty where none is
     */
    public record Told(List<Diagnostic> findings, Optional<String> example) {
        public Told {
            findings = List.copyOf(findings);
        }
    }

    private static final int FEWEST_TOLD_TOGETHER = 3;

    /** What is said of a section, and of how many findings. */
    public record Line(String text, int findings) {}

    private final Map<String, List<Diagnostic>> bySection;

    private OpenQuestions(Map<String, List<Diagnostic>> bySection) {
        this.bySection = bySection;
    }

    /** Those among findings: notes about design questions, where a section of a file has two or more. */
    public static OpenQuestions among(List<Diagnostic> findings) {
        Map<String, List<Diagnostic>> sections = findings.stream()
                .filter(finding -> finding.open() && finding.severity() == Severity.NOTE)
                .filter(finding -> finding.question().isPresent())
                .collect(Collectors.groupingBy(OpenQuestions::place, LinkedHashMap::new, Collectors.toList()));
        sections.values().removeIf(some -> some.size() < 2);
        return new OpenQuestions(sections);
    }

    /**
     * The same findings for people to read, those about unanswered questions that weigh more than a note told together
     * where a section of a file has several: one finding where the first stood, with a sentence for each question.
     */
    public static Told told(List<Diagnostic> findings) {
        Map<String, List<Diagnostic>> sections = findings.stream()
                .filter(OpenQuestions::demanded)
                .collect(Collectors.groupingBy(OpenQuestions::place, Collectors.toList()));
        List<Diagnostic> told = new ArrayList<>();
        Optional<String> example = Optional.empty();
        for (Diagnostic finding : findings) {
            List<Diagnostic> some = demanded(finding) ? sections.get(place(finding)) : List.of();
            if (some.size() < FEWEST_TOLD_TOGETHER) {
                told.add(finding);
            } else if (some.get(0) == finding) {
                told.add(together(some));
                example = example.or(finding::question);
            }
        }
        return new Told(told, example);
    }

    private static boolean demanded(Diagnostic finding) {
        return finding.open()
                && finding.severity() != Severity.NOTE
                && finding.question().isPresent();
    }

    private static Diagnostic together(List<Diagnostic> some) {
        Diagnostic first = some.get(0);
        Diagnostic.Builder all = Diagnostic.of(
                        first.rule(),
                        first.primary().span(),
                        "“" + section(first) + "” leaves " + some.size()
                                + " questions unanswered that a plan of this kind must answer.")
                .subject(section(first));
        for (Diagnostic each : some) {
            String question = each.message().substring(each.message().lastIndexOf(": ") + 2);
            all.help(each.question().orElseThrow() + ": " + question + " "
                    + String.join(" ", each.help()).replace("In " + section(first) + ", write", "Write"));
        }
        return all.build().at(first.severity());
    }

    private static String place(Diagnostic finding) {
        return finding.primary().span().file().name() + '\n' + finding.rule().id() + '\n' + section(finding);
    }

    private static String section(Diagnostic finding) {
        int slash = finding.subject().indexOf(" / ");
        return slash < 0 ? finding.subject() : finding.subject().substring(0, slash);
    }

    /** Whether a finding is told with others of its section. */
    public boolean folds(Diagnostic finding) {
        return bySection.getOrDefault(place(finding), List.of()).stream().anyMatch(each -> each == finding);
    }

    /** The questions of its section in one line without an end, where it is the first of that. */
    public Optional<Line> line(Diagnostic finding, DiagnosticText.Style style) {
        List<Diagnostic> some = bySection.getOrDefault(place(finding), List.of());
        if (some.isEmpty() || some.get(0) != finding) {
            return Optional.empty();
        }
        String numbers =
                some.stream().map(each -> each.question().orElseThrow()).collect(Collectors.joining(", "));
        String words = finding.primary().span() + ": note: “" + section(finding) + "” leaves " + some.size()
                + " questions unanswered: " + numbers + " [" + finding.rule().id() + "]";
        return Optional.of(new Line(style.glyphs().onOneLine(words), some.size()));
    }

    /** The id of a question that is folded, as an example; empty where none is. */
    public Optional<String> example() {
        return bySection.values().stream()
                .findFirst()
                .map(some -> some.get(0).question().orElseThrow());
    }
}
