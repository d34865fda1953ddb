package org.planwright.compiler.check.payment;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Rates that must cover what care costs do not meet money that is fixed. */
public final class RatesMustCover implements Check {
    private static final Rule RULE = Rule.flaw(
            "payment.rates-must-cover",
            Severity.ERROR,
            "A plan whose rates must cover costs says what gives way when its money does not",
            "I24");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean capped = Courts.says(plan, "cost containment", "spending limit", "hard cap");
        boolean gives = plan.all("financing", "shortfall").stream()
                .flatMap(answer -> answer.value().stream())
                .anyMatch(value -> !(value instanceof Value.Unknown || value instanceof Value.Undecided));
        if (gives && !capped) {
            return;
        }
        plan.all("payment", "rates must cover").stream()
                .filter(answer -> Courts.says(plan, "payment", "rates must cover", "costs", "supply"))
                .findFirst()
                .ifPresent(answer -> findings.accept(finding(answer, capped)));
    }

    private Diagnostic finding(Provision answer, boolean capped) {
        String message =
                "Rates must cover " + answer.value().map(Value::toString).orElse("costs") + ", and "
                        + (capped
                                ? "spending has a limit that may not be passed."
                                : "nothing says what gives way when the money is short.");
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help(
                        capped
                                ? "Let one of the two give way: make the limit a target, or let rates follow the budget."
                                : "In financing, write “shortfall:” and what pays first: the reserve, a tax, benefits.")
                .build();
    }
}
