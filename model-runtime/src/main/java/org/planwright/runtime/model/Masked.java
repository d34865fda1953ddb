package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/** Scaling of some cells. */
final class Masked {
    private static final Row[] ROWS = Row.values();
    private static final Payer[] PAYERS = Payer.values();

    private Masked() {}

    /** Cells in the mask grow by a share of themselves, which differs by year. */
    static Cells scale(Cells before, Cells.Mask mask, double[] share) {
        return Cells.of(
                before.years(), (t, r, p) -> before.at(t, r, p) * (mask.has(ROWS[r], PAYERS[p]) ? 1 + share[t] : 1));
    }
}
