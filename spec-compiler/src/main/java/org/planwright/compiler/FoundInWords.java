package org.planwright.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.check.Completeness;
import org.planwright.compiler.check.Completeness.State;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.summary.SummaryFromPlan;
import org.planwright.compiler.summary.SummaryPage;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Vocabulary;

/** What checks found, in the words of the summary. */
final class FoundInWords {
    private static final Map<State, String> KINDS = Map.of(
            State.ANSWERED, "answered",
            State.DELEGATED, "delegated",
            State.OPEN, "open",
            State.SILENT_BUT_ASSUMED, "assumed",
            State.UNKNOWN, "unknown",
            State.MISSING, "missing");

    private FoundInWords() {}

    static SummaryFromPlan.Found of(Compilation compilation, SummaryPage.Stamp stamp) {
        return new SummaryFromPlan.Found(
                stamp,
                completeness(compilation.completeness()),
                compilation.diagnostics().stream()
                        .filter(Diagnostic::open)
                        .filter(finding -> compilation.draft())
                        .filter(finding ->
                                !finding.rule().id().equals(PlanCompiler.MISSING)) // among the open questions
                        .map(FoundInWords::finding)
                        .toList(),
                compilation.diagnostics().stream()
                        .filter(finding -> !finding.open())
                        .map(FoundInWords::finding)
                        .toList());
    }

    private static SummaryPage.Finding finding(Diagnostic finding) {
        Span place = finding.primary().span();
        return new SummaryPage.Finding(
                finding.rule().id(),
                finding.severity().word(),
                finding.message(),
                place.file().name() + ":" + place.line(),
                finding.accepted().map(Diagnostic.Accepted::because).orElse(""));
    }

    private static SummaryPage.Completeness completeness(Completeness completeness) {
        int total = completeness.lines().size();
        List<SummaryPage.Count> counts = new ArrayList<>();
        for (State state : State.values()) {
            long number = completeness.count(state);
            if (number > 0) {
                counts.add(new SummaryPage.Count(
                        KINDS.get(state), state.words(), number, Math.round(100f * number / total)));
            }
        }
        return new SummaryPage.Completeness(
                counts,
                total,
                completeness.lines().stream()
                        .filter(line -> line.state() != State.ANSWERED)
                        .map(FoundInWords::open)
                        .toList());
    }

    private static SummaryPage.OpenQuestion open(Completeness.Line line) {
        String sentence =
                Vocabulary.question(line.question()).map(Question::sentence).orElse("");
        return new SummaryPage.OpenQuestion(
                line.question(), sentence, KINDS.get(line.state()), line.state().words(), reason(line));
    }

    /** What stands in place of an answer; of an open one only its reason. */
    private static String reason(Completeness.Line line) {
        boolean open = line.state() == State.UNKNOWN || line.state() == State.OPEN;
        int quote = line.value().indexOf('“');
        int end = line.value().lastIndexOf('”');
        return open && quote >= 0 && end > quote ? line.value().substring(quote + 1, end) : line.value();
    }
}
