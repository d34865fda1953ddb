package org.planwright.runtime.model;

/**
 * The plan's trend in place of the baseline's: {@code X' = X · (1 − m + m · Πu (1+g[u])/(1+b[u]))} from the first full year of
 * the plan on, {@code g} the plan's growth and {@code b} the baseline's of the same cells.
 *
 * @param moved the share of each cell that moves to the plan
 * @param index the product by year
 */
public record Growth(Cells moved, double[] index) implements Step {
    @Override
    public String name() {
        return "Growth";
    }

    @Override
    public Cells apply(Cells before) {
        int plan = org.planwright.runtime.baseline.Payer.PLAN.ordinal();
        return Cells.of(before.years(), (t, r, p) -> {
            double part = p == plan ? 1 : moved.at(t, r, p);
            return before.at(t, r, p) * (1 + part * (index[t] - 1));
        });
    }
}
