package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taxes on bases that household records know, know together with others, or do not know; and years before all bases. */
class TaxBasesTest {
    private static final String HEAD = """
            plan "Small" {
                jurisdiction:    California
                kind:            state single payer
                first benefits:  January 1, YEAR
                horizon:         YEAR to YEAR
                baseline:        us-2023
            }
            eligibility {
                cover residents
            }
            benefits {
                cover hospital
            }
            financing {
                tax levy on BASE paid by households from YEAR {
                    TERMS
                }
            }
            """;
    private static final String POOR = "\nexempt: residents with income below 200% of poverty";
    private static final String CAPITAL = "interest, dividends, capital gains";

    @TempDir
    Path folder;

    private Run score(String year, String base, String terms, String... more) throws IOException {
        String plan = HEAD.replace("YEAR", year).replace("BASE", base).replace("TERMS", terms);
        Run.write(folder, "t.plan", plan + String.join("\n", more));
        return Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", "json");
    }

    /** Million dollars, and nothing said of what is not counted. */
    private double brings(String base, String terms) throws IOException {
        Run run = score("2024", base, terms);
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("findings").findValuesAsText("rule")).doesNotContain("score.exemption-not-counted");
        return json.get("figures").get("new-revenue").get(0).asDouble();
    }

    @Test
    void exemptPeopleAndBoundsInPovertyAreCountedOnCapitalIncomeAsAWhole() throws IOException {
        double all = brings(CAPITAL, "5% of all income");
        assertThat(brings(CAPITAL, "5% of all income" + POOR)).isBetween(0.5 * all, 0.9999 * all);
        assertThat(brings(CAPITAL, "5% of the part above 400% of poverty")).isBetween(0.1 * all, 0.99 * all);
        double single =
                brings(CAPITAL, "5% of all income\ntaxed up to: $100,000 for single filers, $100,000 for joint filers");
        assertThat(single).isBetween(0.05 * all, 0.8 * all);
    }

    @Test
    void whatBracketsCannotTellOfDividendsIsSaidAtTheLine() throws IOException {
        String said = score("2024", "dividends", "5% of all dividends" + POOR).out();
        assertThat(said)
                .contains("score.exemption-not-counted")
                .contains(
                        "that residents with income at most 199% of poverty are exempt, since the household records do not"
                                + " know dividends by itself")
                .contains("\"line\": 15");
        assertThat(score(
                                "2024",
                                "taxable income",
                                "2%\ntaxed up to: $350,000 for single filers, $450,000 for joint filers")
                        .out())
                .contains("the caps of some filers alone, since the household records do not know taxable income");
        Run poverty = score("2024", "dividends", "5% of the part above 400% of poverty");
        assertThat(poverty.code()).isEqualTo(ExitCode.FOUND);
        assertThat(poverty.err())
                .contains("are in percent of poverty, and the household records do not know dividends by itself");
    }

    @Test
    void aStatedYieldIsThePlansWithItsExemptions() throws IOException {
        Run run = score("2024", "net worth", "1% of all net worth" + POOR + "\nyields: $100 million in 2024");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("score.exemption-not-counted");
    }

    @Test
    void aStateBeforeItsAccountsIsScoredOnItsOwnBaseAndItsMoneyIsAnAmount() throws IOException {
        String base = "assumptions {\n baseline spending: $184.2 billion in 2006\n}\n";
        Run without = score("2006", "wages", "5% of all wages", base);
        assertThat(without.code()).isEqualTo(ExitCode.FOUND);
        assertThat(without.err()).contains("bases of taxes do not reach back to 2006", "Write “raise”");
        String raised = HEAD.replaceAll("(?s)    tax levy.*?\\n    }\\n", "    raise \\$40 billion per year\n")
                .replace("YEAR", "2006");
        Run.write(folder, "t.plan", raised + base);
        Run with = Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", "json");
        assertThat(with.code()).as(with.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(with.out()).get("figures");
        assertThat(figures.get("national-spending-before").get(0).asDouble()).isEqualTo(184_200);
        assertThat(figures.get("new-revenue").get(0).asDouble()).isEqualTo(40_000);
        assertThat(figures.get("plan-spending").get(0).asDouble())
                .isBetween(
                        10_000.0, figures.get("national-spending-before").get(0).asDouble() / 3);
        Run.write(folder, "t.plan", raised);
        assertThat(Run.in(folder, "score", "t.plan", "--pack", "draft").code()).isEqualTo(ExitCode.FOUND);
    }
}
