package org.planwright.runtime.inputs;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a value comes from and how sure it is.
 *
 * @param clause identity of the provision that says it, such as {@code payment / pay hospitals}
 * @param file the plan's file
 * @param line its line, from 1
 * @param cites where the sources say it
 * @param status how certain it is
 * @param unverified whether nobody has read it in the sources yet
 * @param note the analyst's remark; empty for none
 */
public record Provenance(
        String clause, String file, int line, List<String> cites, Status status, boolean unverified, String note) {
    /** How certain a value is. */
    public enum Status {
        /** Said by the text. */
        FIXED,
        /** The text is silent; the analyst filled it in. */
        ASSUMED,
        /** Uncertain within a range. */
        RANGE,
        /** Open between options. */
        OPTION,
        /** Left to a body. */
        DELEGATED,
        /** Open on purpose. */
        UNDECIDED,
        /** The sources do not say. */
        UNKNOWN;

        /** In lower case, as it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Provenance {
        Objects.requireNonNull(clause);
        Objects.requireNonNull(file);
        cites = List.copyOf(cites);
        Objects.requireNonNull(status);
        Objects.requireNonNull(note);
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
    }
}
