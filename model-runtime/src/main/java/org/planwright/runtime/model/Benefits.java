package org.planwright.runtime.model;

/**
 * Use of services that the plan newly covers: {@code X'[t,s,p] = X · (1 + k[t])} for the moved part of long-term care
 * (nursing care, home health, other health, residential and personal care).
 *
 * @param moved the share of each cell that moves to the plan
 * @param rise how much more long-term care is used, as a share, by year
 */
public record Benefits(Cells moved, double[] rise) implements Step {
    @Override
    public String name() {
        return "Benefits";
    }

    @Override
    public Cells apply(Cells before) {
        return Rising.by(before, moved, (year, row) -> row.isLongTermCare() ? rise[year] : 0);
    }
}
