package org.planwright.runtime.households;

import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.taxpayers.Present;

/**
 * One family to answer for.
 *
 * @param adults how many, at least one; a third and further ones are dependants
 * @param children how many under 18
 * @param age of the adults, in years
 * @param income wages, or pensions from 65 on, in dollars of the year asked for
 * @param coverage what all of them have today
 * @param state where they live
 */
public record Family(int adults, int children, int age, double income, Present coverage, String state) {
    /** From this age an income is taken to be a pension. */
    public static final int PENSION_AGE = HouseholdRecords.OLD;

    @NotAParameter("what is refused")
    private static final int MOST = 20;

    @NotAParameter("what is refused")
    private static final int OLDEST = 110;

    @NotAParameter("what is refused")
    private static final double MOST_INCOME = 1e9;

    public Family {
        if (adults < 1 || children < 0 || adults + children > MOST) {
            throw new IllegalArgumentException("a family has from 1 adult to " + MOST + " people");
        }
        if (age < 0 || age > OLDEST) {
            throw new IllegalArgumentException("an age is from 0 to " + OLDEST + " years");
        }
        if (!(income >= 0 && income <= MOST_INCOME)) {
            throw new IllegalArgumentException("an income is from $0 to $1,000,000,000");
        }
    }

    /** The family as a record like others. */
    HouseholdRecords record(HouseholdRecords like) {
        return like.family(state, adults, children, age, income, coverage);
    }

    /** The same family with another income. */
    Family earning(double other) {
        return new Family(adults, children, age, other, coverage, state);
    }
}
