package org.planwright.runtime.judgement;

import java.util.List;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.Unplaced;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.uncertainty.HouseholdTerms;

/**
 * What households pay in a year, at the centre and in draws. Of a tax that no record bears only bounds are known: a unit owes
 * nothing of it at least, and at most what it would owe on a wider base that is known; and all units together owe no more than
 * it brings.
 */
final class HouseholdYear {
    private static final double MILLION = 1e6;
    private static final int DOLLARS = 100_000;

    private final Burdens now;
    private final HouseholdRecords records;
    private final HouseholdTerms terms;
    private final List<double[]> gains;
    private final List<Unplaced> unplaced;
    private final int t;
    private final double[] centres;

    HouseholdYear(HouseholdModel model, Score centre, int year) {
        this.now = model.year(year);
        this.records = model.records();
        this.terms = new HouseholdTerms(now, centre);
        this.gains = terms.gains();
        this.unplaced = model.unplaced(year);
        this.t = year - centre.firstYear();
        this.centres = unplaced.stream().mapToDouble(one -> brings(one, centre)).toArray();
    }

    private double brings(Unplaced one, Score score) {
        return HouseholdTerms.brings(score, one.name(), one.place(), t) * MILLION;
    }

    Burdens now() {
        return now;
    }

    HouseholdRecords records() {
        return records;
    }

    /** Taxes of which only bounds are known. */
    List<Unplaced> unplaced() {
        return unplaced;
    }

    /** By how much each line of what is paid is moved in a score, against the centre. */
    double[] coefficients(Score score) {
        return terms.coefficients(score);
    }

    /** What a unit no longer pays in a score, taxes of which only bounds are known left out, in dollars. */
    double gain(int unit, double[] coefficients) {
        double gain = 0;
        for (int k = 0; k < coefficients.length; k++) {
            gain += coefficients[k] * gains.get(k)[unit];
        }
        return gain;
    }

    /** What a line comes to with the plan, in a score. */
    double after(int line, int unit, double[] coefficients) {
        return now.lines().get(line).before()[unit] - coefficients[line] * gains.get(line)[unit];
    }

    /** The most that taxes without a record can take of some units together in a score, in dollars. */
    double mostOf(int[] members, Score score) {
        double sum = 0;
        for (int k = 0; k < centres.length; k++) {
            double brings = brings(unplaced.get(k), score);
            double[] most = unplaced.get(k).most();
            if (most.length == 0) {
                sum += brings;
            } else {
                double own = 0;
                for (int i : members) {
                    own += now.units()[i] * most[i];
                }
                sum += Math.min(brings, own * moved(k, brings));
            }
        }
        return sum;
    }

    private double moved(int k, double brings) {
        return centres[k] == 0 ? 1 : brings / centres[k];
    }

    /**
     * How many units at most taxes without a record can put under a line.
     *
     * @param members whom to look at
     * @param above what each of them gains above the line, in dollars; below zero for who is under it without these taxes
     */
    double pushedUnder(int[] members, double[] above, Score score) {
        double left = 0;
        double[] factor = new double[centres.length];
        boolean free = false;
        for (int k = 0; k < centres.length; k++) {
            double brings = brings(unplaced.get(k), score);
            left += brings;
            factor[k] = moved(k, brings);
            free |= unplaced.get(k).most().length == 0;
        }
        // units by whole dollars above the line: the cheapest to push come first
        double[] units = new double[DOLLARS + 1];
        for (int m = 0; m < members.length; m++) {
            int i = members[m];
            double most = 0;
            for (int k = 0; k < factor.length && !free; k++) {
                most += factor[k] * unplaced.get(k).most()[i];
            }
            if (above[m] >= 0 && (free || most > above[m])) {
                units[(int) Math.min(DOLLARS, above[m])] += now.units()[i];
            }
        }
        double pushed = 0;
        for (int dollars = 0; dollars <= DOLLARS && left > 0; dollars++) {
            double some = dollars == 0 ? units[0] : Math.min(units[dollars], left / dollars);
            pushed += some;
            left -= some * dollars;
        }
        return pushed;
    }
}
