package org.planwright.compiler.inputs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;

/** A scenario as what changes: the clauses whose entries differ, with the entries they have in it. */
final class ScenarioParts {
    private ScenarioParts() {}

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
