package org.planwright.runtime.taxpayers;

import java.util.List;

/**
 * A schedule as one payer meets it, in dollars a year.
 *
 * @param bands its lines
 * @param taxedUpTo the base above which nothing more is taxed
 * @param exempt the base below which nothing is taxed
 * @param atMost what is never exceeded
 */
public record Schedule(List<Band> bands, double taxedUpTo, double exempt, double atMost) {
    /**
     * A line.
     *
     * @param rate a share, at the lower bound where it slides
     * @param slidesTo the share at the upper bound; the rate itself where it does not slide
     * @param from where the band begins: dollars, or a multiple of the poverty guideline
     * @param to where it ends
     * @param fromPoverty whether the lower bound is a multiple of the poverty guideline
     * @param toPoverty whether the upper bound is one
     * @param whole whether the rate takes the whole base of who is in the band
     */
    public record Band(
            double rate,
            double slidesTo,
            double from,
            double to,
            boolean fromPoverty,
            boolean toPoverty,
            boolean whole) {
        double due(double base, double taxed, double poverty) {
            double low = fromPoverty ? from * poverty : from;
            double high = toPoverty ? to * poverty : to;
            if (whole) {
                return base >= low && base < high ? at(base, low, high) * taxed : 0;
            }
            double part = Math.max(0, Math.min(taxed, high) - low);
            // where a rate slides, a part pays the mean of the rates along it
            return part * (rate + at(low + part, low, high)) / 2;
        }

        private double at(double base, double low, double high) {
            return slidesTo == rate || high == Double.POSITIVE_INFINITY
                    ? rate
                    : rate + (slidesTo - rate) * (base - low) / (high - low);
        }
    }

    public Schedule {
        bands = List.copyOf(bands);
    }

    /** The same with nothing that is never exceeded. */
    public Schedule withoutMost() {
        return new Schedule(bands, taxedUpTo, exempt, Double.POSITIVE_INFINITY);
    }

    /** The same with another cap of the base. */
    public Schedule taxedUpTo(double cap) {
        return new Schedule(bands, cap, exempt, atMost);
    }

    /** Whether it takes one rate of all of every base. */
    public boolean isFlat() {
        return bands.size() == 1
                && bands.get(0).from() <= 0
                && bands.get(0).to() == Double.POSITIVE_INFINITY
                && bands.get(0).slidesTo() == bands.get(0).rate()
                && taxedUpTo == Double.POSITIVE_INFINITY
                && exempt <= 0
                && atMost == Double.POSITIVE_INFINITY;
    }

    /**
     * The most that is due of a base from nothing to this one.
     *
     * @param base dollars a year
     * @param poverty the poverty guideline of the payer's family
     */
    public double most(double base, double poverty) {
        double most = due(base, poverty);
        for (Band band : bands) {
            // just below where a band ends its rate is still due
            double end = exempt + (band.toPoverty() ? band.to() * poverty : band.to());
            if (band.whole() && end <= base) {
                most = Math.max(most, due(Math.nextDown(end), poverty));
            }
        }
        return most;
    }

    /**
     * What is due.
     *
     * @param base dollars a year
     * @param poverty the poverty guideline of the payer's family
     */
    public double due(double base, double poverty) {
        double counted = Math.max(0, base - exempt);
        double taxed = Math.max(0, Math.min(base, taxedUpTo) - exempt);
        double sum = 0;
        for (Band band : bands) {
            sum += band.due(counted, taxed, poverty);
        }
        return Math.min(sum, atMost);
    }
}
