package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** The nation does not order states to pay. */
public final class StatesOrdered implements Check {
    private static final Rule RULE =
            Rule.flaw("legal.states-ordered", Severity.ERROR, "The nation does not order states to pay", "L13");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public StatesOrdered(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (Jurisdiction.state(plan)) {
            return;
        }
        plan.all("financing", "state share").stream()
                .filter(answer -> Courts.says(plan, "financing", "state share", "kept up by law"))
                .findFirst()
                .ifPresent(answer -> courts.on(plan, "state-payments").stream()
                        .findFirst()
                        .ifPresent(law -> findings.accept(finding(answer, law))));
    }

    private Diagnostic finding(Provision answer, Law law) {
        String message = "The plan orders states to go on paying. " + law.says();
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .value("authority", "NFIB v. Sebelius, 567 U.S. 519 (2012)", "", law.origin())
                .help("Make it a condition of federal money: “state share: condition of federal money”.")
                .build();
    }
}
