package org.planwright.runtime.judgement;

import java.util.List;
import java.util.Locale;

/** Figures and names in words. */
final class Words {
    private static final double THOUSAND = 1e3;
    private static final double PERCENT = 100;
    private static final double HALF = 0.5;
    private static final String SEPARATOR = " / ";

    private Words() {}

    /** Million dollars as {@code $224.4 billion}. */
    static String money(double millions) {
        String sign = millions < 0 ? "−" : "";
        double size = Math.abs(millions);
        if (size >= THOUSAND * THOUSAND) {
            return sign + "$" + number(size / THOUSAND / THOUSAND, 2) + " trillion";
        }
        if (size >= THOUSAND) {
            return sign + "$" + number(size / THOUSAND, 1) + " billion";
        }
        return size < HALF ? "$0" : sign + "$" + number(size, 0) + " million";
    }

    /** Whole dollars. */
    static String dollars(double dollars) {
        return (dollars < 0 ? "−$" : "$") + number(Math.abs(dollars), 0);
    }

    /** A share as {@code 12.5%}. */
    static String percent(double share) {
        return (share < 0 ? "−" : "") + trimmed(number(Math.abs(share) * PERCENT, 1)) + "%";
    }

    /** People, given in millions. */
    static String people(double millions) {
        return millions >= 1 ? number(millions, 1) + " million" : number(millions * THOUSAND * THOUSAND, 0);
    }

    static String number(double figure, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }

    private static String trimmed(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** {@code a, b and c}. */
    static String and(List<String> things) {
        int size = things.size();
        return size < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, size - 1)) + " and " + things.get(size - 1);
    }

    /** What a clause is called: its identity without its section. */
    static String named(String clause) {
        int slash = clause.indexOf(SEPARATOR);
        return "“"
                + (slash < 0
                        ? clause
                        : clause.substring(slash + SEPARATOR.length()).replace(SEPARATOR, ", ")) + "”";
    }
}
