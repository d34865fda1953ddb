package org.planwright.compiler.check;

import java.util.Optional;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** The people that provisions of one plan name with {@code for}; looked up only once two of them are compared. */
public final class PeopleOf {
    private final Plan plan;
    private Universe universe;

    /** The people of a plan. */
    public PeopleOf(Plan plan) {
        this.plan = plan;
    }

    /**
     * Those for whom two provisions hold of which neither is the exception to the other: each names people whom the
     * other does not, and these are in both; empty where nobody is.
     */
    public Optional<Region> crossing(Provision one, Provision other) {
        Optional<PeopleSet> first = named(one);
        Optional<PeopleSet> second = named(other);
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return Optional.empty();
        }
        if (universe == null) {
            universe = Peopled.universe(plan);
        }
        Region a = universe.of(first.get());
        Region b = universe.of(second.get());
        return a.within(b) || b.within(a)
                ? Optional.empty()
                : Optional.of(a.and(b)).filter(both -> !both.isEmpty());
    }

    private static Optional<PeopleSet> named(Provision provision) {
        return provision.phrase(Role.FOR).filter(Value.People.class::isInstance).map(value -> ((Value.People) value)
                .set());
    }
}
