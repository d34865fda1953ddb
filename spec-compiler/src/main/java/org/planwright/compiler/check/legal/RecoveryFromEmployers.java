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

/** A state that cannot end employers' plans does not empty them through providers, nor bill them for their members. */
public final class RecoveryFromEmployers implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.recovery-from-employers",
            Severity.WARNING,
            "A state does not reach employers' plans through providers or claims on them",
            "L03");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public RecoveryFromEmployers(Courts courts) {
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
        courts.on(plan, "self-insured-plans").stream().findFirst().ifPresent(law -> {
            plan.all("private insurance", "recovery from employer plans").stream()
                    .filter(answer -> says(answer, "claimed"))
                    .forEach(answer -> findings.accept(finding(
                            answer,
                            courts.place(plan) + " would claim from employers' plans what it pays for their members.",
                            law)));
            plan.all("providers", "other payers").stream()
                    .filter(answer -> says(answer, "prohibited"))
                    .forEach(answer -> findings.accept(finding(
                            answer,
                            courts.place(plan) + " would bar providers from being paid by employers' plans.",
                            law)));
        });
    }

    private static boolean says(Provision answer, String option) {
        return answer.value()
                .filter(value ->
                        value instanceof Value.Choice choice && choice.options().contains(option))
                .isPresent();
    }

    private static Diagnostic finding(Provision answer, String message, Law law) {
        return Diagnostic.of(RULE, answer.headSpan(), message + " " + law.says() + " Courts may strike it.")
                .subject(answer.identity())
                .value("authority", "ERISA", "", law.origin())
                .help(
                        "Let providers and employers' plans deal as they do and make the plans needless, or name the act of Congress: “under federal law, pending”.")
                .build();
    }
}
