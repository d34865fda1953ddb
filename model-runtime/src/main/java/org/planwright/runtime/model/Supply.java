package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;

/**
 * New demand is met as far as supply allows: {@code X' = B + f[t] · (X − B)} where demand rose; where it fell nothing is
 * changed. What is not met is reported as congestion.
 *
 * @param current spending before any new demand
 * @param met the share of new demand that is met, by year, from 0 to 1
 */
public record Supply(Cells current, double[] met) implements Step {
    private static final int PAYERS = Payer.values().length;

    @Override
    public String name() {
        return "Supply";
    }

    @Override
    public Cells apply(Cells before) {
        return before.rows((t, r, from, old, made) -> {
            for (int i = from; i < from + PAYERS; i++) {
                double base = current.at(i);
                double wanted = old[i];
                made[i] = wanted > base ? base + met[t] * (wanted - base) : wanted;
            }
        });
    }

    /** New demand that is not met, as a share of all demand, in a year: of what was wanted, and what was met of it. */
    public static double unmet(Cells wanted, Cells met, int year) {
        return 1 - met.total(year) / wanted.total(year);
    }
}
