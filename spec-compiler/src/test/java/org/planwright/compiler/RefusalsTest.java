package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Severity;

/** What cannot be ends in an error at its line of the plan, never in a figure. */
class RefusalsTest {
    private static final String HEAD = """
            plan "Example" {
                jurisdiction: United States
                kind: national single payer
                first benefits: January 1, 2024
                horizon: 2024 to 2026
                baseline: us-2023
            }
            eligibility {
                cover residents
            }
            benefits {
                cover hospital, physician
            }
            """;

    /** The line on which the line that is tested stands: after the head and the first line of its section. */
    private static final int LINE = 15;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "impossible-value | assumptions | supply: 150% of new demand",
                "impossible-value | assumptions | supply: 50",
                "impossible-value | assumptions | supply: 50% to 150% of new demand",
                "impossible-value | assumptions | take-up: 120%",
                "impossible-value | assumptions | take-up: $5 million",
                "impossible-value | assumptions | use of care: -100%",
                "impossible-value | assumptions | use of long-term care: -200%",
                "impossible-value | assumptions | use by newly insured: -300%",
                "impossible-value | assumptions | administrative cost: 100% of spending",
                "impossible-value | assumptions | administrative cost: $5 billion per year",
                "impossible-value | assumptions | provider administration: -100%",
                "impossible-value | assumptions | drug prices: -100%",
                "impossible-value | assumptions | provider prices: -150%",
                "impossible-value | assumptions | total spending growth: -100% per year",
                "impossible-value | assumptions | total spending growth: $5 billion per year",
                "impossible-value | assumptions | spending growth per person: 400% per year",
                "impossible-value | assumptions | price response: 0.2",
                "impossible-value | assumptions | baseline spending: 5% in 2024",
                "impossible-value | assumptions | save 120% of system cost by fraud control",
                "impossible-value | assumptions | save $5 billion per month by fraud control",
                "base-outside-horizon | assumptions | baseline spending: $5 trillion in 2019",
                "more-than-all | assumptions | save $50 trillion per year by fraud control",
                "impossible-value | benefits | actuarial value: 120%",
                "impossible-value | financing | tax t on payroll paid by employers from 2024 at 140%",
                "impossible-value | financing | redirect Medicaid state at $500 per person per year",
                "impossible-value | financing | raise $5 million per month by grants",
                "impossible-value | financing | raise $5 billion 2019 dollars per year by grants",
                "impossible-value | financing | tax t on payroll paid by employers from 2024 at -5%",
                "no-base | financing | tax t on net worth paid by households from 2024 at 2%",
                "no-base | financing | tax t on gross receipts paid by employers from 2024 at 2%",
                "impossible-value | eligibility | cover residents phased in over 0 years"
            })
    void what_cannot_be_has_no_figure(String rule, String section, String line) {
        String plan = HEAD + section + " {\n    " + line + "\n}\n";
        List<Diagnostic> findings = Judging.findings(plan);
        assertThat(findings).as(plan).anySatisfy(finding -> {
            assertThat(finding.rule().id()).isEqualTo("score." + rule);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.primary().span().line()).isEqualTo(LINE);
            assertThat(finding.help()).isNotEmpty();
        });
        assertThat(findings).allMatch(finding -> finding.rule().subject().equals("score"));
    }
}
