package org.planwright.compiler.check;

import java.util.Optional;
import org.planwright.compiler.diagnostic.HowMany;
import org.planwright.compiler.people.HeadCount;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.Plan;

/** The reach of a plan, worked out once for all rules that ask for it. */
public final class Reaches {
    private Plan asked;
    private Optional<Reach> reach = Optional.empty();
    private Plan peopled;
    private Universe universe;
    private final HeadCounts counts;

    /** With head counts, as far as they are known. */
    public Reaches(HeadCounts counts) {
        this.counts = counts;
    }

    /** The reach of a plan; empty where it does not say whom it covers, or from when. */
    public Optional<Reach> of(Plan plan) {
        if (plan != asked) {
            reach = Reach.of(plan);
            asked = plan;
        }
        return reach;
    }

    /** The people of a plan, for who asks of them alone. */
    public Universe universe(Plan plan) {
        if (plan != peopled) {
            universe = of(plan).map(Reach::universe).orElseGet(() -> Peopled.universe(plan));
            peopled = plan;
        }
        return universe;
    }

    /** How many people of a plan's place are in a region; counted when a finding is shown. */
    public HowMany howMany(Plan plan, Region region) {
        return HowMany.counted(() -> counts.of(plan)
                .flatMap(table -> HeadCount.of(region, table))
                .map(count -> new HowMany.Count(
                        count.people(), count.atMost(), count.place(), count.year(), count.edition(), count.words())));
    }
}
