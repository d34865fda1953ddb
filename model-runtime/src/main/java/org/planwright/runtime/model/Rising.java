package org.planwright.runtime.model;

import org.planwright.runtime.baseline.Row;

/** New demand for care falls on what the plan pays; where the plan pays nothing of a row there is none. */
final class Rising {
    /** By what share of a row's spending it rises. */
    interface Share {
        double at(int year, Row row);
    }

    private static final Row[] ROWS = Row.values();

    private Rising() {}

    static Cells by(Cells before, Cells moved, Share share) {
        int payers = org.planwright.runtime.baseline.Payer.values().length;
        double[] added = new double[before.years() * ROWS.length];
        for (int year = 0; year < before.years(); year++) {
            for (Row row : ROWS) {
                double part = 0;
                for (int p = 0; p < payers; p++) {
                    part += moved.at(year, row.ordinal(), p) * before.at(year, row.ordinal(), p);
                }
                added[year * ROWS.length + row.ordinal()] =
                        part == 0 ? 0 : share.at(year, row) * before.row(year, row.ordinal()) / part;
            }
        }
        return Cells.of(
                before.years(), (t, r, p) -> before.at(t, r, p) * (1 + added[t * ROWS.length + r] * moved.at(t, r, p)));
    }
}
