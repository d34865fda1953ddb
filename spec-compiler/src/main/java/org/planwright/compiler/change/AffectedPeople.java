package org.planwright.compiler.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.change.Change.Affected;
import org.planwright.compiler.change.Change.Effect;
import org.planwright.compiler.change.Change.Group;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Whom a change touches: sets before and after are decided, never sampled. */
final class AffectedPeople {
    private static final Set<String> OF_THE_COVERED = Set.of("eligibility", "enrollment", "benefits", "cost sharing");
    private static final Set<String> MOVES_COVERAGE = Set.of("first benefits", "enactment");

    /** A line that takes in or lets go only people whom another does too. */
    static final Affected NOBODY_ELSE =
            new Affected("", "nobody: the rest of the plan covers them, or leaves them out, as before");

    private final Plan oldPlan;
    private final Plan newPlan;
    private final Populace populace;
    private final PlanDates oldDates;
    private final PlanDates newDates;
    private final PeopleInWords words;
    private Optional<Side> covered;

    AffectedPeople(Plan oldPlan, Plan newPlan, Populace populace) {
        this.oldPlan = oldPlan;
        this.newPlan = newPlan;
        this.populace = populace;
        this.oldDates = PlanDates.of(oldPlan);
        this.newDates = PlanDates.of(newPlan);
        this.words = new PeopleInWords(() -> populace.counts().of(newPlan));
    }

    /**
     * Those of a change.
     *
     * @param kind the class of the change; one of time touches people on the days between
     * @param onlyPeople whether nothing differs but for whom it holds, or when
     * @param before the provision in the old plan, if it stands there
     * @param after the provision in the new plan, if it stands there
     */
    Affected of(Kind kind, boolean onlyPeople, Optional<Provision> before, Optional<Provision> after) {
        Provision said = after.or(() -> before).orElseThrow();
        if (newPlan.head() != Plan.Head.PLAN || kind == Kind.TEXT_ONLY) {
            return Affected.NOBODY;
        }
        if (said.section().equals("plan") || said.section().equals("definitions")) {
            boolean dated = MOVES_COVERAGE.contains(said.word()) || said.word().equals("date");
            return dated ? covered() : definition(before, after);
        }
        Optional<Side> old =
                before.flatMap(p -> side(p, oldPlan, populace.before().get()));
        Optional<Side> young =
                after.flatMap(p -> side(p, newPlan, populace.after().get()));
        boolean unread = before.isPresent() && old.isEmpty() && after.isPresent() && young.isPresent()
                || before.isPresent() && old.isPresent() && after.isPresent() && young.isEmpty();
        if (unread || (old.isEmpty() && young.isEmpty())) {
            return inWords(said);
        }
        Region one = old.map(side -> dated(side, before.get(), kind, after, oldDates))
                .orElse(nobody());
        Region other = young.map(side -> dated(side, after.get(), kind, before, newDates))
                .orElse(nobody());
        BitSet asked = new BitSet();
        old.ifPresent(side -> asked.or(side.asked()));
        young.ifPresent(side -> asked.or(side.asked()));
        String called = young.or(() -> old).orElseThrow().called();
        if (said.section().equals("eligibility")
                && Set.of("cover", "exclude", "immigration status").contains(said.word())) {
            Optional<Affected> coverage = coverage(one.minus(other).or(other.minus(one)), asked, called);
            if (coverage.isPresent()) {
                return coverage.get();
            }
        }
        Affected affected = groups(one, other, onlyPeople || kind == Kind.TIMELINE, asked, called);
        return kind == Kind.FINANCING ? affected.uncounted() : affected;
    }

    /** How people are named here. */
    PeopleInWords words() {
        return words;
    }

    /** The people of one side of a provision. */
    private record Side(Region people, BitSet asked, String called) {}

    private Optional<Side> side(Provision p, Plan plan, Universe universe) {
        Optional<PeopleSet> object = people(p.value());
        Optional<PeopleSet> named = people(p.phrase(Role.FOR));
        if (p.word().equals("immigration status")) {
            object = object.or(() -> status(p.value()));
        }
        if (p.section().equals("existing programs")) {
            object = enrolled(p);
        }
        Optional<PeopleSet> payers = p.phrase(Role.PAID_BY).flatMap(AffectedPeople::payers);
        boolean paid = p.phrase(Role.PAID_BY).isPresent();
        List<PeopleSet> sets = new ArrayList<>();
        object.ifPresent(sets::add);
        named.ifPresent(sets::add);
        payers.ifPresent(sets::add);
        if (sets.stream().anyMatch(set -> !PeopleNamed.persons(set, plan)) || (paid && payers.isEmpty())) {
            return Optional.empty();
        }
        if (sets.isEmpty()) {
            return OF_THE_COVERED.contains(p.section()) ? everyone() : Optional.empty();
        }
        Region region = universe.everyone();
        BitSet asked = new BitSet();
        for (PeopleSet set : sets) {
            region = region.and(universe.of(set));
            asked.or(universe.asked(set));
        }
        for (Provision exempt : p.parts()) {
            Optional<PeopleSet> set = exempt.word().equals("exempt") ? people(exempt.value()) : Optional.empty();
            if (set.filter(who -> PeopleNamed.persons(who, plan)).isPresent()) {
                region = region.minus(universe.of(set.get()));
                asked.or(universe.asked(set.get()));
            }
        }
        Optional<Side> members =
                OF_THE_COVERED.contains(p.section()) && !p.section().equals("eligibility")
                        ? everyone()
                        : Optional.empty();
        if (members.isPresent()) {
            region = region.and(members.get().people());
            asked.or(members.get().asked());
        }
        return Optional.of(new Side(region, asked, sets.get(sets.size() - 1).toString()));
    }

    /** Those whom either version covers in the end, so that a provision is not held to account for what another does. */
    private Optional<Side> everyone() {
        if (covered == null) {
            Optional<Region> old = populace.coveredBefore().get().map(AffectedPeople::inTheEnd);
            Optional<Region> young = populace.coveredAfter().get().map(AffectedPeople::inTheEnd);
            covered = young.map(region -> old.map(region::or).orElse(region))
                    .or(() -> old)
                    .map(region -> new Side(region, askedOfEligibility(), "everyone the plan covers"));
        }
        return covered;
    }

    private static Region inTheEnd(Region region) {
        return region.on(region.changes().get(region.changes().size() - 1));
    }

    private BitSet askedOfEligibility() {
        BitSet asked = new BitSet();
        for (Plan plan : List.of(oldPlan, newPlan)) {
            Universe universe = (plan == oldPlan ? populace.before() : populace.after()).get();
            for (Provision p : plan.section("eligibility")) {
                people(p.value())
                        .or(() -> p.word().equals("immigration status") ? status(p.value()) : Optional.empty())
                        .ifPresent(set -> asked.or(universe.asked(set)));
            }
        }
        return asked;
    }

    private static Optional<PeopleSet> people(Optional<Value> value) {
        return value.flatMap(v -> v instanceof Value.People people ? Optional.of(people.set()) : Optional.empty());
    }

    private static Optional<PeopleSet> status(Optional<Value> value) {
        return value.filter(Value.Choice.class::isInstance)
                .map(choice -> ((Value.Choice) choice).options().get(0))
                .map(option -> Vocabulary.values(
                        Vocabulary.attribute("immigration status").orElseThrow(), option))
                .filter(values -> !values.isEmpty())
                .map(values -> new PeopleSet.Having(
                        new PeopleSet.Group("people"), new PeopleTest.OneOf("immigration status", values)));
    }

    /** Those who have today what a provision ends, absorbs or keeps. */
    private static Optional<PeopleSet> enrolled(Provision p) {
        Set<String> coverages = new LinkedHashSet<>();
        p.terms()
                .forEach(term -> coverages.addAll(
                        Vocabulary.values(Vocabulary.attribute("coverage").orElseThrow(), term.id())));
        return coverages.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeopleSet.Having(
                        new PeopleSet.Group("residents"), new PeopleTest.OneOf("coverage", List.copyOf(coverages))));
    }

    private static Optional<PeopleSet> payers(Value value) {
        if (value instanceof Value.People people) {
            return Optional.of(people.set());
        }
        if (!(value instanceof Value.Terms terms)) {
            return Optional.empty();
        }
        List<PeopleSet> sets = new ArrayList<>();
        terms.terms().forEach(term -> {
            boolean households = Set.of("households", "individuals", "filers").contains(term.id());
            Optional<PeopleSet> set =
                    households ? Optional.of(new PeopleSet.Group("residents")) : Vocabulary.population(term.id());
            set.ifPresent(sets::add);
        });
        return sets.size() == terms.terms().size()
                ? Optional.of(sets.size() == 1 ? sets.get(0) : new PeopleSet.Union(sets))
                : Optional.empty();
    }

    /** On the days on which a provision holds; a change of anything but time is one on its new days alone. */
    private Region dated(Side side, Provision p, Kind kind, Optional<Provision> other, PlanDates dates) {
        boolean moved = kind == Kind.TIMELINE || other.isEmpty();
        return moved ? side.people().and(days(p, dates, side.people().universe())) : side.people();
    }

    static Region days(Provision p, PlanDates dates, Universe universe) {
        LocalDate from = p.phrase(Role.FROM)
                .or(() -> p.phrase(Role.IN))
                .flatMap(AffectedPeople::date)
                .or(() -> Optional.of(new PlanDate.Named("first benefits")))
                .flatMap(dates::first)
                .orElse(Universe.FIRST_DAY);
        LocalDate to = p.phrase(Role.THROUGH)
                .flatMap(AffectedPeople::date)
                .flatMap(dates::last)
                .or(() -> p.phrase(Role.BEFORE)
                        .flatMap(AffectedPeople::date)
                        .flatMap(dates::first)
                        .map(day -> day.minusDays(1)))
                .orElse(Universe.LAST_DAY);
        return universe.during(from, to);
    }

    private static Optional<PlanDate> date(Value value) {
        if (value instanceof Value.When when) {
            return Optional.of(when.date());
        }
        return value instanceof Value.Years years ? Optional.of(years.from()) : Optional.empty();
    }

    private Region nobody() {
        return populace.after().get().nobody();
    }

    private Affected definition(Optional<Provision> before, Optional<Provision> after) {
        Optional<PeopleSet> old = before.flatMap(p -> people(p.phrase(Role.MEANS)));
        Optional<PeopleSet> young = after.flatMap(p -> people(p.phrase(Role.MEANS)));
        if (old.isEmpty() && young.isEmpty()) {
            return Affected.NOBODY;
        }
        boolean persons = old.stream().allMatch(set -> PeopleNamed.persons(set, oldPlan))
                && young.stream().allMatch(set -> PeopleNamed.persons(set, newPlan));
        String called = young.or(() -> old).orElseThrow().toString();
        if (!persons) {
            return new Affected(called, called);
        }
        Region one = old.map(set -> populace.before().get().of(set)).orElse(nobody());
        Region other = young.map(set -> populace.after().get().of(set)).orElse(nobody());
        BitSet asked = new BitSet();
        old.ifPresent(set -> asked.or(populace.before().get().asked(set)));
        young.ifPresent(set -> asked.or(populace.after().get().asked(set)));
        return groups(one, other, true, asked, called);
    }

    private Affected groups(Region one, Region other, boolean onlyPeople, BitSet asked, String called) {
        List<Group> groups = new ArrayList<>();
        words.group(Effect.NO_LONGER, one.minus(other), asked, called).ifPresent(groups::add);
        words.group(Effect.NEWLY, other.minus(one), asked, called).ifPresent(groups::add);
        if (!onlyPeople) {
            words.group(Effect.OTHERWISE, one.and(other), asked, called).ifPresent(groups::add);
        }
        return affected(groups);
    }

    /** Of those whom a line took in or let go, who is covered now and was not, and the other way round. */
    private Optional<Affected> coverage(Region touched, BitSet asked, String called) {
        Optional<Region> old = populace.coveredBefore().get();
        Optional<Region> young = populace.coveredAfter().get();
        if (old.isEmpty() || young.isEmpty()) {
            return Optional.empty();
        }
        Region lost = touched.and(old.get().minus(young.get()));
        Region gained = touched.and(young.get().minus(old.get()));
        if (lost.isEmpty() && gained.isEmpty()) {
            return Optional.of(NOBODY_ELSE);
        }
        List<Group> groups = new ArrayList<>();
        words.group(Effect.NO_LONGER_COVERED, lost, asked, called).ifPresent(groups::add);
        words.group(Effect.NEWLY_COVERED, gained, asked, called).ifPresent(groups::add);
        return Optional.of(affected(groups));
    }

    private Affected covered() {
        return populace.coveredBefore().get().isEmpty()
                ? Affected.NOBODY
                : coverage(populace.after().get().everyone(), askedOfEligibility(), "people the plan covers")
                        .filter(affected -> !affected.groups().isEmpty())
                        .orElse(Affected.NOBODY);
    }

    private static Affected affected(List<Group> groups) {
        List<String> said = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (Group group : groups) {
            said.add(
                    group.effect() == Effect.OTHERWISE
                            ? group.words()
                            : group.effect().words() + ": " + group.words());
            expressions.add(group.expression());
        }
        expressions.removeIf(String::isEmpty);
        return new Affected(String.join("; ", expressions), String.join("; ", said), groups);
    }

    /** Where they are no persons, or the plan does not settle who they are. */
    private static Affected inWords(Provision said) {
        Optional<Value> payers = said.phrase(Role.PAID_BY);
        if (payers.isPresent()) {
            return new Affected(payers.get().toString(), "those who pay: " + payers.get());
        }
        Optional<PeopleSet> named = people(said.phrase(Role.FOR)).or(() -> people(said.value()));
        if (named.isPresent()) {
            return new Affected(named.get().toString(), named.get().toString());
        }
        if (Set.of("payment", "providers").contains(said.section())) {
            boolean pays = said.word().equals("pay") && said.value().isPresent();
            return new Affected(
                    "", pays ? "those who are paid for: " + said.value().get() : "providers of care");
        }
        return OF_THE_COVERED.contains(said.section()) ? new Affected("", "everyone the plan covers") : Affected.NOBODY;
    }
}
