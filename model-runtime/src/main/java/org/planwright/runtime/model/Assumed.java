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

    /** The first of the plan's that is a figure, else the edition's. */
    double in(Pass pass) {
        for (Input one : stated) {
            Optional<Figure> figure = pass.used(one);
            if (figure.isPresent()) {
                return figure.get().value();
            }
        }
        Outlook.Default usual = usual();
        pass.useOfEdition(key, usual);
        return usual.value();
    }
}
