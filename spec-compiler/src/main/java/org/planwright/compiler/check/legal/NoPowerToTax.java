package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A state levies taxes that it has the power to levy. */
public final class NoPowerToTax implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.no-power-to-tax", Severity.WARNING, "A state levies a tax that it has the power to levy", "L16");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public NoPowerToTax(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Law law : courts.on(plan, "no-income-tax")) {
            plan.all("financing", "tax").stream()
                    .filter(tax -> tax.phrase(Role.ON)
                            .filter(on -> on instanceof Value.Terms terms
                                    && terms.terms().stream()
                                            .anyMatch(term -> law.of().contains(term.id())))
                            .isPresent())
                    .filter(tax -> !Courts.meets(Courts.votes(plan), "a vote of the people"))
                    .forEach(tax -> findings.accept(finding(plan, tax, law)));
        }
    }

    private Diagnostic finding(Plan plan, Provision tax, Law law) {
        String message = Say.capital(Say.the(tax)) + " is a tax on income in " + courts.place(plan) + ". " + law.says();
        return Diagnostic.of(RULE, tax.headSpan(), message)
                .subject(tax.identity())
                .value("power to tax", law.value(), "", law.origin())
                .help("Tax payroll or receipts instead, or go to the voters.")
                .build();
    }
}
