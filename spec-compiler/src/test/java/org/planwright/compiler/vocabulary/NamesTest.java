package org.planwright.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trust fund | trust fund | trust fund",
                "The Trust  Fund | trust fund | trust fund",
                "the | the | the",
                "theory of care | theory of care | theory of care",
                "fee-for-service | fee for service | fee for service",
                "Workers' Compensation | workers' compensation | worker compensation",
                "children\u2019s dental | children's dental | children dental",
                "Agencies | agencies | agency",
                "taxes on businesses | taxes on businesses | tax on business",
                "this basis | this basis | this basis",
                "bus passes | bus passes | bus pass",
                "a_b\u00A0c | a b c | a b c",
                "'' | '' | ''",
                "'   ' | '' | ''"
            })
    void names_have_a_plain_form_and_a_key(String written, String plain, String key) {
        assertThat(Names.plain(written)).isEqualTo(plain);
        assertThat(Names.key(written)).isEqualTo(key);
    }
}
