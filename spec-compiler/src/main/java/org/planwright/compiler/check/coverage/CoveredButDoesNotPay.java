package org.planwright.compiler.check.coverage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.PayingPeople;
import org.planwright.compiler.check.Reach;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.HowMany;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Witness;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Well-off people who are covered pay something. Asked only where work alone is taxed. */
public final class CoveredButDoesNotPay implements Check {
    private static final int WELL_OFF = 400;
    private static final int ADULT = 26;
    private static final List<String> OF_WORK = List.of("employers", "workers", "self-employed");

    private static final Rule RULE = Rule.flaw(
            "coverage.covered-but-does-not-pay",
            Severity.NOTE,
            "Well-off people whom the plan covers pay something for it",
            "I06");

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public CoveredButDoesNotPay(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Provision> taxes = plan.all("financing", "tax");
        boolean otherMoney = !plan.all("cost sharing", "premium").isEmpty()
                || !plan.all("financing", "raise").isEmpty()
                || plan.all("cost sharing", "premiums").stream()
                        .flatMap(answer -> answer.value().stream())
                        .anyMatch(value -> !Figures.nothing(value));
        if (taxes.isEmpty() || otherMoney || !taxes.stream().allMatch(CoveredButDoesNotPay::ofWork)) {
            return;
        }
        Optional<Reach> known = reaches.of(plan);
        if (known.isEmpty()) {
            return;
        }
        Reach reach = known.get();
        Region paying = Region.any(
                reach.universe(),
                taxes.stream().map(tax -> PayingPeople.of(tax, reach)).toList());
        Region free = reach.covered()
                .and(reach.residents())
                .and(reach.universe().with(new PeopleTest.Range("income", WELL_OFF, Integer.MAX_VALUE)))
                .and(reach.universe().with(new PeopleTest.Range("age", ADULT, Integer.MAX_VALUE)))
                .and(reach.universe()
                        .with(new PeopleTest.OneOf("employment", List.of("retired", "not in labor force"))))
                .minus(paying);
        Region inTheEnd = free.and(free.on(reach.last()));
        inTheEnd.witness()
                .ifPresent(witness -> findings.accept(finding(taxes, witness, reaches.howMany(plan, inTheEnd))));
    }

    private static boolean ofWork(Provision tax) {
        return tax.phrase(Role.PAID_BY)
                .filter(payers -> payers instanceof Value.Terms terms
                        && terms.terms().stream().allMatch(term -> OF_WORK.contains(term.id())))
                .isPresent();
    }

    private Diagnostic finding(List<Provision> taxes, Witness witness, HowMany howMany) {
        String message = "The plan taxes work alone: " + witness.person() + " is covered and pays nothing.";
        return Diagnostic.of(RULE, taxes.get(0).headSpan(), message)
                .subject(taxes.get(0).identity())
                .witness(witness.toString())
                .howMany(howMany)
                .help("Tax other income too, or say with “who bears it” that this is meant.")
                .build();
    }
}
