package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Who ends employers’ plans says what becomes of those that were bargained for. */
public final class BargainedPlans implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.bargained-plans",
            Severity.WARNING,
            "Who ends employers’ plans says what becomes of those that were bargained for",
            "L19",
            "M40");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean said = plan.first("private insurance", "bargained plans").isPresent();
        if (!said && Courts.says(plan, "private insurance", "employer plans", "ended", "supplemental only")) {
            findings.accept(
                    finding(plan.first("private insurance", "employer plans").orElseThrow()));
        }
    }

    private Diagnostic finding(Provision answer) {
        String message =
                "Employers’ plans end, and the plan does not say what becomes of those that unions bargained for.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help(
                        "In private insurance, write “bargained plans: kept until agreements expire”, or what else holds.")
                .build();
    }
}
