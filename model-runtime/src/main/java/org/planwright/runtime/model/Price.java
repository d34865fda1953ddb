package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;

/**
 * What the plan pays against the payer mix that it replaces: {@code X' = X · (1 − m + m · k[t,s])} with
 * {@code k = rate · reference / (Σp vₚ · priceₚ / Σp vₚ)}; {@code vₚ = m·X/priceₚ} is the volume that moves from payer
 * {@code p}, {@code price} its price against Medicare.
 *
 * @param moved the share of each cell that moves to the plan
 * @param factor {@code k} by year and row; 1 where the plan pays as is paid today
 */
public record Price(Cells moved, double[][] factor) implements Step {
    private static final int PAYERS = Payer.values().length;

    @Override
    public String name() {
        return "Price";
    }

    @Override
    public Cells apply(Cells before) {
        return before.rows((t, r, from, old, made) -> {
            double change = factor[t][r] - 1;
            for (int i = from; i < from + PAYERS; i++) {
                made[i] = old[i] * (1 + moved.at(i) * change);
            }
        });
    }
}
