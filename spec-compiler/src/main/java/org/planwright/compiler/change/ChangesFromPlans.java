package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.change.Aspects.Aspect;
import org.planwright.compiler.change.Aspects.Sort;
import org.planwright.compiler.change.Change.Detail;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.change.Change.Side;
import org.planwright.compiler.change.Pairs.Pair;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/**
 * Compares two plans by what they mean. Places, layout, order and comments play no part; a provision that differs in its
 * meaning, in its dates and in its remarks gives one change of each class.
 */
public final class ChangesFromPlans {
    private final Plan before;
    private final Plan after;
    private final Directions directions;
    private final Users oldUsers;
    private final Users newUsers;
    private final Map<String, String> renames = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private final AffectedPeople people;
    private final Burdens burdens;
    private final ServicesTouched touched;

    private ChangesFromPlans(Plan before, Plan after, Populace populace) {
        this.before = before;
        this.after = after;
        this.directions = new Directions(PlanDates.of(before), PlanDates.of(after));
        this.oldUsers = new Users(before);
        this.newUsers = new Users(after);
        this.people = new AffectedPeople(before, after, populace);
        this.burdens = new Burdens(PlanDates.of(before), PlanDates.of(after), populace);
        this.touched = new ServicesTouched(before, after, populace, people.words());
    }

    /** What means something else in the new plan, in its order; what is gone comes last. */
    public static List<Change> of(Plan before, Plan after, Populace populace) {
        ChangesFromPlans comparison = new ChangesFromPlans(before, after, populace);
        comparison.title();
        comparison.provisions("", before.provisions(), after.provisions());
        comparison.remarks("accept", accepted(before), accepted(after));
        comparison.scenarios();
        comparison.remarks("strike", struck(before.strikes()), struck(after.strikes()));
        return List.copyOf(comparison.changes);
    }

    private void title() {
        if (!before.title().equals(after.title())) {
            Side old = new Side("“" + before.title() + "”", "", "", "", Optional.of(before.titleSpan()));
            Side young = new Side("“" + after.title() + "”", "", "", "", Optional.of(after.titleSpan()));
            List<Detail> details = List.of(new Detail("title", before.title(), after.title()));
            changes.add(change(Kind.TEXT_ONLY, Direction.NEUTRAL, "plan / title", old, young, details));
        }
    }

    private static Change change(Kind kind, Direction way, String subject, Side old, Side young, List<Detail> details) {
        return new Change(
                kind,
                way,
                subject,
                old,
                young,
                details,
                Change.Affected.NOBODY,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, Side> accepted(Plan plan) {
        Map<String, Side> sides = new LinkedHashMap<>();
        plan.acceptances().forEach(a -> {
            String because =
                    a.because() + a.before().map(date -> " before " + date).orElse("");
            String where = a.section().isEmpty() ? "" : a.section() + " / ";
            sides.put(where + "accept " + a.rule(), new Side(because, "", "", "", Optional.of(a.span())));
        });
        return sides;
    }

    private static Map<String, Side> struck(List<org.planwright.compiler.source.Located<String>> strikes) {
        Map<String, Side> sides = new LinkedHashMap<>();
        strikes.forEach(strike ->
                sides.put("strike " + strike.value(), new Side("struck", "", "", "", Optional.of(strike.span()))));
        return sides;
    }

    private void remarks(String aspect, Map<String, Side> old, Map<String, Side> young) {
        Set<String> subjects = new LinkedHashSet<>(young.keySet());
        subjects.addAll(old.keySet());
        for (String subject : subjects) {
            Side one = old.getOrDefault(subject, Side.SILENT);
            Side other = young.getOrDefault(subject, Side.SILENT);
            if (!one.value().equals(other.value())) {
                Kind kind = aspect.equals("strike") ? Kind.LEGAL : Kind.TEXT_ONLY;
                List<Detail> details = List.of(new Detail(aspect, one.value(), other.value()));
                changes.add(change(kind, Direction.NEUTRAL, subject, one, other, details));
            }
        }
    }

    private void scenarios() {
        Map<String, Plan.Scenario> old = new LinkedHashMap<>();
        before.scenarios().forEach(scenario -> old.put(scenario.name(), scenario));
        for (Plan.Scenario young : after.scenarios()) {
            String prefix = "scenario “" + young.name() + "” / ";
            Plan.Scenario one = old.remove(young.name());
            provisions(prefix, one == null ? List.of() : one.provisions(), young.provisions());
            remarks(
                    "strike",
                    prefixed(prefix, one == null ? Map.of() : struck(one.strikes())),
                    prefixed(prefix, struck(young.strikes())));
        }
        old.values().forEach(gone -> {
            String prefix = "scenario “" + gone.name() + "” / ";
            provisions(prefix, gone.provisions(), List.of());
            remarks("strike", prefixed(prefix, struck(gone.strikes())), Map.of());
        });
    }

    private static Map<String, Side> prefixed(String prefix, Map<String, Side> sides) {
        Map<String, Side> prefixed = new LinkedHashMap<>();
        sides.forEach((subject, side) -> prefixed.put(prefix + subject, side));
        return prefixed;
    }

    private void provisions(String prefix, List<Provision> old, List<Provision> young) {
        List<Pair> pairs = Pairs.of(old, young);
        for (Pair pair : pairs) {
            if (pair.renamed()) {
                renames.put(
                        pair.before().orElseThrow().name().orElseThrow(),
                        pair.after().orElseThrow().name().orElseThrow());
            }
        }
        for (Pair pair : pairs) {
            if (pair.before().isPresent() && pair.after().isPresent()) {
                both(prefix, pair);
            } else {
                whole(prefix, pair);
            }
        }
    }

    /** A provision that comes or goes. */
    private void whole(String prefix, Pair pair) {
        boolean added = pair.after().isPresent();
        Provision p = pair.after().or(pair::before).orElseThrow();
        List<Detail> details = new ArrayList<>();
        Aspects.of(p).forEach((name, aspect) -> {
            if (!name.endsWith(" stands")) {
                details.add(new Detail(name, added ? "" : aspect.words(), added ? aspect.words() : ""));
            }
        });
        List<String> users = (added ? newUsers : oldUsers).of(p);
        Optional<Services> services = prefix.isEmpty()
                ? touched.of(pair.before(), pair.after(), added ? List.of() : users, added ? users : List.of())
                : Optional.empty();
        changes.add(Exactly.told(new Change(
                Kinds.of(p),
                Directions.whole(p, added),
                prefix + p.identity(),
                pair.before().map(Sides::of).orElse(Side.SILENT),
                pair.after().map(Sides::of).orElse(Side.SILENT),
                details,
                people.of(Kinds.of(p), false, pair.before(), pair.after()),
                Optional.empty(),
                users,
                burdens.of(pair.before(), pair.after()),
                services)));
    }

    private void both(String prefix, Pair pair) {
        Provision old = pair.before().orElseThrow();
        Provision young = pair.after().orElseThrow();
        if (!pair.renamed() && old.equals(young)) {
            return;
        }
        Map<Kind, List<Difference>> byKind = new EnumMap<>(Kind.class);
        for (Difference difference : differences(Aspects.of(old), Aspects.of(young))) {
            byKind.computeIfAbsent(kind(difference, young), k -> new ArrayList<>())
                    .add(difference);
        }
        if (pair.renamed() && byKind.isEmpty()) {
            byKind.put(Kind.TEXT_ONLY, List.of());
        }
        boolean first = true;
        for (Map.Entry<Kind, List<Difference>> one : byKind.entrySet()) {
            changes.add(changed(prefix, pair, one.getKey(), one.getValue(), first));
            first &= one.getKey() == Kind.TEXT_ONLY;
        }
    }

    private Change changed(String prefix, Pair pair, Kind kind, List<Difference> differences, boolean first) {
        Provision old = pair.before().orElseThrow();
        Provision young = pair.after().orElseThrow();
        List<Direction> ways = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        for (Difference difference : differences) {
            ways.add(kind == Kind.TEXT_ONLY ? Direction.NEUTRAL : way(kind, difference, young));
            details.add(difference.detail());
        }
        boolean meaning = kind != Kind.TEXT_ONLY;
        List<String> users = meaning ? newUsers.of(young) : List.of();
        Optional<Services> services = meaning && prefix.isEmpty()
                ? touched.of(pair.before(), pair.after(), oldUsers.of(old), users)
                : Optional.empty();
        Change change = new Change(
                kind,
                Directions.together(ways),
                prefix + young.identity(),
                Sides.of(old),
                Sides.of(young),
                details,
                meaning
                        ? people.of(kind, onlyPeople(differences), pair.before(), pair.after())
                        : Change.Affected.NOBODY,
                pair.renamed() || otherObject(old, young) ? Optional.of(prefix + old.identity()) : Optional.empty(),
                users,
                meaning && first ? burdens.of(pair.before(), pair.after()) : Optional.empty(),
                services);
        return Exactly.told(change);
    }

    /** Whether a sentence bears another identity because it is about other people, or about another amount. */
    private static boolean otherObject(Provision old, Provision young) {
        return !old.identity().equals(young.identity()) && !old.value().equals(young.value());
    }

    /** Whether nothing differs but for whom it holds. */
    private static boolean onlyPeople(List<Difference> differences) {
        return differences.stream()
                .allMatch(difference -> difference.name().equals("for")
                        || difference.name().equals("paid by")
                        || difference.name().startsWith("exempt")
                        || difference
                                .after()
                                .or(difference::before)
                                .flatMap(Aspect::value)
                                .filter(Value.People.class::isInstance)
                                .isPresent());
    }

    private static Kind kind(Difference difference, Provision p) {
        Kind own = Kinds.of(p);
        return switch (difference.sort()) {
            case REMARK -> Kind.TEXT_ONLY;
            case TIME -> own == Kind.TEXT_ONLY ? own : Kind.TIMELINE;
            case MEANING -> own;
        };
    }

    /** A part that is not the same on both sides. */
    private record Difference(String name, Optional<Aspect> before, Optional<Aspect> after) {
        Sort sort() {
            return after.or(() -> before).orElseThrow().sort();
        }

        Detail detail() {
            return new Detail(
                    name,
                    before.map(Aspect::words).orElse(""),
                    after.map(Aspect::words).orElse(""));
        }
    }

    private List<Difference> differences(Map<String, Aspect> old, Map<String, Aspect> young) {
        List<Difference> differences = new ArrayList<>();
        young.forEach((name, aspect) -> {
            Aspect one = old.get(name);
            if (one == null || !(one.same(aspect) || sameButNames(one, aspect))) {
                differences.add(new Difference(name, Optional.ofNullable(one), Optional.of(aspect)));
            }
        });
        old.forEach((name, aspect) -> {
            if (!young.containsKey(name)) {
                differences.add(new Difference(name, Optional.of(aspect), Optional.empty()));
            }
        });
        return differences;
    }

    /** Whether what differs is only a name that the plan has changed everywhere. */
    private boolean sameButNames(Aspect one, Aspect other) {
        if (renames.isEmpty()) {
            return false;
        }
        String renamed = one.words();
        for (Map.Entry<String, String> rename : renames.entrySet()) {
            renamed = renamed.replace(rename.getKey(), rename.getValue());
        }
        return !renamed.equals(one.words()) && renamed.equals(other.words());
    }

    private Direction way(Kind kind, Difference difference, Provision p) {
        if (difference.before().isEmpty() || difference.after().isEmpty()) {
            return comesOrGoes(difference, p);
        }
        Aspect old = difference.before().get();
        Aspect young = difference.after().get();
        Optional<Value> one = old.band().isPresent() ? rate(old) : old.value();
        Optional<Value> other = young.band().isPresent() ? rate(young) : young.value();
        if (one.isEmpty() || other.isEmpty()) {
            return Direction.UNKNOWN;
        }
        return directions.of(kind, one.get(), other.get());
    }

    /** A part that stands on one side only: for whom something holds narrows it; a line of a tax is more of it. */
    private static Direction comesOrGoes(Difference difference, Provision p) {
        boolean added = difference.before().isEmpty();
        boolean narrows = difference.name().equals("for") || difference.name().equals("when");
        if (narrows && p.word().equals("cover")) {
            return added ? Direction.LOSS : Direction.GAIN;
        }
        return Direction.UNKNOWN;
    }

    private static Optional<Value> rate(Aspect aspect) {
        Band band = aspect.band().orElseThrow();
        return band.slidesTo().isPresent() ? Optional.empty() : Optional.of(band.rate());
    }
}
