package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/** New demand for care falls on what the plan pays; where the plan pays nothing of a row there is none. */
final class Rising {
    /** By what share of a row's spending it rises. */
    interface Share {
        double at(int year, Row row);
    }

    private static final Row[] ROWS = Row.values();
    private static final int PAYERS = Payer.values().length;

    private Rising() {}

    static Cells by(Cells before, Cells moved, Share share) {
        return before.rows((t, r, from, old, made) -> {
            double part = 0;
            for (int i = from; i < from + PAYERS; i++) {
                part += moved.at(i) * old[i];
            }
            double added = part == 0 ? 0 : share.at(t, ROWS[r]) * before.row(t, r) / part;
            for (int i = from; i < from + PAYERS; i++) {
                made[i] = old[i] * (1 + added * moved.at(i));
            }
        });
    }
}
