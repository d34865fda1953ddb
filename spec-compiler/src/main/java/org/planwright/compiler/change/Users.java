package org.planwright.compiler.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.UsedNames;
import org.planwright.compiler.vocabulary.Names;

/** Which provisions use what a provision defines, directly or through other definitions. */
final class Users {
    private static final Set<String> DATES = Set.of("enactment", "first benefits");

    private final Plan plan;
    private Map<String, List<Provision>> byName;

    Users(Plan plan) {
        this.plan = plan;
    }

    /** Their identities in the order of the plan; none where the provision defines nothing. */
    List<String> of(Provision provision) {
        Optional<String> name = defined(provision);
        if (name.isEmpty()) {
            return List.of();
        }
        Set<String> users = new LinkedHashSet<>();
        Set<String> asked = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name.get()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (!asked.add(next)) {
                continue;
            }
            for (Provision user : index().getOrDefault(next, List.of())) {
                users.add(user.identity());
                defined(user).ifPresent(open::push);
            }
        }
        users.remove(provision.identity());
        return List.copyOf(users);
    }

    private static Optional<String> defined(Provision p) {
        if (p.section().equals("definitions")) {
            return p.name().map(Names::key);
        }
        return p.section().equals("plan") && DATES.contains(p.word())
                ? Optional.of(Names.key(p.word()))
                : Optional.empty();
    }

    private Map<String, List<Provision>> index() {
        if (byName == null) {
            byName = new HashMap<>();
            for (Provision p : plan.provisions()) {
                UsedNames.in(p).stream().map(Names::key).distinct().forEach(name -> byName.computeIfAbsent(
                                name, k -> new ArrayList<>())
                        .add(p));
            }
        }
        return byName;
    }
}
