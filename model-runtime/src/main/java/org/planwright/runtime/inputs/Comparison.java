package org.planwright.runtime.inputs;

import java.util.Objects;
import java.util.Optional;

/**
 * One comparison of a promise, an estimate or a condition.
 *
 * @param quantity canonical name of what is compared, or a text that no program can test
 * @param quoted whether it is such a text
 * @param people for whom
 * @param years in which years
 * @param comparator {@code is}, {@code at least}, {@code at most}, {@code below} or {@code above}; empty where the quantity
 *     itself must stand in the plan
 * @param value what it is compared with
 */
public record Comparison(
        String quantity,
        boolean quoted,
        Optional<PeopleGroup> people,
        Optional<Period.Span> years,
        Optional<String> comparator,
        Optional<InputValue> value) {
    public Comparison {
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(people);
        Objects.requireNonNull(years);
        Objects.requireNonNull(comparator);
        Objects.requireNonNull(value);
    }
}
