package org.planwright.compiler.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/**
 * A coverage that people have today, and what a plan says becomes of it.
 *
 * @param coverage the value of the attribute {@code coverage}
 * @param programs the programs that give it, of which the first to be named decides
 * @param key the answer of private insurance that decides; empty for a public program
 */
public record Today(String coverage, List<String> programs, String key) {
    private static final Set<String> GONE = Set.of("end", "absorb", "suspend");
    private static final Set<String> ANSWERED_GONE = Set.of("ended", "supplemental only", "absorbed");

    /** All of them. */
    static final List<Today> ALL = List.of(
            new Today("employer", List.of(), "employer plans"),
            new Today("individual market", List.of(), "individual market"),
            new Today("retiree plan", List.of(), "retiree plans"),
            new Today("marketplace", List.of("marketplace"), ""),
            new Today("Medicare", List.of("medicare"), ""),
            new Today("Medicaid", List.of("medicaid", "medicaid acute"), ""),
            new Today("CHIP", List.of("chip", "medicaid"), ""),
            new Today("FEHB", List.of("fehb"), ""),
            new Today("state employees", List.of("state employees"), ""),
            new Today("TRICARE", List.of("tricare"), ""),
            new Today("VA", List.of("va"), ""),
            new Today("IHS", List.of("ihs"), ""));

    /** Those who have this coverage today, on every day. */
    public Region people(Universe universe) {
        return universe.with(new PeopleTest.OneOf("coverage", List.of(coverage)));
    }

    /** What the plan says becomes of it, in the order written. */
    public List<Provision> fates(Plan plan) {
        if (!key.isEmpty()) {
            return plan.all("private insurance", key);
        }
        return plan.section("existing programs").stream()
                .filter(fate -> fate.terms().stream().anyMatch(term -> programs.contains(term.id())))
                .toList();
    }

    /** Whether a provision ends it. */
    public boolean gone(Provision fate) {
        if (fate.phrase(Role.WHEN).isPresent() || Walk.open(fate)) {
            return false;
        }
        return key.isEmpty()
                ? GONE.contains(fate.word())
                : fate.value()
                        .filter(value ->
                                value instanceof Value.Choice choice && ANSWERED_GONE.containsAll(choice.options()))
                        .isPresent();
    }

    /** Whether the plan says, for everyone who has it and for all time, that it goes on beside the plan. */
    public boolean stays(Plan plan) {
        List<Provision> fates = fates(plan);
        return key.isEmpty()
                && !fates.isEmpty()
                && fates.stream()
                        .allMatch(fate -> fate.word().equals("keep")
                                && !Timeline.dated(fate)
                                && fate.phrase(Role.FOR).isEmpty());
    }

    Region kept(Plan plan, Timeline timeline, Universe universe, LocalDate start) {
        Region people = people(universe);
        return endOf(plan, timeline, start)
                .map(end -> people.and(universe.during(Universe.FIRST_DAY, end.minusDays(1))))
                .orElse(people);
    }

    static Map<Today, LocalDate> ended(Plan plan, Timeline timeline, LocalDate start) {
        Map<Today, LocalDate> ended = new LinkedHashMap<>();
        for (Today today : ALL) {
            today.endOf(plan, timeline, start).ifPresent(day -> ended.put(today, day));
        }
        return ended;
    }

    /** The first day without it; empty where it may go on, for some at least. */
    private Optional<LocalDate> endOf(Plan plan, Timeline timeline, LocalDate start) {
        List<Provision> fates = fates(plan);
        Optional<Provision> end = fates.stream().filter(this::gone).findFirst();
        boolean forSome = fates.stream().anyMatch(fate -> fate.phrase(Role.FOR).isPresent());
        boolean goesOn = fates.stream().anyMatch(fate -> !gone(fate) && !Timeline.dated(fate));
        if (end.isEmpty() || forSome || goesOn) {
            return Optional.empty();
        }
        boolean said = end.get().phrase(Role.FROM).isPresent();
        return said ? timeline.start(end.get()) : Optional.of(start);
    }
}
