package org.planwright.runtime.judgement;

import org.planwright.runtime.inputs.InputValue;

/**
 * A quantity that a promise or an estimate speaks of, as the score has it.
 *
 * @param byYear million dollars, a share, or million people, by year; NaN for a year in which it means nothing
 * @param kind which of them
 * @param why why there is none; empty where there is
 * @param origin where it comes from
 * @param otherEnd the other end of what it can be, by year; empty where it is known
 * @param open what keeps it from being known, in words; empty where it is
 */
record Measured(double[] byYear, Kind kind, String why, String origin, double[] otherEnd, String open) {
    /** What the numbers are. */
    enum Kind {
        MONEY,
        /** Dollars a person. */
        DOLLARS,
        SHARE,
        PEOPLE;

        /** In words. */
        String words(double figure) {
            return switch (this) {
                case MONEY -> Words.money(figure);
                case DOLLARS -> Words.dollars(figure);
                case SHARE -> Words.percent(figure);
                case PEOPLE -> Words.people(figure);
            };
        }

        /** What a stated value comes to in this unit; NaN where it is another sort of value. */
        double of(InputValue value) {
            return switch (this) {
                case MONEY ->
                    value instanceof InputValue.Money money ? money.dollars().doubleValue() / 1e6 : Double.NaN;
                case DOLLARS ->
                    value instanceof InputValue.Money money ? money.dollars().doubleValue() : Double.NaN;
                case SHARE ->
                    value instanceof InputValue.Percent percent
                            ? percent.percent().doubleValue() / 100
                            : Double.NaN;
                case PEOPLE ->
                    value instanceof InputValue.Count count ? count.number().doubleValue() / 1e6 : Double.NaN;
            };
        }
    }

    static Measured none(String why) {
        return new Measured(new double[0], Kind.MONEY, why, "", new double[0], "");
    }

    /** The same at its other end, as a figure that is known. */
    Measured atOtherEnd() {
        return new Measured(otherEnd, kind, why, origin, new double[0], "");
    }

    boolean known() {
        return why.isEmpty();
    }
}
