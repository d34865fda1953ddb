package org.planwright.runtime.model;

import java.util.List;
import org.planwright.runtime.baseline.Incomes.Bracket;

/**
 * A tax on a bracketed base: {@code Σb nᵦ · T(aᵦ/nᵦ)}, {@code n} the returns of a bracket, {@code a} its base and {@code T}
 * the schedule in dollars a return. Exact where one rate takes all of the base; within a bracket every return is taken to
 * have the bracket's mean.
 *
 * @param bands the schedule
 * @param cap the base is taxed up to this, dollars a return
 */
public record Revenue(List<Band> bands, double cap) {
    /**
     * A line of a schedule.
     *
     * @param rate a share
     * @param from dollars a return at which it begins
     * @param to dollars a return at which it ends
     * @param whole whether it takes the whole base of who is in the band, not only the part within
     */
    public record Band(double rate, double from, double to, boolean whole) {}

    public Revenue {
        bands = List.copyOf(bands);
    }

    /** The tax of one return, in dollars. */
    public double of(double base) {
        double taxed = Math.min(base, cap);
        double tax = 0;
        for (Band band : bands) {
            if (band.whole()) {
                tax += base >= band.from() && base < band.to() ? band.rate() * taxed : 0;
            } else {
                tax += band.rate() * Math.max(0, Math.min(taxed, band.to()) - band.from());
            }
        }
        return tax;
    }

    /** What it yields of some brackets, in million dollars. */
    public double yield(List<Bracket> brackets) {
        boolean flat = bands.size() == 1
                && bands.get(0).from() <= 0
                && bands.get(0).to() == Double.POSITIVE_INFINITY
                && cap == Double.POSITIVE_INFINITY;
        double sum = 0;
        for (Bracket bracket : brackets) {
            sum += flat ? bands.get(0).rate() * bracket.amount() : bracket.returns() * of(bracket.mean()) / 1e6;
        }
        return sum;
    }
}
