package org.planwright.compiler.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures in one canonical form, and as people write them. */
public final class Decimals {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal TRILLION = BigDecimal.valueOf(1_000_000_000_000L);

    private Decimals() {}

    /** Without trailing zeros and without an exponent; equal figures are equal objects. */
    public static BigDecimal canonical(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** With thousands separators and at most four decimals: {@code 27,500}. */
    public static String number(BigDecimal figure) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
    }

    /** {@code $27,500}, {@code $1.6 billion}. */
    public static String dollars(BigDecimal figure) {
        String sign = figure.signum() < 0 ? "-$" : "$";
        BigDecimal size = figure.abs();
        if (size.compareTo(TRILLION) >= 0) {
            return sign + number(size.divide(TRILLION, 6, RoundingMode.HALF_EVEN)) + " trillion";
        }
        if (size.compareTo(BILLION) >= 0) {
            return sign + number(size.divide(BILLION, 6, RoundingMode.HALF_EVEN)) + " billion";
        }
        if (size.compareTo(MILLION) >= 0) {
            return sign + number(size.divide(MILLION, 6, RoundingMode.HALF_EVEN)) + " million";
        }
        return sign + number(size);
    }

    /** {@code 8.25%}. */
    public static String percent(BigDecimal figure) {
        return number(figure) + "%";
    }
}
