package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;

/**
 * Who pays: {@code X'[t,s,plan] = X[t,s,plan] + Σp m·X}, {@code X'[t,s,p] = (1 − m)·X}. What patients still pay is the part
 * of out-of-pocket spending that does not move. Nothing is gained or lost.
 *
 * @param moved the share of each cell that moves to the plan
 */
public record Payers(Cells moved) implements Step {
    private static final int PAYERS = Payer.values().length;
    private static final int PLAN = Payer.PLAN.ordinal();

    @Override
    public String name() {
        return "Payers";
    }

    @Override
    public Cells apply(Cells before) {
        return before.rows((t, r, from, old, made) -> {
            double sum = old[from + PLAN];
            for (int p = 0; p < PAYERS; p++) {
                double cell = old[from + p];
                double share = moved.at(from + p);
                made[from + p] = cell * (1 - share);
                sum += p == PLAN ? 0 : cell * share;
            }
            made[from + PLAN] = sum;
        });
    }
}
