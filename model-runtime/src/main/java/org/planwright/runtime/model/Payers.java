package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;

/**
 * Who pays: {@code X'[t,s,plan] = X[t,s,plan] + Σp m·X}, {@code X'[t,s,p] = (1 − m)·X}. What patients still pay is the part
 * of out-of-pocket spending that does not move. Nothing is gained or lost.
 *
 * @param moved the share of each cell that moves to the plan
 */
public record Payers(Cells moved) implements Step {
    @Override
    public String name() {
        return "Payers";
    }

    @Override
    public Cells apply(Cells before) {
        int plan = Payer.PLAN.ordinal();
        int payers = Payer.values().length;
        return Cells.of(before.years(), (t, r, p) -> {
            if (p != plan) {
                return before.at(t, r, p) * (1 - moved.at(t, r, p));
            }
            double sum = before.at(t, r, plan);
            for (int from = 0; from < payers; from++) {
                sum += from == plan ? 0 : before.at(t, r, from) * moved.at(t, r, from);
            }
            return sum;
        });
    }
}
