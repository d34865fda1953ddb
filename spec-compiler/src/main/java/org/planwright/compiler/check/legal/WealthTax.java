package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A national tax on wealth says how it stands if it must be apportioned. */
public final class WealthTax implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.wealth-tax",
            Severity.WARNING,
            "A national tax on wealth says what holds if it must be apportioned",
            "L15");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public WealthTax(Courts courts) {
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
        for (Law law : courts.on(plan, "wealth-tax")) {
            plan.all("financing", "tax").stream()
                    .filter(tax -> !tax.marked(Role.IF_IT_FAILS) && !tax.marked(Role.OTHERWISE))
                    .filter(tax -> tax.phrase(Role.ON)
                            .filter(on -> on instanceof Value.Terms terms
                                    && terms.terms().stream()
                                            .anyMatch(term -> law.of().contains(term.id())))
                            .isPresent())
                    .forEach(tax -> findings.accept(finding(tax, law)));
        }
    }

    private Diagnostic finding(Provision tax, Law law) {
        String message = Say.capital(Say.the(tax)) + " taxes net worth. " + law.says();
        return Diagnostic.of(RULE, tax.headSpan(), message)
                .subject(tax.identity())
                .value("authority", "Article I, sections 2 and 9", "", law.origin())
                .help("Say with “otherwise” what replaces it should a court strike it.")
                .build();
    }
}
