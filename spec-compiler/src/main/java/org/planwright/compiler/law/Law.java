package org.planwright.compiler.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    public Law {
        of = List.copyOf(of);
    }

    /** The amount in its value, written as {@code $2.7 billion}; empty where it is no such amount. */
    public Optional<BigDecimal> dollars() {
        Matcher amount = Pattern.compile("\\$(\\d{1,6}(?:\\.\\d{1,3})?) (million|billion)")
                .matcher(value);
        return amount.matches()
                ? Optional.of(new BigDecimal(amount.group(1))
                        .scaleByPowerOfTen(amount.group(2).equals("million") ? MILLION : BILLION))
                : Optional.empty();
    }

    /** Where it stands, for a message: the source, marked where nobody has read it there. */
    public String origin() {
        return source + (verified ? "" : " (unverified)");
    }
}
