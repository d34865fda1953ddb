package org.planwright.runtime.model;

/**
 * Demand as a study or plan states it, in place of what the model derives: {@code X' = X · (1 + d[t])} in the aggregate it is
 * stated on.
 *
 * @param on the aggregate
 * @param rise the rise by year, as a share of the aggregate
 */
public record StatedDemand(Cells.Mask on, double[] rise) implements Step {
    @Override
    public String name() {
        return "Use of care, as stated";
    }

    @Override
    public Cells apply(Cells before) {
        return Masked.scale(before, on, rise);
    }
}
