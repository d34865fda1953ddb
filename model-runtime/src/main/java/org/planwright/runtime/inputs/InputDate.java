package org.planwright.runtime.inputs;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as the plan states it.
 *
 * @param day the day it comes to, where that is known
 * @param words as the plan says it: {@code 2017}, {@code 2 years after enactment}
 */
public record InputDate(Optional<LocalDate> day, String words) {
    public InputDate {
        Objects.requireNonNull(day);
        Objects.requireNonNull(words);
    }
}
