package org.planwright.runtime.judgement;

import java.util.List;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.ModelFinding;
import org.planwright.runtime.model.Unscorable;

/** Why a plan has no score, as remarks on its lines. */
public final class Refusals {
    private Refusals() {}

    /** What made it unscorable; empty where it is no line of the plan, such as a scenario that it does not have. */
    public static List<Remark> of(Unscorable none) {
        return none.findings().stream()
                .filter(finding -> finding.severity() == ModelFinding.Severity.ERROR)
                .filter(finding -> finding.line() > 0)
                .map(Refusals::remark)
                .toList();
    }

    private static Remark remark(ModelFinding finding) {
        return new Remark(
                finding.rule(),
                finding.clause(),
                finding.file(),
                finding.line(),
                finding.message(),
                List.of(),
                finding.help().isEmpty() ? List.of() : List.of(finding.help()));
    }

    /** A plan that names no edition of the accounts. */
    public static Remark noBaseline(ModelInputs inputs) {
        return Remark.ofThePlan(
                        "score.no-baseline", "“" + inputs.plan().title() + "” names no edition of the accounts.")
                .help("Write “baseline: us-2023” in its head, or say --baseline.")
                .build();
    }
}
