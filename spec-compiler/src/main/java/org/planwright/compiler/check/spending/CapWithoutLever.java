package org.planwright.compiler.check.spending;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A hard limit on spending comes with what is done when it is reached. */
public final class CapWithoutLever implements Check {
    private static final Rule RULE = Rule.flaw(
            "spending.cap-without-lever",
            Severity.ERROR,
            "A hard limit on spending comes with what is done when it is reached",
            "I13");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean lever = plan.first("cost containment", "breach").isPresent()
                || plan.first("financing", "shortfall").isPresent();
        if (!lever && Courts.says(plan, "cost containment", "spending limit", "hard cap")) {
            findings.accept(
                    finding(plan.first("cost containment", "spending limit").orElseThrow()));
        }
    }

    private Diagnostic finding(Provision answer) {
        String message = "Spending has a hard limit, everyone has a right to care, and nothing says what gives way.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .question("Q54")
                .help("In cost containment, write “breach:”: rates, benefits or taxes.")
                .build();
    }
}
