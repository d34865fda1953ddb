package org.planwright.compiler.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures in one canonical form, and as people write them. */
public final class Decimals {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal TRILLION = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int DECIMALS = 4;
    private static final int THOUSAND = 3;

    private Decimals() {}

    /** Without trailing zeros and without an exponent; equal figures are equal objects. */
    public static BigDecimal canonical(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** With thousands separators and at most four decimals, of which the last is rounded half-even: {@code 27,500}. */
    public static String number(BigDecimal figure) {
        StringBuilder number = new StringBuilder(plain(figure));
        int point = number.indexOf(".");
        for (int at = (point < 0 ? number.length() : point) - THOUSAND; at > 0; at -= THOUSAND) {
            number.insert(at, ',');
        }
        return figure.signum() < 0 ? number.insert(0, '-').toString() : number.toString();
    }

    private static String plain(BigDecimal figure) {
        BigDecimal size = figure.abs();
        return canonical(size.scale() > DECIMALS ? size.setScale(DECIMALS, RoundingMode.HALF_EVEN) : size)
                .toPlainString();
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
