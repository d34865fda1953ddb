package org.planwright.runtime.model;

/** Scaling of some cells. */
final class Masked {
    private Masked() {}

    /** Cells in the mask grow by a share of themselves, which differs by year. */
    static Cells scale(Cells before, Cells.Mask mask, double[] share) {
        Selection chosen = Selection.of(mask);
        int payers = org.planwright.runtime.baseline.Payer.values().length;
        return before.rows((t, r, from, old, made) -> {
            double factor = 1 + share[t];
            int start = from - t * Cells.YEAR;
            for (int p = 0; p < payers; p++) {
                made[from + p] = old[from + p] * (chosen.has(start + p) ? factor : 1);
            }
        });
    }
}
