package org.planwright.compiler.vocabulary;

import java.util.List;

/**
 * Something that is so of a person, a household or an employer, with a finite domain.
 *
 * @param id canonical name, such as {@code age}
 * @param aliases other ways to write it
 * @param help what it says, with its unit
 * @param least smallest value of a counted attribute
 * @param most largest value of a counted attribute, values above it counting as this one
 * @param unit unit of a counted attribute: {@code years}, {@code % of poverty}, {@code workers}
 * @param values values of an attribute that is not counted, canonical; empty for a counted one
 */
public record Attribute(
        String id, List<String> aliases, String help, int least, int most, String unit, List<String> values) {
    public Attribute {
        aliases = List.copyOf(aliases);
        values = List.copyOf(values);
    }

    /** Whether its values are whole numbers. */
    public boolean counted() {
        return values.isEmpty();
    }
}
