package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Owners who may not take part as they are, are paid or given time. */
public final class Taking implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.taking",
            Severity.WARNING,
            "Owners who may not take part as they are, are paid or given time",
            "L14");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean barred = Courts.says(plan, "providers", "ownership", "public and non-profit", "public")
                || Courts.says(plan, "providers", "participation", "no for-profits");
        if (barred && plan.first("providers", "conversion").isEmpty()) {
            plan.first("providers", "ownership")
                    .or(() -> plan.first("providers", "participation"))
                    .ifPresent(answer -> findings.accept(finding(answer)));
        }
    }

    private Diagnostic finding(Provision answer) {
        String message =
                "Institutions owned for profit may not take part, and the plan does not say how they are converted or paid.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .value("authority", "Fifth Amendment", "", "Constitution")
                .help("In providers, write “conversion:” with the years it takes and who pays.")
                .build();
    }
}
