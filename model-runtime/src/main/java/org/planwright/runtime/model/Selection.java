package org.planwright.runtime.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/** Cells of a year, chosen once; they are summed in the order of the accounts, row by row. */
final class Selection implements Cells.Mask {
    private static final Row[] ROWS = Row.values();
    private static final Payer[] PAYERS = Payer.values();
    private static final Map<Aggregate, Selection> AGGREGATES = aggregates();

    private final int[] cells;
    private final boolean[] in;

    private Selection(Cells.Mask mask) {
        this.in = new boolean[ROWS.length * PAYERS.length];
        int[] chosen = new int[in.length];
        int count = 0;
        for (int i = 0; i < in.length; i++) {
            in[i] = mask.has(ROWS[i / PAYERS.length], PAYERS[i % PAYERS.length]);
            if (in[i]) {
                chosen[count++] = i;
            }
        }
        this.cells = Arrays.copyOf(chosen, count);
    }

    private static Map<Aggregate, Selection> aggregates() {
        Map<Aggregate, Selection> all = new EnumMap<>(Aggregate.class);
        for (Aggregate aggregate : Aggregate.values()) {
            all.put(aggregate, new Selection(aggregate));
        }
        return all;
    }

    /** The cells of a mask. */
    static Selection of(Cells.Mask mask) {
        if (mask instanceof Selection chosen) {
            return chosen;
        }
        return mask instanceof Aggregate aggregate ? AGGREGATES.get(aggregate) : new Selection(mask);
    }

    @Override
    public boolean has(Row row, Payer payer) {
        return in[row.ordinal() * PAYERS.length + payer.ordinal()];
    }

    /** Whether the cell at this place of a year is chosen. */
    boolean has(int place) {
        return in[place];
    }

    /** The places of the chosen cells in a year, ascending. */
    int[] places() {
        return cells;
    }
}
