package org.planwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.ToolVersion;
import org.planwright.compiler.diagnostic.Consequences;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticReport;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.Diagnostics;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.OpenQuestions;

/** The findings of a command in the forms that were asked for. */
final class FindingsPage {
    private final List<Diagnostic> all;
    private final List<Diagnostic> listed;
    /** What follows from what among those listed. */
    private final Consequences consequences;

    private final Manner manner;
    private final DiagnosticReport.Context context;
    private final Diagnostics.Counts counts;

    /**
     * @param shown from which severity on findings are listed
     * @param failOn from which severity on findings fail
     * @param files every file that was looked at
     */
    FindingsPage(List<Diagnostic> findings, Severity shown, Severity failOn, List<String> files, Manner manner) {
        all = Diagnostics.ordered(List.copyOf(new java.util.LinkedHashSet<>(findings)));
        listed = all.stream()
                .filter(finding -> finding.severity().atLeast(shown))
                .toList();
        this.manner = manner;
        Consequences amongAll = Consequences.among(all);
        consequences = listed.size() == all.size() ? amongAll : Consequences.among(listed);
        counts = Diagnostics.counts(all, amongAll);
        context = new DiagnosticReport.Context(ToolVersion.VALUE, failOn, files);
    }

    /** The sums, whatever is listed. */
    Diagnostics.Counts counts() {
        return counts;
    }

    /** Writes the findings in one form. */
    void write(Report.Form form, DiagnosticText.Style style, Consumer<byte[]> out) {
        switch (form) {
            case BRIEF -> {
                for (Diagnostic finding : forPeople()) {
                    out.accept(bytes(DiagnosticText.brief(finding, style)));
                }
            }
            case TEXT -> text(style, out);
            case JSON, SARIF, JUNIT, GITHUB, MARKDOWN, HTML ->
                out.accept(
                        DiagnosticReport.of(DiagnosticReport.Form.valueOf(form.name()), listed, consequences, context));
        }
    }

    private void text(DiagnosticText.Style style, Consumer<byte[]> out) {
        Optional<Diagnostic> above = Optional.empty();
        OpenQuestions questions = OpenQuestions.among(manner.verbose() ? List.of() : forPeople());
        OpenQuestions.Told told =
                manner.verbose() ? new OpenQuestions.Told(listed, Optional.empty()) : OpenQuestions.told(forPeople());
        for (Diagnostic finding : told.findings()) {
            if (questions.folds(finding)) {
                questions.line(finding, style).ifPresent(line -> out.accept(bytes(line.text() + "\n\n")));
                continue;
            }
            Optional<String> following = manner.verbose() ? Optional.empty() : consequences.inWords(finding);
            out.accept(bytes(DiagnosticText.render(finding, above, following, style) + "\n"));
            above = Optional.of(finding);
        }
        if (!manner.quiet()) {
            questions
                    .example()
                    .or(told::example)
                    .ifPresent(question -> out.accept(bytes("--verbose tells each question, “planwright explain "
                            + question + "” all about one, and --fix leaves them open in the plan.\n")));
            out.accept(bytes(DiagnosticText.summary(counts) + "\n"));
        }
    }

    /** Without what the author accepts and what only follows from another finding, unless more is asked for. */
    private List<Diagnostic> forPeople() {
        if (manner.verbose()) {
            return listed;
        }
        return listed.stream()
                .filter(finding -> finding.open() && !consequences.follows(finding))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
