package org.planwright.compiler.check.coverage;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.PeopleTest;
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

    private static final PeopleTest CROSSING_IN = new PeopleTest.All(List.of(
            new PeopleTest.OneOf("residence", List.of("out of state")),
            new PeopleTest.OneOf("workplace", List.of("in state"))));

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public CommutersNotTreated(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Jurisdiction.state(plan) || plan.all("eligibility", "cover").isEmpty()) {
            return;
        }
        boolean said = plan.first("eligibility", "commuters in").isPresent()
                || plan.first("eligibility", "commuters out").isPresent();
        if (said) {
            return;
        }
        plan.all("financing", "tax").stream()
                .filter(CommutersNotTreated::onPay)
                .findFirst()
                .ifPresent(tax -> findings.accept(finding(tax, coversThoseWhoCrossIn(plan))));
    }

    private boolean coversThoseWhoCrossIn(Plan plan) {
        return reaches.of(plan)
                .filter(reach ->
                        !reach.covered().and(reach.universe().with(CROSSING_IN)).isEmpty())
                .isPresent();
    }

    private Diagnostic finding(Provision tax, boolean inIsCovered) {
        Diagnostic.Builder finding = Diagnostic.of(
                        RULE,
                        tax.headSpan(),
                        Say.capital(Say.the(tax))
                                + (inIsCovered
                                        ? " is a tax on pay that misses residents who work elsewhere, and the plan says nothing of them."
                                        : " is a tax on pay, and the plan says nothing of those who live elsewhere and work here, or the other way round."))
                .subject(tax.identity());
        return inIsCovered
                ? finding.witness("a 40-year-old who lives in the state and works elsewhere")
                        .help("In eligibility, write “commuters out:”.")
                        .build()
                : finding.witness("a 40-year-old who lives elsewhere and works in the state")
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
