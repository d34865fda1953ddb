package org.planwright.compiler.check;

import java.util.HashMap;
import java.util.Map;
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
    private final Map<Region, Optional<HeadCount>> counted = new HashMap<>();

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
        return howMany(plan, region, false);
    }

    /** The same where the region may hold more people than those meant. */
    public HowMany howMany(Plan plan, Region region, boolean atMost) {
        return HowMany.counted(() -> counts.of(plan)
                .flatMap(table -> counted.computeIfAbsent(region, people -> HeadCount.of(people, table)))
                .map(count -> atMost ? count.bound() : count)
                .map(count -> new HowMany.Count(
                        count.people(), count.atMost(), count.place(), count.year(), count.edition(), count.words())));
    }
}
