package org.planwright.compiler.check.timing;

import java.util.Objects;
import java.util.Set;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.source.Span;

/**
 * One dated thing that a plan says.
 *
 * @param step its sort
 * @param clause what happens, as a clause without its date
 * @param date when; for what is due by a day, that day
 * @param place where it is said
 * @param subject identity of the provision
 * @param gives what others may wait for: a waiver, a body, a number, a service
 * @param wants what it waits for itself
 */
record Happening(
        Step step, String clause, PlanDate date, Span place, String subject, Set<String> gives, Set<String> wants) {
    Happening {
        Objects.requireNonNull(step);
        Objects.requireNonNull(date);
        gives = Set.copyOf(gives);
        wants = Set.copyOf(wants);
    }
}
