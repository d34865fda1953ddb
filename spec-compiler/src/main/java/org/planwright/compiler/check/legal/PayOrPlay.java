package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;

/** A state tax does not hang on whether an employer offers coverage. */
public final class PayOrPlay implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.pay-or-play",
            Severity.WARNING,
            "A state does not tax employers by whether they offer coverage",
            "L02");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Jurisdiction.state(plan)) {
            return;
        }
        Walk.everything(plan).stream()
                .filter(sentence -> sentence.word().equals("let")
                        && sentence.section().equals("private insurance")
                        && sentence.identity().contains("keep")
                        && pays(sentence))
                .filter(sentence -> !Courts.under(plan, "erisa waiver"))
                .findFirst()
                .ifPresent(sentence -> findings.accept(finding(sentence)));
    }

    /** Whoever may keep a plan and owes nothing without one is asked nothing. */
    private static boolean pays(Provision sentence) {
        return sentence.identity().contains("pay")
                || sentence.phrase(Role.AT).isPresent()
                || sentence.phrase(Role.OTHERWISE).isPresent();
    }

    private Diagnostic finding(Provision sentence) {
        return Diagnostic.of(
                        RULE,
                        sentence.headSpan(),
                        "Whether an employer pays turns on whether it keeps a plan, and courts are split on whether a state may ask that.")
                .subject(sentence.identity())
                .value("authority", "ERISA", "", "Butler, employer financing and ERISA")
                .help(
                        "Tax all employers alike and give no credit for a plan, or say what holds if a court strikes the rule.")
                .build();
    }
}
