package org.planwright.compiler.people;

import java.util.Locale;
import java.util.Optional;

/**
 * How many people of a kind there are.
 *
 * @param people how many
 * @param atMost whether that is a bound, since the survey does not tell all that makes the kind
 * @param place where, in words that follow “in”
 * @param year when they were counted
 * @param edition the edition of the accounts
 */
public record HeadCount(long people, boolean atMost, String place, int year, String edition) {
    private static final long MILLION = 1_000_000;

    /**
     * The people who are in a region on any of its days.
     *
     * @return empty where the table does not tell so much, or holds hardly any of them
     */
    public static Optional<HeadCount> of(Region region, HeadCounts.Table table) {
        return Counting.of(region, table);
    }

    /** The same number as a bound. */
    public HeadCount bound() {
        return new HeadCount(people, true, place, year, edition);
    }

    /** {@code about 2.1 million people}, or {@code at most about 41,000 people}. */
    public String inWords() {
        String bound = atMost ? "at most about " : "about ";
        if (people >= 100 * MILLION) {
            return bound + Math.round(people / (double) MILLION) + " million people";
        }
        if (people >= 999_500) {
            return bound + String.format(Locale.ROOT, "%.1f million people", people / (double) MILLION);
        }
        return bound + String.format(Locale.ROOT, "%,d people", rounded(people));
    }

    /** {@code about 2.1 million people in California in 2023 (baseline us-2023)}. */
    public String words() {
        return inWords() + " in " + place + " in " + year + " (baseline " + edition + ")";
    }

    /** Two figures are more than a survey knows of a small group; hundreds are the least that is said. */
    private static long rounded(long people) {
        long unit = people >= 10_000 ? 1_000 : 100;
        return Math.max(unit, (people + unit / 2) / unit * unit);
    }
}
