package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/**
 * Those who buy in. From private insurance they take {@code b} of what it still pays: the plan pays {@code b·k·X} and private
 * insurance is left with {@code (1 − b)·X}, for care and for its administration. Of those who had no insurance, care worth {@code
 * e·ΣX} today becomes {@code (1 + g)·e·ΣX}, of which the plan pays all but the patient's share {@code σ}; what they used before leaves
 * out-of-pocket and other private spending, in proportion. The plan's administration is {@code a} times its claims.
 *
 * @param share {@code b} by year
 * @param price {@code k} by year and row: what the plan pays against private insurance
 * @param before {@code e} by year, as a share of each row of care that private insurance pays for
 * @param more {@code g}: by how much more the insured use
 * @param patient {@code σ}
 * @param administration {@code a} by year
 */
public record Joining(
        double[] share, double[][] price, double[] before, double more, double patient, double[] administration)
        implements Step {
    private static final Row[] ROWS = Row.values();
    private static final int PRIVATE = Payer.PRIVATE_INSURANCE.ordinal();
    private static final int OTHER = Payer.OTHER_PRIVATE.ordinal();
    private static final int POCKET = Payer.OUT_OF_POCKET.ordinal();
    private static final int PLAN = Payer.PLAN.ordinal();

    @Override
    public String name() {
        return "Buy-in";
    }

    @Override
    public Cells apply(Cells spending) {
        double[] claims = new double[spending.years()];
        Cells care = spending.rows((t, r, from, old, made) -> {
            System.arraycopy(old, from, made, from, Payer.values().length);
            if (ROWS[r].isCare()) {
                double paid = share[t] * old[from + PRIVATE] * price[t][r] + join(spending, t, r, from, made);
                made[from + PRIVATE] = old[from + PRIVATE] * (1 - share[t]);
                made[from + PLAN] += paid;
                claims[t] += paid;
            } else if (ROWS[r].isAdministration()) {
                made[from + PRIVATE] = old[from + PRIVATE] * (1 - share[t]);
            }
        });
        return care.rows((t, r, from, old, made) -> {
            System.arraycopy(old, from, made, from, Payer.values().length);
            made[from + PLAN] += ROWS[r] == Row.ADMINISTRATION ? administration[t] * claims[t] : 0;
        });
    }

    /** Moves the care of those who had no insurance, and gives what the plan pays of it. */
    private double join(Cells spending, int t, int r, int from, double[] made) {
        double source = made[from + POCKET] + made[from + OTHER];
        if (made[from + PRIVATE] == 0 || source <= 0) {
            return 0;
        }
        double used = Math.min(source, before[t] * spending.row(t, r));
        double pocket = used * made[from + POCKET] / source;
        double after = used * (1 + more);
        made[from + OTHER] -= used - pocket;
        made[from + POCKET] += patient * after - pocket;
        return (1 - patient) * after;
    }
}
