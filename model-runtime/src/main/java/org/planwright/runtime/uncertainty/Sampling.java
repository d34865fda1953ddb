package org.planwright.runtime.uncertainty;

import java.util.Locale;

/** How draws are spread over the ranges of what is uncertain. */
public enum Sampling {
    /** Each range is cut into as many strata as there are draws, and each stratum is drawn from once. */
    LATIN_HYPERCUBE,
    /** A Sobol sequence, scrambled by the seed; even in many values at once, best for a power of two of draws. */
    SOBOL,
    /** Each draw by itself. */
    RANDOM;

    /** As it is written on a command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
