package org.planwright.runtime.baseline;

import java.util.List;
import java.util.OptionalDouble;

/** Poverty guidelines of the 48 states, as the edition has them. */
public final class Guidelines {
    private static final String FIRST = "fpl first person 48 states";
    private static final String MORE = "fpl additional person 48 states";

    private Guidelines() {}

    /**
     * The guideline of a household, in dollars a year: that of the last year which the edition knows, up to the one asked
     * for; empty where it knows none.
     *
     * @param size how many people live in the household
     */
    public static OptionalDouble of(Edition edition, int size, int year) {
        double first = last(edition, FIRST, year);
        double more = last(edition, MORE, year);
        double guideline = first + (size - 1) * more;
        return Double.isNaN(guideline) ? OptionalDouble.empty() : OptionalDouble.of(guideline);
    }

    private static double last(Edition edition, String parameter, int year) {
        Table table = edition.table("parameters");
        double last = Double.NaN;
        for (List<String> line : table.lines()) {
            if (line.get(0).equals(parameter) && Integer.parseInt(line.get(1)) <= year) {
                last = table.number(line.get(2), line);
            }
        }
        return last;
    }
}
