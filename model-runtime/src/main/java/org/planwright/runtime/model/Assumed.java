package org.planwright.runtime.model;

import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.UnusableBaseline;

/**
 * What the plan assumes under a key, or else the edition.
 *
 * @param stated what the plan says of it, in its order
 * @param key what it is called in the list of assumptions
 * @param inEdition what the edition calls it
 * @param edition the edition's; empty where it has none
 */
record Assumed(List<Input> stated, String key, String inEdition, Optional<Outlook.Default> edition) {
    /** The edition's. */
    Outlook.Default usual() {
        return edition.orElseThrow(
                () -> new UnusableBaseline(List.of("assumptions.csv: nothing for “" + inEdition + "”")));
    }

    /** The first of the plan's that is a figure, else the edition's; noted as used. */
    double in(Pass pass) {
        return in(pass, true);
    }

    /**
     * The same, noted only where it counts.
     *
     * @param counts whether another value would give other figures
     */
    double in(Pass pass, boolean counts) {
        for (Input one : stated) {
            Optional<Figure> figure = counts ? pass.used(one) : pass.figure(one);
            if (figure.isPresent()) {
                return figure.get().value();
            }
        }
        Outlook.Default usual = usual();
        if (counts) {
            pass.useOfEdition(key, usual);
        }
        return usual.value();
    }

    /** Whether the plan says a figure, so that the edition's is not taken. */
    boolean isStated(Pass pass) {
        return stated.stream().anyMatch(one -> pass.figure(one).isPresent());
    }
}
