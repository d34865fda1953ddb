package org.planwright.compiler.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** The steps in which people come into a plan. None where one of them has no day, or is about services alone. */
final class Phases {
    private static final List<String> OF_PEOPLE =
            List.of("benefits", "coverage", "enrollment", "eligibility", "everyone");

    /** From a day on, these people; all where none are named. */
    record Phase(Provision said, LocalDate from, Optional<PeopleSet> people) {}

    private Phases() {}

    static List<Phase> of(Plan plan, Timeline timeline) {
        List<Phase> phases = new ArrayList<>();
        for (Provision step : plan.all("transition", "phase")) {
            Optional<PeopleSet> people = step.value()
                    .filter(Value.People.class::isInstance)
                    .or(() -> step.phrase(Role.FOR).filter(Value.People.class::isInstance))
                    .map(value -> ((Value.People) value).set());
            if (people.isEmpty() && !ofPeople(step)) {
                continue;
            }
            Optional<LocalDate> from = timeline.start(step);
            if (from.isEmpty() || step.phrase(Role.WHEN).isPresent()) {
                return List.of();
            }
            phases.add(new Phase(step, from.get(), people));
        }
        return List.copyOf(phases);
    }

    static Optional<LocalDate> first(Plan plan, Timeline timeline) {
        return of(plan, timeline).stream().map(Phase::from).min(Comparator.naturalOrder());
    }

    private static boolean ofPeople(Provision step) {
        String what =
                step.value().map(Value::toString).or(step::name).orElse("").toLowerCase(Locale.ROOT);
        return OF_PEOPLE.contains(what);
    }
}
