package org.planwright.compiler.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.compiler.source.Located;

/** A plan as one of its scenarios makes it. */
public final class ScenarioPlan {
    private ScenarioPlan() {}

    /** The plan with a scenario's provisions in place of those of the same identity, and without what it strikes. */
    public static Plan of(Plan plan, Plan.Scenario scenario) {
        Set<String> gone =
                scenario.strikes().stream().map(strike -> key(strike.value())).collect(Collectors.toSet());
        Map<String, List<Provision>> more = new LinkedHashMap<>();
        scenario.provisions().forEach(p -> more.computeIfAbsent(p.identity(), key -> new ArrayList<>())
                .add(p));
        List<Provision> merged = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Provision provision : plan.provisions()) {
            List<Provision> instead = more.get(provision.identity());
            if (instead == null && !gone.contains(key(provision.identity()))) {
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

    /** What a scenario strikes although the plan has no provision of that identity. */
    public static List<Located<String>> strikesOfNothing(Plan plan, Plan.Scenario scenario) {
        if (scenario.strikes().isEmpty()) {
            return List.of();
        }
        Set<String> known =
                plan.provisions().stream().map(p -> key(p.identity())).collect(Collectors.toSet());
        return scenario.strikes().stream()
                .filter(strike -> !known.contains(key(strike.value())))
                .toList();
    }

    /** Capitals, spaces and hyphens do not tell one identity from another, as in an amendment. */
    private static String key(String identity) {
        return identity.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/%$.+&]", "");
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
                base.lines(),
                base.kinds());
    }
}
