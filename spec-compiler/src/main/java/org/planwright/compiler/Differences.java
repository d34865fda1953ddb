package org.planwright.compiler;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.ChangesFromPlans;
import org.planwright.compiler.change.Populace;
import org.planwright.compiler.check.Peopled;
import org.planwright.compiler.check.Reach;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.Plan;

/** What means something else in one version of a plan than in another, and for whom. */
public final class Differences {
    private Differences() {}

    /** All of them, in the order of the new version; nobody is counted. */
    public static List<Change> between(Plan before, Plan after) {
        return between(before, after, HeadCounts.NONE);
    }

    /** All of them, in the order of the new version, with head counts as far as they are known. */
    public static List<Change> between(Plan before, Plan after, HeadCounts counts) {
        Supplier<Universe> old = once(() -> Peopled.universe(before));
        Supplier<Universe> young = once(() -> Peopled.universe(after, old.get()));
        Populace populace =
                new Populace(old, young, once(() -> covered(before, old)), once(() -> covered(after, young)), counts);
        return ChangesFromPlans.of(before, after, populace);
    }

    private static Optional<Region> covered(Plan plan, Supplier<Universe> people) {
        return Reach.of(plan, people)
                .map(reach -> reach.covered().and(reach.universe().since(reach.start())));
    }

    /** People are asked for by few changes, and then by many. */
    private static <T> Supplier<T> once(Supplier<T> made) {
        return new Supplier<>() {
            private T kept;

            @Override
            public T get() {
                if (kept == null) {
                    kept = made.get();
                }
                return kept;
            }
        };
    }
}
