package org.planwright.runtime.export;

import java.util.Objects;
import org.planwright.runtime.inputs.Provenance;

/**
 * What became of a provision in a reform file.
 *
 * @param clause identity of the provision
 * @param file the plan's file
 * @param line its line, from 1
 * @param fidelity how well the file says it
 * @param counts whether it is a tax, or a term of one, and not only money or coverage beside the taxes
 * @param how which parameters say it, what is different there, or why it cannot be said
 */
public record Covered(String clause, String file, int line, Fidelity fidelity, boolean counts, String how) {
    /** How well a file says what a plan says. */
    public enum Fidelity {
        EXACT("exact"),
        APPROXIMATED("approximated"),
        NOT_EXPRESSIBLE("not expressible");

        private final String words;

        Fidelity(String words) {
            this.words = words;
        }

        /** As people write it. */
        public String words() {
            return words;
        }
    }

    public Covered {
        Objects.requireNonNull(fidelity);
        Objects.requireNonNull(how);
    }

    static Covered of(String clause, Provenance place, Fidelity fidelity, boolean counts, String how) {
        return new Covered(clause, place.file(), place.line(), fidelity, counts, how);
    }
}
