package org.planwright.runtime.uncertainty;

/** Quantiles of sorted figures. */
final class Quantiles {
    private Quantiles() {}

    /** Between the two nearest, in proportion (type 7 of Hyndman and Fan 1996). @param share from 0 to 1 */
    static double of(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
