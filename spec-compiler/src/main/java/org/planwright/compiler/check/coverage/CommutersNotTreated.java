package org.planwright.compiler.check.coverage;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A state that taxes pay says what it means for people who cross its border to work. */
public final class CommutersNotTreated implements Check {
    private static final Set<String> PAY = Set.of("payroll", "wages");

    private static final Rule RULE = Rule.flaw(
            "coverage.commuters-not-treated",
            Severity.ERROR,
            "A state that taxes pay says what holds for people who cross its border to work",
            "M08");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean said = plan.first("eligibility", "commuters in").isPresent()
                || plan.first("eligibility", "commuters out").isPresent();
        if (said
                || !Jurisdiction.state(plan)
                || plan.all("eligibility", "cover").isEmpty()) {
            return;
        }
        plan.all("financing", "tax").stream()
                .filter(CommutersNotTreated::onPay)
                .findFirst()
                .ifPresent(tax -> findings.accept(finding(tax)));
    }

    private Diagnostic finding(Provision tax) {
        String message = Say.capital(Say.the(tax))
                + " is a tax on pay, and the plan says nothing of those who live elsewhere and work here, or the other way round.";
        return Diagnostic.of(RULE, tax.headSpan(), message)
                .subject(tax.identity())
                .witness("a 40-year-old who lives elsewhere and works in the state")
                .help("In eligibility, write “commuters in:” and “commuters out:”.")
                .build();
    }

    private static boolean onPay(Provision tax) {
        return tax.phrase(Role.ON)
                .filter(on -> on instanceof Value.Terms terms
                        && terms.terms().stream().anyMatch(term -> PAY.contains(term.id())))
                .isPresent();
    }
}
