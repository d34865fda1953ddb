package org.planwright.runtime.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.inputs.InputValue;

/**
 * A value as a number.
 *
 * @param value dollars, a share, or a count
 * @param kind what it is
 * @param of what a share is of; empty where that is not said
 * @param yearly whether it is counted by the year
 */
public record Figure(double value, Kind kind, String of, boolean yearly) {
    @NotAParameter("digits that are printed")
    private static final MathContext DIGITS = new MathContext(8);

    /** What a figure counts. */
    public enum Kind {
        MONEY,
        SHARE,
        COUNT
    }

    /** The number that a value comes to in a draw, where {@code parameter} lies there; empty where it is none. */
    public static Optional<Figure> of(InputValue value, String parameter, Draw draw) {
        return Quantity.of(value).at(draw.at(parameter).orElse(Double.NaN));
    }

    /** A number in eight digits at most, without an exponent. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** The quantile of a triangular distribution from a to b with its peak at c. */
    static double triangle(double a, double c, double b, double u) {
        if (a == b) {
            return a;
        }
        double peak = (c - a) / (b - a);
        return u < peak ? a + Math.sqrt(u * (b - a) * (c - a)) : b - Math.sqrt((1 - u) * (b - a) * (b - c));
    }
}
