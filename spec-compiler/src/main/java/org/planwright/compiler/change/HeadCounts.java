package org.planwright.compiler.change;

import java.util.OptionalLong;
import java.util.Set;

/** How many people there are of a kind, as far as accounts of the population know. */
@FunctionalInterface
public interface HeadCounts {
    /** Nobody has been counted. */
    HeadCounts NONE = kind -> OptionalLong.empty();

    /** How many there are; empty where it is not known. Never a guess. */
    OptionalLong people(Counted kind);

    /**
     * People who can be counted.
     *
     * @param ageFrom least age in years, included
     * @param ageTo largest age in years, included; 120 for no bound
     * @param povertyFrom least income as percent of poverty, included
     * @param povertyTo largest income as percent of poverty, included; 2000 for no bound
     * @param coverage coverages, any of which they have today, by the values of the language; empty for all people,
     *     {@code none} for those without any
     * @param place the state they live in; empty for the nation
     */
    record Counted(int ageFrom, int ageTo, int povertyFrom, int povertyTo, Set<String> coverage, String place) {
        public Counted {
            coverage = Set.copyOf(coverage);
        }
    }
}
