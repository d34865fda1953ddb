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
import org.planwright.compiler.plan.Value;

/** A state does not rule on employers’ self-insured plans. */
public final class SelfInsuredPlans implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.self-insured-plans", Severity.ERROR, "A state does not end employers’ self-insured plans", "L01");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public SelfInsuredPlans(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Jurisdiction.state(plan) || Courts.under(plan, "erisa waiver") || Courts.under(plan, "federal law")) {
            return;
        }
        plan.all("private insurance", "employer plans").stream()
                .filter(answer -> answer.value()
                        .filter(value -> value instanceof Value.Choice choice
                                && choice.options().contains("ended"))
                        .isPresent())
                .forEach(answer -> courts.on(plan, "self-insured-plans").stream()
                        .findFirst()
                        .ifPresent(law -> findings.accept(finding(plan, answer, law))));
    }

    private Diagnostic finding(Plan plan, Provision answer, Law law) {
        String message = courts.place(plan) + " would end employers’ self-insured plans. " + law.says();
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .value("authority", "ERISA", "", law.origin())
                .help(
                        "Make them needless rather than banned, or name the act of Congress: “under federal law, pending”.")
                .build();
    }
}
