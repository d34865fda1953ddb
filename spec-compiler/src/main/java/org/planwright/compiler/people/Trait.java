package org.planwright.compiler.people;

import java.util.List;

/**
 * One thing that is so of a person, with a finite domain of whole numbers; named values are counted from 0.
 *
 * @param id canonical name, such as {@code age}
 * @param least smallest value
 * @param most largest value; what lies above counts as this one
 * @param values names of the values, in order; empty where they are numbers
 * @param several whether a person may have several of the values at once, as two kinds of coverage; the last value then
 *     means that there is none of the others
 */
public record Trait(String id, int least, int most, List<String> values, boolean several) {
    public Trait {
        values = List.copyOf(values);
        if (least > most) {
            throw new IllegalArgumentException(id + " from " + least + " to " + most);
        }
    }

    /** A trait that is counted. */
    public static Trait counted(String id, int least, int most) {
        return new Trait(id, least, most, List.of(), false);
    }

    /** A trait of which each person has exactly one value. */
    public static Trait named(String id, List<String> values) {
        return new Trait(id, 0, values.size() - 1, values, false);
    }

    /** A trait of which a person may have several values; the last means none of the others. */
    public static Trait several(String id, List<String> values) {
        return new Trait(id, 0, values.size() - 1, values, true);
    }
}
