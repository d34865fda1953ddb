package org.planwright.compiler.inputs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;

/** A scenario as what changes: the clauses whose entries differ, with the entries they have in it. */
final class ScenarioParts {
    private ScenarioParts() {}

    /** The plan with a scenario's provisions in place of those of the same identity, and without what it strikes. */
    static Plan applied(Plan plan, Plan.Scenario scenario) {
        Set<String> gone = scenario.strikes().stream().map(Located::value).collect(Collectors.toSet());
        Map<String, List<Provision>> more = new LinkedHashMap<>();
        scenario.provisions().forEach(p -> more.computeIfAbsent(p.identity(), key -> new ArrayList<>())
                .add(p));
        List<Provision> merged = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Provision provision : plan.provisions()) {
            List<Provision> instead = more.get(provision.identity());
            if (instead == null && !gone.contains(provision.identity())) {
                merged.add(provision);
            } else if (instead != null && placed.add(provision.identity())) {
                merged.addAll(instead);
            }
        }
        more.forEach((identity, provisions) -> {
            if (!placed.contains(identity)) {
                merged.addAll(provisions);
            }
        });
        return new Plan(
                plan.head(),
                plan.title(),
                plan.titleSpan(),
                plan.target(),
                merged,
                definitions(plan.definitions(), scenario.provisions()),
                plan.acceptances(),
                List.of(),
                List.of());
    }

    /** Dates and groups that a scenario defines anew hold for the whole plan. */
    private static Plan.Definitions definitions(Plan.Definitions base, List<Provision> provisions) {
        Map<String, PlanDate> dates = new HashMap<>(base.dates());
        Map<String, PeopleSet> groups = new HashMap<>(base.groups());
        for (Provision provision : provisions) {
            Optional<Value> meaning = provision.phrase(Role.MEANS);
            if (!provision.section().equals("definitions") || provision.name().isEmpty() || meaning.isEmpty()) {
                continue;
            }
            if (meaning.get() instanceof Value.When when) {
                dates.put(provision.name().get(), when.date());
            } else if (meaning.get() instanceof Value.People people) {
                groups.put(provision.name().get(), people.set());
            }
        }
        return new Plan.Definitions(
                groups,
                base.benefits(),
                base.bodies(),
                base.bases(),
                dates,
                base.sources(),
                base.funds(),
                base.lines());
    }

    /** What differs between the plan's parts and those of the scenario. */
    static ModelInputs.Scenario difference(String name, Parts base, Parts varied) {
        Map<String, List<Entry>> before = byClause(base);
        Map<String, List<Entry>> after = byClause(varied);
        Set<String> changed = new LinkedHashSet<>();
        before.forEach((clause, entries) -> {
            if (!entries.equals(after.getOrDefault(clause, List.of()))) {
                changed.add(clause);
            }
        });
        Set<String> same = new HashSet<>(before.keySet());
        same.removeAll(changed);
        return new ModelInputs.Scenario(name, List.copyOf(changed), varied.with(same, Parts.NOTHING));
    }

    private static Map<String, List<Entry>> byClause(Parts parts) {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        parts.entries().forEach(entry -> entries.computeIfAbsent(entry.clause(), key -> new ArrayList<>())
                .add(entry));
        return entries;
    }
}
