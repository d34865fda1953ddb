package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.compiler.diagnostic.Diagnostic;

/** Slips with money that are not worded as on the pages of their rules. */
class MoneyInOtherWordsTest {
    @Test
    void aMonthIsNoYear() {
        assertThat(totals("""
                    raise $150 million per month by tax enforcement
                    raise $600 million per year by fees
                    total "all" of tax enforcement, fees is $750 million per year
                """))
                .containsExactly("The total “all” is stated as $750 million, but its lines come to $2.4 billion.");
        assertThat(totals("""
                    raise $150 million per quarter by tax enforcement
                    raise $50 million per quarter by fees
                    total "all" of tax enforcement, fees is $200 million per month
                """))
                .containsExactly("The total “all” is stated as $2.4 billion, but its lines come to $800 million.");
    }

    @Test
    void allByTheMonthIsToldAsItIsWritten() {
        assertThat(totals("""
                    raise $150 million per month by tax enforcement
                    raise $50 million per month by fees
                    total "all" of tax enforcement, fees is $250 million per month
                """))
                .containsExactly("The total “all” is stated as $250 million, but its lines come to $200 million.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Medicare", "TRICARE", "FEHB", "VA", "IHS", "marketplace credits", "Medicaid federal"})
    void allFederalSpendingHasThisInIt(String part) {
        assertThat(Looking.found(
                        Looking.at("financing {\n redirect existing federal spending\n redirect " + part + "\n}"),
                        "financing.duplicate-flow"))
                .extracting(Diagnostic::message)
                .containsExactly(part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1)
                        + " is redirected, and so is federal health spending, which has the same dollars in it.");
    }

    private static List<String> totals(String lines) {
        return Looking.found(Looking.at("financing {\n" + lines + "}\n"), "financing.total-does-not-match").stream()
                .map(Diagnostic::message)
                .toList();
    }
}
