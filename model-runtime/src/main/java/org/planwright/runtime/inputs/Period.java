package org.planwright.runtime.inputs;

import java.util.Objects;
import java.util.Optional;

/**
 * When something holds.
 *
 * @param from its first day; empty where it starts with the first benefits
 * @param through its last day; empty where it has none
 * @param phasedIn the time over which it reaches everyone, evenly; empty where it does so at once
 * @param years the calendar years it is limited to, or a total is spread over; empty where there are none
 */
public record Period(
        Optional<InputDate> from, Optional<InputDate> through, Optional<Length> phasedIn, Optional<Span> years) {
    /** Always. */
    public static final Period ALWAYS =
            new Period(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A length of time.
     *
     * @param number how many
     * @param unit day, week, month, quarter or year
     */
    public record Length(java.math.BigDecimal number, String unit) {
        public Length {
            number = Figures.canonical(number);
            Objects.requireNonNull(unit);
        }
    }

    /**
     * From one date to another, both included.
     *
     * @param from first day
     * @param to last day; empty for an open end
     */
    public record Span(InputDate from, Optional<InputDate> to) {
        public Span {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }
    }

    public Period {
        Objects.requireNonNull(from);
        Objects.requireNonNull(through);
        Objects.requireNonNull(phasedIn);
        Objects.requireNonNull(years);
    }
}
