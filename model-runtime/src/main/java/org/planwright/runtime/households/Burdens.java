package org.planwright.runtime.households;

import java.util.List;

/**
 * What units pay in a year without and with the plan, in dollars a unit.
 *
 * @param year calendar year
 * @param units units of that year
 * @param lines what is paid, each by unit
 * @param cash cash income of that year
 * @param poverty the guideline of the unit
 */
public record Burdens(int year, double[] units, List<Line> lines, double[] cash, double[] poverty) {
    /** What sort of payment it is. */
    public enum Kind {
        WORKER_PREMIUM,
        /** Paid by employers; counted as the worker's, who would have it as wages. */
        EMPLOYER_PREMIUM,
        INDIVIDUAL_PREMIUM,
        MEDICARE_PREMIUM,
        OUT_OF_POCKET,
        PLAN_PREMIUM,
        PLAN_TAX
    }

    /**
     * A payment.
     *
     * @param name its name
     * @param place the plan line that decides; empty where none does
     * @param byEmployers the share of it that employers pay
     * @param before without the plan
     * @param after with it
     */
    public record Line(Kind kind, String name, String place, double byEmployers, double[] before, double[] after) {}

    public Burdens {
        lines = List.copyOf(lines);
    }

    /** All that a unit pays, employers' premiums counted as its own. */
    public double before(int record) {
        double sum = 0;
        for (Line line : lines) {
            sum += line.before()[record];
        }
        return sum;
    }

    /** The same with the plan. */
    public double after(int record) {
        double sum = 0;
        for (Line line : lines) {
            sum += line.after()[record];
        }
        return sum;
    }

    /** The first by record. */
    double[] allBefore() {
        double[] sums = new double[units.length];
        for (Line line : lines) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += line.before()[i];
            }
        }
        return sums;
    }

    /** The second by record. */
    double[] allAfter() {
        double[] sums = new double[units.length];
        for (Line line : lines) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += line.after()[i];
            }
        }
        return sums;
    }

    /** Million dollars of a kind over all units. */
    public double total(Kind kind, boolean withPlan) {
        double sum = 0;
        for (Line line : lines) {
            for (int i = 0; i < units.length && line.kind() == kind; i++) {
                sum += units[i] * (withPlan ? line.after()[i] : line.before()[i]);
            }
        }
        return sum / 1e6;
    }
}
