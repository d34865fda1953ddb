package org.planwright.compiler.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an amount is counted by: {@code per person per year}.
 *
 * @param units singular, times last; empty for a plain amount
 */
public record Per(List<String> units) {
    /** Plain: counted by nothing. */
    public static final Per NOTHING = new Per(List.of());

    private static final Set<String> TIMES = Set.of("day", "week", "month", "quarter", "year");

    public Per {
        List<String> sorted = new ArrayList<>(units);
        Collections.sort(sorted);
        sorted.sort((a, b) -> Boolean.compare(TIMES.contains(a), TIMES.contains(b)));
        units = List.copyOf(sorted);
    }

    /** The unit of time among them. */
    public Optional<String> time() {
        return units.stream().filter(TIMES::contains).findFirst();
    }

    /** {@code " per person per year"}, with a leading space; empty for a plain amount. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        units.forEach(unit -> text.append(" per ").append(unit));
        return text.toString();
    }
}
