package org.planwright.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "0.000 | 0",
                "999 | 999",
                "1000 | 1,000",
                "-27500 | -27,500",
                "1234567.10 | 1,234,567.1",
                "0.00005 | 0",
                "0.00015 | 0.0002",
                "999.99995 | 1,000",
                "1E+6 | 1,000,000"
            })
    void numbers_have_thousands_and_at_most_four_decimals(BigDecimal figure, String written) {
        assertThat(Decimals.number(figure)).isEqualTo(written);
    }

    @Property
    void numbers_are_written_as_the_jdk_writes_them(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") BigInteger digits,
            @ForAll @IntRange(min = -5, max = 25) int scale) {
        BigDecimal figure = new BigDecimal(digits, scale);
        DecimalFormat jdk = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));

        assertThat(Decimals.number(figure)).isEqualTo(jdk.format(figure));
    }
}
