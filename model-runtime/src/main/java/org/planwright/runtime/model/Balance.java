package org.planwright.runtime.model;

/**
 * Sources against uses: {@code s[t] = existing + new + borrowed − uses}, each in million dollars by year. The reserve at the
 * end of a year is that of the year before and the balance of the year.
 *
 * @param uses what the plan spends
 * @param existing money redirected
 * @param fresh taxes of the plan, and money raised
 * @param borrowed money borrowed
 */
public record Balance(double[] uses, double[] existing, double[] fresh, double[] borrowed) {
    /** Sources less uses in a year; negative for a deficit. */
    public double surplus(int year) {
        return existing[year] + fresh[year] + borrowed[year] - uses[year];
    }

    /** What has been gathered by the end of a year. */
    public double reserve(int year) {
        double sum = 0;
        for (int t = 0; t <= year; t++) {
            sum += surplus(t);
        }
        return sum;
    }
}
