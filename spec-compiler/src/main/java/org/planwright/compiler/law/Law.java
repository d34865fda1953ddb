package org.planwright.compiler.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the law of a place asks or bars.
 *
 * @param topic what it is about, such as {@code tax-vote}; docs/law.md lists them
 * @param value what is asked, as a plan would write it
 * @param of what it applies to, by canonical names; empty where it applies to all
 * @param says the law in one sentence
 * @param source who says so
 * @param at address of the source; empty where there is none
 * @param year of the source; 0 where it is recalled
 * @param verified whether somebody has read it in the source
 */
public record Law(
        String topic,
        String value,
        List<String> of,
        String says,
        String source,
        String at,
        int year,
        boolean verified) {
    private static final int MILLION = 6;
    private static final int BILLION = 9;
    private static final int LONGEST_WHOLE = 6;
    private static final int LONGEST_REST = 3;

    public Law {
        of = List.copyOf(of);
    }

    /** The amount in its value, written as {@code $2.7 billion}; empty where it is no such amount. */
    public Optional<BigDecimal> dollars() {
        int space = value.indexOf(' ');
        int power = value.endsWith(" million") ? MILLION : BILLION;
        boolean amount = value.startsWith("$")
                && (value.endsWith(" million") || value.endsWith(" billion"))
                && space == value.length() - " million".length()
                && isNumber(value.substring(1, space));
        return amount
                ? Optional.of(new BigDecimal(value.substring(1, space)).scaleByPowerOfTen(power))
                : Optional.empty();
    }

    /** Digits, and more digits after a point where there is one; without a regular expression, which a small check would pay for. */
    private static boolean isNumber(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String rest = point < 0 ? "0" : text.substring(point + 1);
        return digits(whole, LONGEST_WHOLE) && digits(rest, LONGEST_REST);
    }

    private static boolean digits(String text, int most) {
        return !text.isEmpty() && text.length() <= most && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Where it stands, for a message: the source, marked where nobody has read it there. */
    public String origin() {
        return source + (verified ? "" : " (unverified)");
    }
}
