package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code household} and {@code score --households} answer. */
class HouseholdAnswersTest {
    private static final String PLAN = """
            plan "Small" {
                jurisdiction:    Vermont
                kind:            state single payer
                first benefits:  July 1, 2024
                horizon:         2024 to 2027
                baseline:        us-2023
            }
            eligibility {
                cover residents
            }
            benefits {
                cover hospital, physician, prescription drugs
            }
            existing programs {
                absorb Medicaid
            }
            financing {
                tax premium on payroll paid by employers from 2025 {
                    RATE
                }
            }
            """;

    @TempDir
    Path folder;

    private Run run(String rate, String... args) throws IOException {
        Run.write(folder, "small.plan", PLAN.replace("RATE", rate));
        return Run.in(folder, args);
    }

    private Run household(String... more) throws IOException {
        String[] args = new String[more.length + 9];
        String[] first = {
            "household", "small.plan", "--pack", "draft", "--income", "60000", "--coverage", "employer", "--age=40"
        };
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return run("6% of the part above $10,000", args);
    }

    @Test
    void withoutAYearItIsTheFirstFullOneAndSaysSo() throws IOException {
        Run text = household();
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("Small, 2025: 1 adult")
                .contains("2025 is the first year with twelve months of benefits; --year asks for another.")
                // by hand: 6% of $50,000
                .contains("3,000");
        assertThat(household("--year", "2026").out()).contains("Small, 2026: ").doesNotContain("is the first year");
    }

    @Test
    void jsonKeepsToItsSchema() throws IOException {
        Run printed = Run.in(folder, "schema", "household");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(printed.out());
        String json = household("--format", "json").out();
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"yearIs\" : \"first full year\"");
        assertThat(schema.validate(json.replace("\"after\"", "\"later\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void drawsGiveBandsThatHoldTheCentreAndAreWideOnlyWhereSomethingIsUncertain() throws IOException {
        String[] args = {"score", "small.plan", "--pack", "draft", "--households", "2026", "--draws", "50"};
        Run sure = run("6% of the part above $10,000", args);
        assertThat(sure.code()).as(sure.err()).isZero();
        double[] certain = all(sure.out());
        assertThat(certain[0]).isEqualTo(certain[1]).isEqualTo(certain[2]);
        assertThat(sure.out())
                .contains(String.format(java.util.Locale.ROOT, "%.1f", certain[1]))
                .contains("all draws are alike: no value behind these is uncertain")
                .doesNotContain("over 50 draws, by");
        double[] wide = all(run("2% to 14% of all payroll", args).out());
        assertThat(wide[0]).isLessThan(wide[1]);
        assertThat(wide[1]).isLessThan(wide[2]);
        assertThat(run("2% to 14% of all payroll", args).out())
                .contains("over 50 draws, by income")
                .contains("over 50 draws, by family")
                .contains("over 50 draws, by coverage")
                .doesNotContain("by state"); // Vermont's plan has one
    }

    @Test
    void resultsWithBandsKeepToTheirSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Run.in(folder, "schema", "results").out());
        String json = run(
                        "2% to 14% of all payroll",
                        "score", "small.plan", "--pack=draft", "--households=2026", "--draws=20", "--format=json")
                .out();
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"payLess\": {").contains("\"bands\": {");
        assertThat(schema.validate(json.replace("\"middle\"", "\"median\""), InputFormat.JSON))
                .isNotEmpty();
    }

    /** Who pays less of all: a tenth, half and nine tenths of the draws. */
    private static double[] all(String out) {
        String line = out.substring(out.indexOf("over 50 draws"))
                .lines()
                .filter(one -> one.strip().startsWith("all "))
                .findFirst()
                .orElseThrow();
        String[] cells = line.strip().split("\\s+");
        return new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])};
    }

    @Test
    void aPublicOptionIsScoredByWhoBuysItAndSaysOnWhatThatRests() throws IOException {
        Run.write(
                folder, "option.plan", option("pay hospitals by negotiation at 160% of Medicare", "individual market"));
        Run score = Run.in(folder, "score", "option.plan", "--pack", "draft", "--assumptions", "-f", "markdown");
        assertThat(score.code()).as(score.err()).isZero();
        assertThat(score.out())
                .contains("## With what reserve to read this", "score.buy-in-estimated")
                .containsPattern("the premium of who buys in is 8\\d\\.\\d% of that of private cover");
        assertThat(score.out())
                .contains("buy-in-premiums", "credits-saved", "buying-in, percent")
                .contains("public option share", "public option switching", "benchmark response");
        Run named = Run.in(folder, "explain", "option.plan", "--figure", "federal-cost/2025", "--pack", "draft");
        assertThat(named.out()).as(named.err()).contains("credits-saved").contains("benchmark response");
    }

    @Test
    void anOptionOfWhichNobodyCanTellThePremiumIsNamedByItsLine() throws IOException {
        Run.write(folder, "option.plan", option("pay hospitals by negotiation", "individual market"));
        Run score = Run.in(folder, "score", "option.plan", "--pack", "draft");
        assertThat(score.code()).as(score.err()).isZero();
        assertThat(score.err())
                .contains("option.plan:9: warning[score.buy-in-not-scored]")
                .contains("no rate is stated that tells the plan's premium");
        Run.write(folder, "option.plan", option("pay hospitals by negotiation at 160% of Medicare", "Medicaid"));
        assertThat(Run.in(folder, "score", "option.plan", "--pack", "draft").err())
                .contains("score.buy-in-not-scored")
                .contains("none of those who may buy has individual insurance or none at all");
    }

    private static String option(String pay, String who) {
        return """
                plan "Option" {
                    jurisdiction:    Washington
                    kind:            public option
                    first benefits:  January 1, 2024
                    horizon:         2024 to 2026
                    baseline:        us-2023
                }
                enrollment {
                    let %s enrollees buy in
                }
                benefits {
                    cover essential health benefits
                }
                payment {
                    %s
                }
                """.formatted(who, pay);
    }
}
