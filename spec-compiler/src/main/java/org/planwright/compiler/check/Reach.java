package org.planwright.compiler.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/**
 * Whom a plan reaches on which days, and who keeps the coverage of today. What a plan leaves open counts as covering, so
 * that nobody is reported as left out who may not be.
 */
public final class Reach {
    private static final int YEARS_WITHOUT_HORIZON = 10;

    private final Plan plan;
    private final Timeline timeline;
    private final Universe universe;
    private final LocalDate start;
    private final LocalDate last;
    private final Region residents;
    private final Region covered;
    private final Region excluded;

    private Reach(Plan plan, Timeline timeline, LocalDate start, Universe universe) {
        this.plan = plan;
        this.timeline = timeline;
        this.start = start;
        this.universe = universe;
        this.last = lastDay();
        this.residents = universe.of(new PeopleSet.Group("residents"));
        this.excluded = Region.any(universe, statedOut());
        Region named = Region.any(universe, windows(plan.all("eligibility", "cover")));
        this.covered = named.minus(excluded).and(status()).and(phases());
    }

    /** The reach of a plan; empty where it does not say whom it covers, or from when. */
    public static Optional<Reach> of(Plan plan) {
        return of(plan, () -> Peopled.universe(plan));
    }

    /** The reach of a plan among people who are compared with those of another version of it. */
    public static Optional<Reach> of(Plan plan, Supplier<Universe> people) {
        Timeline timeline = Timeline.of(plan);
        List<Provision> cover = plan.all("eligibility", "cover");
        if (plan.head() != Plan.Head.PLAN || cover.isEmpty() || cover.stream().anyMatch(Reach::unsure)) {
            return Optional.empty();
        }
        return timeline.firstBenefits()
                .or(() -> Phases.first(plan, timeline))
                .map(start -> new Reach(plan, timeline, start, people.get()))
                .filter(reach -> cover.stream().anyMatch(reach::namesSomeone));
    }

    private static boolean unsure(Provision sentence) {
        return sentence.value().filter(Value.People.class::isInstance).isEmpty();
    }

    /**
     * A line that covers nobody is a slip with a rule of its own, and adds nobody to those whom the others cover. Where no
     * line is left, whom they leave out says nothing of the plan.
     */
    private boolean namesSomeone(Provision sentence) {
        return sentence.value()
                .filter(value -> value instanceof Value.People people
                        && !universe.of(people.set()).isEmpty())
                .isPresent();
    }

    /** All people of the plan. */
    public Universe universe() {
        return universe;
    }

    /** The day on which benefits start. */
    public LocalDate start() {
        return start;
    }

    /** A day on which every stated step has been taken: the last of the horizon, or later. */
    public LocalDate last() {
        return last;
    }

    /** Those who live in the place of the plan. */
    public Region residents() {
        return residents;
    }

    /** Those whom the plan covers. */
    public Region covered() {
        return covered;
    }

    /** Those whom it leaves out in so many words: by {@code exclude}, or by their immigration status. */
    public Region excluded() {
        return excluded;
    }

    /** Those who keep, or may keep, what covers them today. */
    public Region kept() {
        List<Region> parts = new ArrayList<>();
        for (Today today : Today.ALL) {
            parts.add(today.kept(plan, timeline, universe, start));
        }
        return Region.any(universe, parts);
    }

    /** The coverages of today that the plan surely ends, and when. */
    public Map<Today, LocalDate> ended() {
        return Today.ended(plan, timeline, start);
    }

    /** The coverages of today. */
    public List<Today> today() {
        return Today.ALL;
    }

    /** The people that a provision names with {@code for}, or everyone. */
    public Region people(Provision provision) {
        return provision
                .phrase(Role.FOR)
                .filter(Value.People.class::isInstance)
                .map(value -> universe.of(((Value.People) value).set()))
                .orElseGet(universe::everyone);
    }

    /** The days on which a provision holds: from its own start, or from that of benefits. */
    public Region days(Provision provision) {
        return universe.during(
                timeline.start(provision).orElse(start), timeline.end(provision).orElse(Universe.LAST_DAY));
    }

    private List<Region> windows(List<Provision> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.value().orElseThrow() instanceof Value.People)
                .map(sentence -> universe.of(((Value.People) sentence.value().orElseThrow()).set())
                        .and(people(sentence))
                        .and(days(sentence)))
                .toList();
    }

    private List<Region> statedOut() {
        List<Region> out = new ArrayList<>(windows(plan.all("eligibility", "exclude").stream()
                .filter(sentence ->
                        !unsure(sentence) && sentence.phrase(Role.WHEN).isEmpty())
                .toList()));
        out.add(status().complement().and(universe.everyone()));
        return out;
    }

    /** Those whose immigration status the plan accepts. */
    private Region status() {
        Optional<Value> answer = plan.first("eligibility", "immigration status").flatMap(Provision::value);
        if (answer.isEmpty()) {
            return universe.everyone();
        }
        if (answer.get() instanceof Value.People people) {
            return universe.of(people.set());
        }
        String said =
                answer.get() instanceof Value.Choice choice ? choice.options().get(0) : "any";
        return switch (said) {
            case "lawfully present" -> ofStatus("citizen", "lawful resident", "temporary visa");
            case "citizens" -> ofStatus("citizen");
            default -> universe.everyone();
        };
    }

    private Region ofStatus(String... values) {
        return universe.with(new PeopleTest.OneOf("immigration status", List.of(values)));
    }

    /** Those whom the steps of the transition have reached. */
    private Region phases() {
        List<Phases.Phase> phases = Phases.of(plan, timeline);
        if (phases.isEmpty()) {
            return universe.everyone();
        }
        Region reached = Region.any(
                universe,
                phases.stream()
                        .map(phase -> phase.people()
                                .map(universe::of)
                                .orElseGet(universe::everyone)
                                .and(universe.since(phase.from())))
                        .toList());
        boolean everyStep = phases.stream().anyMatch(phase -> !phase.from().isAfter(start));
        return everyStep ? reached : reached.or(reached.on(last).complement().and(universe.everyone()));
    }

    private LocalDate lastDay() {
        LocalDate horizon = plan.header("horizon")
                .filter(Value.Years.class::isInstance)
                .map(Value.Years.class::cast)
                .flatMap(Value.Years::to)
                .flatMap(timeline::last)
                .orElse(start.plusYears(YEARS_WITHOUT_HORIZON));
        LocalDate latest = horizon;
        for (Provision provision : plan.provisions()) {
            if (Set.of("eligibility", "transition", "existing programs").contains(provision.section())) {
                latest = later(latest, timeline.start(provision).orElse(latest));
                latest = later(
                        latest,
                        timeline.end(provision).map(day -> day.plusDays(1)).orElse(latest));
            }
        }
        return latest;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
