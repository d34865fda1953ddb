package org.planwright.compiler.people;

import java.util.Locale;
import java.util.Map;

/** What a coverage is called of someone who has it. */
public final class CoverageInWords {
    private static final Map<String, String> WORDS = Map.of(
            "employer", "employer coverage",
            "individual market", "an individual plan",
            "marketplace", "a marketplace plan",
            "fehb", "a federal employee plan",
            "state employees", "a state employee plan",
            "retiree plan", "a retiree plan",
            "va", "VA care",
            "ihs", "IHS care");

    private CoverageInWords() {}

    /** Words that follow “with”: {@code Medicare}, {@code a marketplace plan}. */
    public static String of(String coverage) {
        return WORDS.getOrDefault(coverage.toLowerCase(Locale.ROOT), coverage);
    }
}
