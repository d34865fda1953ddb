package org.planwright.compiler.plan;

import java.util.Optional;
import org.planwright.compiler.source.Span;

/**
 * A line of a schedule: a rate, what it takes, and between which bounds.
 *
 * @param rate the rate or amount; where it slides, the rate at the lower bound
 * @param slidesTo the rate at the upper bound, where the band slides from one to the other
 * @param basis what the rate takes
 * @param lower where the band begins; empty for zero. Money, or percent of poverty
 * @param upper where the band ends; empty for no bound
 * @param from from when the band holds; empty where it is the schedule's own date
 * @param assumed whether the analyst filled it in
 * @param unverified whether nobody has read it in the text yet
 * @param span where it stands
 */
public record Band(
        Value rate,
        Optional<Value> slidesTo,
        Basis basis,
        Optional<Value> lower,
        Optional<Value> upper,
        Optional<PlanDate> from,
        boolean assumed,
        boolean unverified,
        Span span) {
    /** What a rate takes. */
    public enum Basis {
        /** The part of the amount between the bounds: a marginal rate. */
        PART,
        /** The whole amount, for whoever lies between the bounds. */
        WHOLE,
        /** Everything, without bounds. */
        ALL,
        /** Not said: a finding. */
        UNSTATED
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Band that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private java.util.List<Object> content() {
        return java.util.List.of(rate, slidesTo, basis, lower, upper, from, assumed, unverified);
    }
}
