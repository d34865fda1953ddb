package org.planwright.runtime.taxpayers;

import java.util.Locale;

/** Present coverage, as the records know it: one for each person. */
public enum Present {
    EMPLOYER,
    INDIVIDUAL,
    MEDICAID,
    MEDICARE,
    UNINSURED;

    private static final String LETTERS = "EIPMU";

    /** By its letter in the records; null for nobody. */
    static Present of(char letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 ? null : values()[at];
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
