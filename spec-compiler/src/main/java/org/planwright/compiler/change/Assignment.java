package org.planwright.compiler.change;

import java.util.Arrays;

/** Which of some things are which of others, so that what is alike in sum is most: the Hungarian method, in the form with potentials. */
final class Assignment {
    private Assignment() {}

    /**
     * For each row the column that it goes with, or -1.
     *
     * @param alike how alike row and column are, more than 0; 0 or less where they must not go together
     */
    static int[] best(double[][] alike) {
        int rows = alike.length;
        int columns = rows == 0 ? 0 : alike[0].length;
        // a column of its own for each row stands for going with none
        int width = columns + rows;
        double[] ofRow = new double[rows + 1];
        double[] ofColumn = new double[width + 1];
        int[] taken = new int[width + 1];
        for (int row = 1; row <= rows; row++) {
            place(row, alike, columns, ofRow, ofColumn, taken);
        }
        int[] best = new int[rows];
        Arrays.fill(best, -1);
        for (int column = 1; column <= columns; column++) {
            if (taken[column] > 0 && alike[taken[column] - 1][column - 1] > 0) {
                best[taken[column] - 1] = column - 1;
            }
        }
        return best;
    }

    /** Makes room for a row along the cheapest chain of exchanges. */
    private static void place(int row, double[][] alike, int columns, double[] ofRow, double[] ofColumn, int[] taken) {
        int width = ofColumn.length - 1;
        double[] least = new double[width + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] seen = new boolean[width + 1];
        int[] from = new int[width + 1];
        taken[0] = row;
        int at = 0;
        do {
            seen[at] = true;
            int open = taken[at];
            double step = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int column = 1; column <= width; column++) {
                if (seen[column]) {
                    continue;
                }
                double cost = cost(alike, open, column, columns) - ofRow[open] - ofColumn[column];
                if (cost < least[column]) {
                    least[column] = cost;
                    from[column] = at;
                }
                if (least[column] < step) {
                    step = least[column];
                    next = column;
                }
            }
            for (int column = 0; column <= width; column++) {
                if (seen[column]) {
                    ofRow[taken[column]] += step;
                    ofColumn[column] -= step;
                } else {
                    least[column] -= step;
                }
            }
            at = next;
        } while (taken[at] != 0);
        while (at != 0) {
            int before = from[at];
            taken[at] = taken[before];
            at = before;
        }
    }

    private static double cost(double[][] alike, int row, int column, int columns) {
        return column > columns ? 0 : alike[row - 1][column - 1] > 0 ? -alike[row - 1][column - 1] : 1;
    }
}
