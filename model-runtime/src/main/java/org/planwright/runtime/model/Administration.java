package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/**
 * The plan's administration in place of that of the payers it replaces: a payer's administration and net cost of insurance
 * fall by the share of its care that moves, as that care was before any price changed; the plan adds {@code a[t]} times its claims, put in the row of government
 * administration under the plan. Providers' own administration falls by {@code q[t]} of the revenue that moves.
 *
 * @param moved the share of each cell that moves to the plan; of administration, the share of its payer's care
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
        double[] claims = new double[years];
        for (int t = 0; t < years; t++) {
            for (Row row : ROWS) {
                for (int p = 0; p < PAYERS.length && row.isCare(); p++) {
                    claims[t] += before.at(t, row.ordinal(), p) * moved.at(t, row.ordinal(), p) * (1 - saved(t, row));
                }
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
                    made[from + p] = plan ? cell + rate[t] * claims[t] : cell * (1 - moved.at(from + p));
                } else {
                    made[from + p] = cell;
                }
            }
        });
    }

    private double saved(int year, Row row) {
        return Aggregate.PROVIDER_REVENUE.has(row, Payer.PLAN) ? providers[year] : 0;
    }
}
