package org.planwright.compiler.check.payment;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;

/** A global budget says what it is built on and what moves it. */
public final class BudgetWithoutBase implements Check {
    private static final Rule RULE = Rule.flaw(
            "payment.budget-without-base",
            Severity.WARNING,
            "A global budget says what it is built on and what moves it",
            "U11");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean said = plan.first("payment", "budget basis").isPresent()
                && plan.first("payment", "budget adjustments").isPresent();
        plan.all("payment", "pay").stream()
                .filter(pay -> !said
                        && pay.phrase(Role.BY)
                                .filter(method -> method.toString().contains("global budget"))
                                .isPresent())
                .findFirst()
                .ifPresent(pay -> findings.accept(finding(pay)));
    }

    private Diagnostic finding(Provision pay) {
        String message = Say.capital(Say.the(pay))
                + " is by global budget, and the plan does not say what the budget is built on and what moves it.";
        return Diagnostic.of(RULE, pay.headSpan(), message)
                .subject(pay.identity())
                .question("Q50")
                .help("In payment, write “budget basis:” and “budget adjustments:”.")
                .build();
    }
}
