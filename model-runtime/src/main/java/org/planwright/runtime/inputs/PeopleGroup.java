package org.planwright.runtime.inputs;

import java.util.Objects;

/**
 * A set of people with the words the plan uses for it.
 *
 * @param words as the plan says it
 * @param set the same as an expression
 */
public record PeopleGroup(String words, People set) {
    public PeopleGroup {
        Objects.requireNonNull(words);
        Objects.requireNonNull(set);
    }
}
