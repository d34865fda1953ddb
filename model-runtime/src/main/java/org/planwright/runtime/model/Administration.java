package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/**
 * The plan's administration in place of that of the payers it replaces: a payer's administration and net cost of insurance
 * fall by the share of its care that moves; the plan adds {@code a[t]} times its claims, put in the row of government
 * administration under the plan. Providers' own administration falls by {@code q[t]} of the revenue that moves.
 *
 * @param moved the share of each cell that moves to the plan
 * @param rate the plan's administration as a share of its claims, by year
 * @param providers what providers save, as a share of the revenue that moves, by year
 */
public record Administration(Cells moved, double[] rate, double[] providers) implements Step {
    private static final Row[] ROWS = Row.values();
    private static final Payer[] PAYERS = Payer.values();

    @Override
    public String name() {
        return "Administration";
    }

    @Override
    public Cells apply(Cells before) {
        int years = before.years();
        double[][] share = new double[years][PAYERS.length];
        double[] claims = new double[years];
        for (int t = 0; t < years; t++) {
            for (int p = 0; p < PAYERS.length; p++) {
                double care = 0;
                double gone = 0;
                for (Row row : ROWS) {
                    if (row.isCare()) {
                        double cell = before.at(t, row.ordinal(), p);
                        care += cell;
                        gone += cell * moved.at(t, row.ordinal(), p) * (1 - saved(t, row));
                    }
                }
                share[t][p] = care == 0 ? 0 : gone / (care == 0 ? 1 : sum(before, t, p));
                claims[t] += gone;
            }
        }
        return before.rows((t, r, from, old, made) -> {
            double saved = saved(t, ROWS[r]);
            for (int p = 0; p < PAYERS.length; p++) {
                double cell = old[from + p];
                if (ROWS[r].isCare()) {
                    made[from + p] = cell * (1 - moved.at(from + p) * saved);
                } else if (ROWS[r].isAdministration()) {
                    boolean plan = ROWS[r] == Row.ADMINISTRATION && PAYERS[p] == Payer.PLAN;
                    made[from + p] = plan ? cell + rate[t] * claims[t] : cell * (1 - Math.min(1, share[t][p]));
                } else {
                    made[from + p] = cell;
                }
            }
        });
    }

    private double saved(int year, Row row) {
        return Aggregate.PROVIDER_REVENUE.has(row, Payer.PLAN) ? providers[year] : 0;
    }

    /** Care of a payer after providers' saving, so that a payer who moves whole leaves no administration. */
    private double sum(Cells before, int year, int payer) {
        double sum = 0;
        for (Row row : ROWS) {
            if (row.isCare()) {
                double part = moved.at(year, row.ordinal(), payer);
                sum += before.at(year, row.ordinal(), payer) * (1 - part * saved(year, row));
            }
        }
        return sum;
    }
}
