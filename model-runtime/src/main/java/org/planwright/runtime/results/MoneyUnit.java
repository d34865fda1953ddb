package org.planwright.runtime.results;

import java.util.Locale;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.model.Score;

/**
 * In what a report writes money: billions for the nation and the largest states, and millions for other states, whose plans
 * would be rows of 0.1 in billions. A report has one unit throughout.
 */
enum MoneyUnit {
    MILLION("million dollars", 1, 0),
    BILLION("billion dollars", 1e3, 1);

    @NotAParameter("million dollars a year from which a report is in billions: a matter of reading")
    private static final double LARGE = 2e5;

    private final String words;
    private final double millions;
    private final int decimals;

    MoneyUnit(String words, double millions, int decimals) {
        this.words = words;
        this.millions = millions;
        this.decimals = decimals;
    }

    /** The unit for a score, by what is spent in its first year without the plan. */
    static MoneyUnit of(Score score) {
        return score.current().total(0) < LARGE ? MILLION : BILLION;
    }

    /** As headings say it. */
    String words() {
        return words;
    }

    /** An amount, given in million dollars, as a number in this unit. */
    String figure(double million) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", million / millions);
        return isZero(text) ? text.replace("-", "") : text;
    }

    /** The same with a plus where it is more than nothing. */
    String signed(double million) {
        String text = figure(million);
        return million < 0 || isZero(text) ? text : "+" + text;
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }
}
