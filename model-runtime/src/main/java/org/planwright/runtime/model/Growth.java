package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;

/**
 * The plan's trend in place of the baseline's: {@code X' = X · (1 − m + m · Πu (1+g[u])/(1+b[u]))} from the first full year of
 * the plan on, {@code g} the plan's growth and {@code b} the baseline's of the same cells.
 *
 * @param moved the share of each cell that moves to the plan
 * @param index the product by year
 */
public record Growth(Cells moved, double[] index) implements Step {
    private static final int PAYERS = Payer.values().length;
    private static final int PLAN = Payer.PLAN.ordinal();

    @Override
    public String name() {
        return "Growth";
    }

    @Override
    public Cells apply(Cells before) {
        return before.rows((t, r, from, old, made) -> {
            double change = index[t] - 1;
            for (int p = 0; p < PAYERS; p++) {
                double part = p == PLAN ? 1 : moved.at(from + p);
                made[from + p] = old[from + p] * (1 + part * change);
            }
        });
    }
}
