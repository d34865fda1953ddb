package org.planwright.runtime.model;

import java.util.Arrays;
import java.util.function.Predicate;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/** Figures by year, row and payer that do not change: spending in million dollars, or shares from 0 to 1. */
public final class Cells {
    private static final int ROWS = Row.values().length;
    private static final int PAYERS = Payer.values().length;
    /** How many cells a year has. */
    static final int YEAR = ROWS * PAYERS;

    private static final Selection CARE = Selection.of(Aggregate.PERSONAL_HEALTH_CARE);

    private final double[] figures;

    private Cells(double[] figures) {
        this.figures = figures;
    }

    /** A figure for each cell. */
    @FunctionalInterface
    public interface Rule {
        double at(int year, int row, int payer);
    }

    /** Which cells. */
    @FunctionalInterface
    public interface Mask {
        boolean has(Row row, Payer payer);
    }

    /** Makes the figures of one row in one year, which stand from a place on, one for each payer. */
    @FunctionalInterface
    interface RowRule {
        /**
         * Fills a row.
         *
         * @param from the place of its first payer, in both arrays
         * @param before figures as they were; not to be changed
         * @param after where they are put
         */
        void fill(int year, int row, int from, double[] before, double[] after);
    }

    /** Cells made by a rule; years are counted from 0. */
    public static Cells of(int years, Rule rule) {
        double[] figures = new double[years * YEAR];
        int at = 0;
        for (int year = 0; year < years; year++) {
            for (int row = 0; row < ROWS; row++) {
                for (int payer = 0; payer < PAYERS; payer++) {
                    figures[at++] = rule.at(year, row, payer);
                }
            }
        }
        return new Cells(figures);
    }

    /** Cells made of these, row by row. */
    Cells rows(RowRule rule) {
        double[] made = new double[figures.length];
        int from = 0;
        for (int year = 0; from < made.length; year++) {
            for (int row = 0; row < ROWS; row++) {
                rule.fill(year, row, from, figures, made);
                from += PAYERS;
            }
        }
        return new Cells(made);
    }

    /** How many years. */
    public int years() {
        return figures.length / YEAR;
    }

    /** One figure. */
    public double at(int year, int row, int payer) {
        return figures[year * YEAR + row * PAYERS + payer];
    }

    /** One figure. */
    public double at(int year, Row row, Payer payer) {
        return at(year, row.ordinal(), payer.ordinal());
    }

    /** The figure at a place, counted from the first cell of the first year. */
    double at(int place) {
        return figures[place];
    }

    /** Everything of a row in a year. */
    public double row(int year, int row) {
        int from = year * YEAR + row * PAYERS;
        double sum = 0;
        for (int i = from; i < from + PAYERS; i++) {
            sum += figures[i];
        }
        return sum;
    }

    /** Everything of a year. */
    public double total(int year) {
        double sum = 0;
        for (int i = year * YEAR; i < (year + 1) * YEAR; i++) {
            sum += figures[i];
        }
        return sum;
    }

    /** What lies in some cells of a year. */
    public double sum(int year, Mask mask) {
        int from = year * YEAR;
        double sum = 0;
        for (int place : Selection.of(mask).places()) {
            sum += figures[from + place];
        }
        return sum;
    }

    /** What some payers pay in a year. */
    public double paidBy(int year, Predicate<Payer> who) {
        return sum(year, (row, payer) -> who.test(payer));
    }

    /** What is spent on care in a year. */
    public double care(int year) {
        return sum(year, CARE);
    }

    /** Whether any cell is above the same one of others. */
    boolean isAbove(Cells others) {
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] > others.figures[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether any cell is above an amount. */
    boolean isAbove(double amount) {
        for (double value : figures) {
            if (value > amount) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && Arrays.equals(figures, cells.figures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(figures);
    }
}
