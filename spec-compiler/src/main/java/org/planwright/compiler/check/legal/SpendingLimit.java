package org.planwright.compiler.check.legal;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;

/** A plan that spends new taxes says how it fits under the limit on what its place may spend. */
public final class SpendingLimit implements Check {
    private static final Rule RULE = Rule.flaw(
                    "legal.spending-limit",
                    Severity.ERROR,
                    "A plan fits under its place’s limit on spending, or lifts it",
                    "L07")
            .followsWhere("financing", "", "financing.no-source");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public SpendingLimit(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Courts.raisesMoney(plan)) {
            return;
        }
        Set<String> said = Courts.votes(plan);
        boolean lifted = said.stream().anyMatch(vote -> vote.contains("constitutional") || vote.equals("open"));
        courts.on(plan, "spending-limit").stream()
                .filter(law -> !lifted && !said.contains(law.value().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .ifPresent(law -> findings.accept(finding(plan, law)));
    }

    private Diagnostic finding(Plan plan, Law law) {
        String message = "The plan says nothing of “" + law.value() + "”. " + law.says();
        return Diagnostic.of(RULE, Courts.money(plan), message)
                .subject("financing")
                .value("spending-limit", law.value(), "", law.origin())
                .help(
                        "Name it under “tax limits” and say how the plan meets it, or lift it by a constitutional amendment.")
                .build();
    }
}
