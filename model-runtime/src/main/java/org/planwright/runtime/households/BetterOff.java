package org.planwright.runtime.households;

import java.util.stream.IntStream;
import org.planwright.runtime.baseline.NotAParameter;

/**
 * How many units pay less, and how many more, in many draws. What a unit gains is a sum of terms that are the same in all draws (premiums,
 * out-of-pocket spending, each tax), times coefficients that are the draw's own; so terms are computed once for a year.
 *
 * <p>Blocks of {@value #BLOCK} records stay in the nearest cache while all draws of a task pass over them. A draw is summed by one
 * task, block after block, so the same bytes come out of any number of threads.
 */
public final class BetterOff {
    /** Records in a block. */
    @NotAParameter("records that stay in the nearest cache")
    public static final int BLOCK = 512;

    @NotAParameter("draws that a block of records serves")
    private static final int DRAWS_IN_TASK = 32;

    private final double[] units;
    private final double[][] terms;
    private final int[] groups;

    /**
     * Records as terms.
     *
     * @param units how many units each record stands for
     * @param terms by term and record, dollars a unit
     * @param groups where the groups of records begin, from 0; they end where the next begins
     */
    public BetterOff(double[] units, double[][] terms, int[] groups) {
        this.units = units;
        this.terms = terms;
        this.groups = groups;
    }

    /**
     * Units by draw and group.
     *
     * @param less those that gain more than a dollar
     * @param more those that lose more than a dollar
     */
    public record Counts(double[][] less, double[][] more) {}

    /**
     * Units that pay less and units that pay more.
     *
     * @param coefficients by draw and term
     */
    public Counts count(double[][] coefficients) {
        Counts counts = new Counts(
                new double[coefficients.length][groups.length], new double[coefficients.length][groups.length]);
        int tasks = (coefficients.length + DRAWS_IN_TASK - 1) / DRAWS_IN_TASK;
        IntStream.range(0, tasks)
                .parallel()
                .forEach(task -> count(
                        coefficients,
                        task * DRAWS_IN_TASK,
                        Math.min(coefficients.length, (task + 1) * DRAWS_IN_TASK),
                        counts));
        return counts;
    }

    private void count(double[][] coefficients, int firstDraw, int endDraw, Counts counts) {
        double[] gain = new double[BLOCK];
        for (int g = 0; g < groups.length; g++) {
            int end = g + 1 < groups.length ? groups[g + 1] : units.length;
            for (int from = groups[g]; from < end; from += BLOCK) {
                int n = Math.min(BLOCK, end - from);
                for (int draw = firstDraw; draw < endDraw; draw++) {
                    gains(gain, from, n, coefficients[draw]);
                    counts.less()[draw][g] += above(gain, from, n, 1);
                    counts.more()[draw][g] += above(gain, from, n, -1);
                }
            }
        }
    }

    private void gains(double[] gain, int from, int n, double[] by) {
        int k = 0;
        if (terms.length >= 2) {
            first(gain, terms[0], terms[1], by[0], by[1], from, n);
            k = 2;
        } else {
            java.util.Arrays.fill(gain, 0, n, 0);
        }
        for (; k + 1 < terms.length; k += 2) {
            more(gain, terms[k], terms[k + 1], by[k], by[k + 1], from, n);
        }
        for (; k < terms.length; k++) {
            more(gain, terms[k], terms[k], by[k], 0, from, n);
        }
    }

    private static void first(double[] gain, double[] a, double[] b, double x, double y, int from, int n) {
        for (int i = 0; i < n; i++) {
            gain[i] = a[from + i] * x + b[from + i] * y;
        }
    }

    private static void more(double[] gain, double[] a, double[] b, double x, double y, int from, int n) {
        for (int i = 0; i < n; i++) {
            gain[i] += a[from + i] * x + b[from + i] * y;
        }
    }

    /**
     * Units whose gain, or whose loss, is above a dollar; four sums, so that one addition need not wait for the other.
     *
     * @param sign 1 for the gain, −1 for the loss
     */
    @NotAParameter("four sums side by side")
    private double above(double[] gain, int from, int n, double sign) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            a += above(sign * gain[i], units[from + i]);
            b += above(sign * gain[i + 1], units[from + i + 1]);
            c += above(sign * gain[i + 2], units[from + i + 2]);
            d += above(sign * gain[i + 3], units[from + i + 3]);
        }
        for (; i < n; i++) {
            a += above(sign * gain[i], units[from + i]);
        }
        return a + b + (c + d);
    }

    /** The units, or 0, without a branch: the sign of 1 − gain makes the mask. */
    @NotAParameter("the bit of the sign")
    private static double above(double gain, double units) {
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(units) & (Double.doubleToRawLongBits(1 - gain) >> 63));
    }
}
