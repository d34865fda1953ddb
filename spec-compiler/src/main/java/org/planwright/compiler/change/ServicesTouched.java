package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.change.Change.Effect;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Who loses or gains which service by a change of a benefit package, or of what it names. */
final class ServicesTouched {
    private static final Set<String> SENTENCES = Set.of("cover", "exclude");
    private static final Set<String> DEFINED = Set.of("group", "benefit", "date");
    private static final int NAMED = 6;

    private final Plan oldPlan;
    private final Plan newPlan;
    private final Populace populace;
    private final PeopleInWords words;
    private final Map<Plan, Map<String, List<Provision>>> packages = new IdentityHashMap<>();
    private CoveredServices before;
    private CoveredServices after;

    ServicesTouched(Plan oldPlan, Plan newPlan, Populace populace, PeopleInWords words) {
        this.oldPlan = oldPlan;
        this.newPlan = newPlan;
        this.populace = populace;
        this.words = words;
    }

    /**
     * Those of a change; empty where it is not about services that are covered or excluded.
     *
     * @param oldUsers provisions of the old plan that say something else because this definition does
     * @param newUsers those of the new plan
     */
    Optional<Services> of(
            Optional<Provision> old, Optional<Provision> young, List<String> oldUsers, List<String> newUsers) {
        if (newPlan.head() != Plan.Head.PLAN) {
            return Optional.empty();
        }
        Provision said = young.or(() -> old).orElseThrow();
        boolean definition = said.section().equals("definitions") && DEFINED.contains(said.word());
        if (!definition && !isPackage(said)) {
            return Optional.empty();
        }
        List<Provision> ones =
                definition ? used(oldPlan, oldUsers) : old.stream().toList();
        List<Provision> others =
                definition ? used(newPlan, newUsers) : young.stream().toList();
        if (ones.isEmpty() && others.isEmpty() || conditional(ones) || conditional(others)) {
            return Optional.empty();
        }
        return Optional.of(compared(ones, others, definition));
    }

    private static boolean isPackage(Provision p) {
        return p.section().equals("benefits") && SENTENCES.contains(p.word());
    }

    private static boolean conditional(List<Provision> some) {
        return some.stream().anyMatch(p -> p.phrase(Role.WHEN).isPresent());
    }

    private List<Provision> used(Plan plan, List<String> identities) {
        Map<String, List<Provision>> index = packages.computeIfAbsent(plan, ServicesTouched::packageOf);
        List<Provision> used = new ArrayList<>();
        identities.forEach(identity -> used.addAll(index.getOrDefault(identity, List.of())));
        return used;
    }

    private static Map<String, List<Provision>> packageOf(Plan plan) {
        Map<String, List<Provision>> index = new HashMap<>();
        plan.section("benefits").stream().filter(ServicesTouched::isPackage).forEach(p -> index.computeIfAbsent(
                        p.identity(), k -> new ArrayList<>())
                .add(p));
        return index;
    }

    private Services compared(List<Provision> ones, List<Provision> others, boolean definition) {
        CoveredServices old = before();
        CoveredServices young = after();
        Region touched = populace.after().get().everyone();
        Set<Term> services = new LinkedHashSet<>();
        ones.forEach(p -> services.addAll(old.concerned(p)));
        others.forEach(p -> services.addAll(young.concerned(p)));
        if (!definition
                && ones.size() == 1
                && others.size() == 1
                && old.concerned(ones.get(0)).equals(young.concerned(others.get(0)))) {
            Region one = old.people(ones.get(0));
            Region other = young.people(others.get(0));
            touched = one.minus(other).or(other.minus(one));
        }
        touched = touched.and(members());
        BitSet asked = new BitSet();
        ones.forEach(p -> asked(p, populace.before().get(), asked));
        others.forEach(p -> asked(p, populace.after().get(), asked));
        Map<Region, List<Term>> lost = new LinkedHashMap<>();
        Map<Region, List<Term>> gained = new LinkedHashMap<>();
        for (Term service : services) {
            Region was = old.having(service);
            Region is = young.having(service);
            add(was.minus(is).and(touched), service, lost);
            add(is.minus(was).and(touched), service, gained);
        }
        List<Provision> both = new ArrayList<>(others);
        both.addAll(ones);
        return new Services(said(lost, asked, both), said(gained, asked, both));
    }

    private static void add(Region people, Term service, Map<Region, List<Term>> to) {
        if (!people.isEmpty()) {
            to.computeIfAbsent(people, k -> new ArrayList<>()).add(service);
        }
    }

    private static void asked(Provision p, Universe universe, BitSet asked) {
        p.phrase(Role.FOR).ifPresent(value -> {
            if (value instanceof Value.People people) {
                asked.or(universe.asked(people.set()));
            }
        });
    }

    private List<Services.Reached> said(Map<Region, List<Term>> some, BitSet asked, List<Provision> by) {
        List<Services.Reached> said = new ArrayList<>();
        some.forEach((people, services) -> {
            List<Term> few = CoveredServices.named(services, by);
            List<String> names = few.stream()
                    .limit(NAMED)
                    .map(term -> Vocabulary.display(term.id()))
                    .toList();
            String more = few.size() > NAMED ? " and " + (few.size() - NAMED) + " more" : "";
            words.group(Effect.NO_LONGER, people, asked, "people the plan covers")
                    .ifPresent(group -> said.add(
                            new Services.Reached(String.join(", ", names) + more, group.words(), group.witness())));
        });
        return said;
    }

    /** Those whom either version covers in the end; who is covered by neither has no benefit to lose. */
    private Region members() {
        Optional<Region> old = populace.coveredBefore().get();
        Optional<Region> young = populace.coveredAfter().get();
        Optional<Region> either =
                young.map(region -> old.map(region::or).orElse(region)).or(() -> old);
        return either.map(region ->
                        region.on(region.changes().get(region.changes().size() - 1)))
                .filter(region -> !region.isEmpty())
                .orElseGet(() -> populace.after().get().everyone());
    }

    private CoveredServices before() {
        if (before == null) {
            before = new CoveredServices(oldPlan, populace.before().get(), PlanDates.of(oldPlan));
        }
        return before;
    }

    private CoveredServices after() {
        if (after == null) {
            after = new CoveredServices(newPlan, populace.after().get(), PlanDates.of(newPlan));
        }
        return after;
    }
}
