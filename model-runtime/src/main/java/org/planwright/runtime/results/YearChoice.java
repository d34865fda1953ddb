package org.planwright.runtime.results;

import java.util.Locale;

/** Why an answer is of its year. */
public enum YearChoice {
    ASKED,
    /** The first with twelve months of benefits, all phases done. */
    FIRST_FULL_YEAR,
    /** No year of the horizon has twelve months of benefits. */
    LAST_OF_THE_HORIZON;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
