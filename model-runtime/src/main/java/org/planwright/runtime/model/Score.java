package org.planwright.runtime.model;

import java.util.List;
import java.util.Map;

/**
 * What a plan costs and who pays.
 *
 * @param title the plan's
 * @param scenario its name; empty for the plan itself
 * @param edition name of the edition
 * @param editionHash its hash
 * @param place state, or empty for the nation
 * @param costIs the aggregate that is called cost
 * @param firstYear first calendar year
 * @param current spending without the plan
 * @param plan spending with it
 * @param steps the waterfall: what each step adds, in million dollars by year
 * @param sources the plan's money
 * @param figures results by name, each by year
 * @param used every parameter used
 * @param findings with what reserve it must be read
 */
public record Score(
        String title,
        String scenario,
        String edition,
        String editionHash,
        String place,
        Aggregate costIs,
        int firstYear,
        Cells current,
        Cells plan,
        List<Effect> steps,
        List<Source> sources,
        Map<String, double[]> figures,
        List<Used> used,
        List<ModelFinding> findings) {
    /**
     * What a step does.
     *
     * @param name its name
     * @param change million dollars by year, of all spending
     * @param spending what is spent once it is done
     */
    public record Effect(String name, double[] change, Cells spending) {}

    /** How many years. */
    public int years() {
        return current.years();
    }

    /** A figure of a year; NaN where there is none of that name. */
    public double figure(String name, int year) {
        double[] figure = figures.get(name);
        int at = year - firstYear;
        return figure == null || at < 0 || at >= figure.length ? Double.NaN : figure[at];
    }
}
