package org.planwright.compiler;

import java.util.List;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.judgement.Judge;
import org.planwright.runtime.judgement.Refusals;
import org.planwright.runtime.model.Unscorable;

/** Plans scored and judged, as {@code planwright test} does it. */
public final class Judging {
    private static final Edition US = Edition.builtIn("us-2023");
    private static final int DRAWS = 64;

    private Judging() {}

    /** The promises and the findings of a plan, or of a draft, a line for each. */
    static String told(Compilation compilation) {
        StringBuilder told = new StringBuilder();
        ModelInputs inputs = Outputs.inputs(compilation);
        try {
            Judge.judge(inputs, US, "", ScoredFindings.enactment(compilation), 0, 1)
                    .verdicts()
                    .forEach(verdict -> told.append(verdict.text()).append('\n'));
        } catch (Unscorable none) {
            told.append("no score\n");
        }
        for (Diagnostic finding : findings(compilation, 0)) {
            told.append(finding.primary().span()).append(finding.open() ? ": " : ": accepted: ");
            told.append(finding.severity().word())
                    .append(" [")
                    .append(finding.rule().id())
                    .append("] ");
            told.append(finding.message()).append('\n');
        }
        return told.isEmpty() ? "nothing found\n" : told.toString();
    }

    /** What a score shows in a draft, and why there is none. */
    public static List<Diagnostic> findings(String plan) {
        Compilation compilation = draft(plan);
        return compilation.mayEmit() ? findings(compilation, DRAWS) : List.of();
    }

    /** Why a draft is not scored at all: what even a draft may not have. */
    public static List<Diagnostic> unread(String plan) {
        Compilation compilation = draft(plan);
        return compilation.mayEmit()
                ? List.of()
                : compilation.diagnostics().stream()
                        .filter(finding -> !finding.rule().acceptable())
                        .toList();
    }

    private static Compilation draft(String plan) {
        return PlanCompiler.compile(
                new SourceFile("example.plan", plan),
                PlanCompiler.Sources.none(),
                new PlanCompiler.Options(RulePack.DRAFT, java.util.Optional.empty()));
    }

    /** What a score shows. */
    public static List<Diagnostic> findings(Compilation compilation, int draws) {
        PlanCompiler.Options options = new PlanCompiler.Options(compilation.pack(), java.util.Optional.empty());
        ModelInputs inputs = Outputs.inputs(compilation);
        if (inputs.baseline().edition().isEmpty()) {
            return ScoredFindings.of(compilation, List.of(Refusals.noBaseline(inputs)), options, false);
        }
        try {
            Judge.Judged judged = Judge.judge(inputs, US, "", ScoredFindings.enactment(compilation), draws, 1);
            return ScoredFindings.of(compilation, judged.remarks(), options, true);
        } catch (Unscorable none) {
            List<Remark> remarks = Refusals.of(none);
            return ScoredFindings.of(compilation, remarks, options, false);
        }
    }
}
