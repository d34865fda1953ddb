package org.planwright.compiler.check.financing;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A tax states its rate, or at least what it is to yield. */
public final class UnfundedLine implements Check {
    private static final Rule RULE =
            Rule.flaw("financing.unfunded-line", Severity.ERROR, "A tax states a rate, or what it is to yield", "M02");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision tax : plan.all("financing", "tax")) {
            if (!Taxes.measured(tax) && Taxes.adjective(tax).isEmpty()) {
                findings.accept(finding(tax));
            }
        }
    }

    private Diagnostic finding(Provision tax) {
        return Diagnostic.of(RULE, tax.headSpan(), Say.capital(Say.the(tax)) + " has neither a rate nor a yield.")
                .subject(tax.identity())
                .help("Write a band such as “3% of all payroll” in its block, or what it is to bring in: "
                        + "“yields: $1.5 billion per year”.")
                .build();
    }
}
