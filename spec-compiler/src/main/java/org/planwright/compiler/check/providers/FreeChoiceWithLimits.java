package org.planwright.compiler.check.providers;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Free choice of provider is free of limits on who may take part. */
public final class FreeChoiceWithLimits implements Check {
    private static final Rule RULE = Rule.flaw(
            "providers.free-choice-with-limits",
            Severity.WARNING,
            "Who promises any provider does not shut providers out",
            "I10");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean limits = Courts.says(plan, "providers", "participation", "no for-profits", "conditions")
                || Courts.says(plan, "providers", "ownership", "public", "public and non-profit");
        if (limits && Courts.says(plan, "providers", "choice of provider", "any")) {
            findings.accept(
                    finding(plan.first("providers", "choice of provider").orElseThrow()));
        }
    }

    private Diagnostic finding(Provision answer) {
        String message = "Patients may go to any provider, and the plan shuts some providers out.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help("Say “those who take part”, or lift the limit.")
                .build();
    }
}
