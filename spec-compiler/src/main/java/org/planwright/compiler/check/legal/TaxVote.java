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

/** A tax is passed by the vote that the law of its place asks for. */
public final class TaxVote implements Check {
    private static final Rule RULE = Rule.flaw(
                    "legal.tax-vote",
                    Severity.ERROR,
                    "A tax is passed by the vote that the law of its place asks for",
                    "L04",
                    "L05")
            .followsWhere("financing", "", "financing.no-source");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public TaxVote(Courts courts) {
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
        Set<String> votes = Courts.votes(plan);
        courts.on(plan, "tax-vote").stream()
                .filter(law -> !Courts.meets(votes, law.value()))
                .findFirst()
                .ifPresent(law -> findings.accept(finding(plan, law)));
    }

    private Diagnostic finding(Plan plan, Law law) {
        String message = courts.place(plan) + " asks more of a tax than the plan gives it. " + law.says();
        return Diagnostic.of(RULE, Courts.money(plan), message)
                .subject("financing")
                .value("vote asked", law.value(), "", law.origin())
                .help("Write the vote under “authority” or “adoption”: the one that the law asks for, or a higher one.")
                .build();
    }
}
