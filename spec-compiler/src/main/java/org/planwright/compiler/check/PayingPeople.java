package org.planwright.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/**
 * Who pays a tax, as people. Who hands it over counts, and with a tax on pay also those from whose pay it comes: what
 * employers hand over on payroll is taken as borne by their workers, as the cost model takes it, unless the plan says with
 * {@code who bears it} that others bear it. Companies and other payers that are not persons are left out.
 */
public final class PayingPeople {
    private static final int ADULT = 18;
    private static final Set<String> PAY = Set.of("payroll", "wages", "employees");

    private PayingPeople() {}

    /** Whether a tax that employers hand over is one on the pay of their workers, and the plan does not say that others bear it. */
    public static boolean onWorkers(Provision tax) {
        boolean pay = tax.phrase(Role.ON).orElse(null) instanceof Value.Terms bases
                && bases.terms().stream().anyMatch(base -> PAY.contains(base.id()));
        boolean employers = tax.phrase(Role.PAID_BY).orElse(null) instanceof Value.Terms payers
                && payers.terms().stream().anyMatch(payer -> payer.id().equals("employers"));
        return pay && employers && tax.part("who bears it").isEmpty();
    }

    /** Those who surely pay a tax, on the days on which they do; nobody where that is not said of persons. */
    public static Region of(Provision tax, Reach reach) {
        Universe universe = reach.universe();
        Optional<Value> payers = tax.phrase(Role.PAID_BY);
        boolean sure = payers.isPresent() && tax.phrase(Role.WHEN).isEmpty() && !Walk.open(payers.get());
        if (!sure) {
            return universe.nobody();
        }
        List<Region> paying = new ArrayList<>();
        if (payers.get() instanceof Value.Terms terms) {
            terms.terms().forEach(term -> paying.add(universe.of(people(term))));
        } else if (payers.get() instanceof Value.People people) {
            paying.add(universe.of(people.set()));
        }
        if (onWorkers(tax)) {
            paying.add(universe.of(employed("employee")));
        }
        Region exempt = Region.any(
                universe,
                tax.parts().stream()
                        .filter(part -> part.word().equals("exempt"))
                        .flatMap(part -> part.value().stream())
                        .filter(Value.People.class::isInstance)
                        .map(value -> universe.of(((Value.People) value).set()))
                        .toList());
        return Region.any(universe, paying)
                .and(universe.with(new PeopleTest.Range("age", ADULT, Integer.MAX_VALUE)))
                .and(reach.people(tax))
                .and(reach.days(tax))
                .minus(exempt);
    }

    private static PeopleSet people(Term payer) {
        return switch (payer.id()) {
            case "workers" -> employed("employee", "self-employed");
            case "self-employed" -> employed("self-employed");
            case "households", "individuals", "filers" -> new PeopleSet.Group("residents");
            default -> new PeopleSet.Union(List.of());
        };
    }

    private static PeopleSet employed(String... how) {
        return new PeopleSet.Having(new PeopleSet.Group("residents"), new PeopleTest.OneOf("employment", List.of(how)));
    }
}
