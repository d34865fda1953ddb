package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.change.Change.Affected;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Whom a change touches, as an expression and in words. How many they are is not asked here. */
final class AffectedPeople {
    private AffectedPeople() {}

    /**
     * Those of a change.
     *
     * @param before the provision in the old plan, if it stands there
     * @param after the provision in the new plan, if it stands there
     */
    static Affected of(Plan oldPlan, Plan newPlan, Optional<Provision> before, Optional<Provision> after) {
        Provision said = after.or(() -> before).orElseThrow();
        if (said.section().equals("definitions") || said.section().equals("plan")) {
            return definition(before, after);
        }
        Optional<PeopleSet> old = before.flatMap(AffectedPeople::named);
        Optional<PeopleSet> young = after.flatMap(AffectedPeople::named);
        if (old.isPresent() || young.isPresent()) {
            return between(old, young);
        }
        Optional<Value> payers = said.phrase(Role.PAID_BY);
        if (payers.isPresent()) {
            return new Affected(payers.get().toString(), "those who pay: " + payers.get());
        }
        return switch (said.section()) {
            case "payment", "providers" -> providers(said);
            case "eligibility", "enrollment", "benefits", "cost sharing" ->
                everyone(after.isPresent() ? newPlan : oldPlan);
            default -> Affected.NOBODY;
        };
    }

    private static Affected definition(Optional<Provision> before, Optional<Provision> after) {
        Optional<PeopleSet> old = before.flatMap(p -> people(p.phrase(Role.MEANS)));
        Optional<PeopleSet> young = after.flatMap(p -> people(p.phrase(Role.MEANS)));
        return old.isPresent() || young.isPresent() ? between(old, young) : Affected.NOBODY;
    }

    /** The people that a provision names. */
    private static Optional<PeopleSet> named(Provision p) {
        return people(p.phrase(Role.FOR)).or(() -> people(p.value()));
    }

    private static Optional<PeopleSet> people(Optional<Value> value) {
        return value.flatMap(v -> v instanceof Value.People people ? Optional.of(people.set()) : Optional.empty());
    }

    private static Affected between(Optional<PeopleSet> old, Optional<PeopleSet> young) {
        if (old.equals(young) || young.isEmpty() || old.isEmpty()) {
            PeopleSet set = young.or(() -> old).orElseThrow();
            return new Affected(set.toString(), set.toString());
        }
        PeopleSet one = old.get();
        PeopleSet other = young.get();
        return switch (Directions.people(one, other)) {
            case GAIN -> new Affected(new PeopleSet.Except(other, one).toString(), other + " who are not " + one);
            case LOSS -> new Affected(new PeopleSet.Except(one, other).toString(), one + " who are not " + other);
            default ->
                new Affected(
                        one + " except (" + other + "), " + other + " except (" + one + ")",
                        "those who are " + one + " or " + other + " but not both");
        };
    }

    private static Affected everyone(Plan plan) {
        List<PeopleSet> sets = new ArrayList<>();
        for (Provision cover : plan.all("eligibility", "cover")) {
            people(cover.value()).ifPresent(sets::add);
        }
        if (sets.isEmpty()) {
            return new Affected("", "everyone the plan covers");
        }
        PeopleSet all = sets.size() == 1 ? sets.get(0) : new PeopleSet.Union(sets);
        return new Affected(all.toString(), "everyone the plan covers: " + all);
    }

    private static Affected providers(Provision said) {
        String who =
                said.word().equals("pay") ? said.value().map(Value::toString).orElse("") : "";
        return who.isEmpty()
                ? new Affected("", "providers of care")
                : new Affected("", "those who are paid for: " + who);
    }
}
