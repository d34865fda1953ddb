package org.planwright.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 | 1,000",
                "$ 250 | $250",
                "$ 27,500 | $27,500",
                "$\u00A01,234,567.5 | $1,234,567.5",
                "1,000,000 % | 1,000,000%",
                "6   2/3 % | 6 2/3%",
                "January 1,2024 | January 1, 2024",
                "January   1 , 2024 | January 1, 2024",
                "1 January, 2024 | 1 January, 2024",
                "2024\u201001\u201001 | 2024-01-01"
            })
    void figures_and_dates_have_one_form(String written, String form) {
        assertThat(Spelling.figure(written)).isEqualTo(form);
    }
}
