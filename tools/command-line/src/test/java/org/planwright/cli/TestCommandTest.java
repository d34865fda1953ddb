package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code planwright test}: promises, rules that need a score, and plans without one. */
class TestCommandTest {
    @TempDir
    Path folder;

    private static final String HEAD = """
            plan "Small" {
                jurisdiction:    Vermont
                kind:            state single payer
                first benefits:  January 1, 2024
                horizon:         2024 to 2026
                baseline:        us-2023
            }
            eligibility {
                cover residents
            }
            benefits {
                cover hospital, physician
            }
            existing programs {
                absorb Medicaid
            }
            """;

    private static final String MONEY = """
            financing {
                redirect Medicaid federal, Medicaid state
                tax premium on payroll paid by employers from 2024 {
                    8% to 16% of all payroll
                }
            }
            """;

    private static final String FUNDED = """
            promises {
                promise "Funded":    surplus in each year from 2024 at least $5 billion
                promise "Everyone":  uninsured in 2025 at most 1% of residents
                promise "Happy":     marginal rate in 2025 at most 60%
            }
            """;

    private Run test(String text, String... more) throws IOException {
        Run.write(folder, "small.plan", text);
        String[] args = new String[more.length + 4];
        args[0] = "test";
        args[1] = "small.plan";
        args[2] = "--pack";
        args[3] = "draft";
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.in(folder, args);
    }

    @Test
    void a_broken_promise_fails_with_by_how_much_and_what_moves_it() throws IOException {
        Run run = test(HEAD + MONEY + FUNDED);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("small.plan:24: “Funded” is broken: surplus in 20")
                .contains("“Everyone” is kept: uninsured in 2025 is 0%, promised at most 1%.")
                .contains("“Happy” cannot be decided: the score knows what the plan takes of one more dollar")
                .contains("error[promises.broken]: The promise “Funded” is broken")
                .contains("misses by = $")
                .contains("moves it most = “tax premium”, from ")
                .contains("--> small.plan:24:5");
    }

    @Test
    void a_kept_promise_fails_nothing() throws IOException {
        Run run = test(HEAD + MONEY.replace("8% to 16%", "20%") + """
                promises {
                    promise "Everyone":  uninsured in 2025 at most 1% of residents
                }
                """);
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("“Everyone” is kept");
        assertThat(test(HEAD + MONEY.replace("8% to 16%", "20%"), "--fail-on", "warning")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void draws_say_how_often() throws IOException {
        String plan = HEAD + MONEY + FUNDED.replace("$5 billion", "$0");
        Run run = test(plan, "--draws", "200");
        assertThat(run.out())
                .containsPattern("it holds in \\d\\d(\\.\\d)?% of the draws")
                .containsPattern("warning\\[promises.may-break\\]: .* broken in \\d\\d(\\.\\d)?% of 200 draws");
        assertThat(test(plan, "--draws", "200").out()).isEqualTo(run.out());
        assertThat(test(plan, "--draws", "-1").code()).isEqualTo(2);
    }

    @Test
    void every_form_is_written() throws Exception {
        for (String form : new String[] {"json", "sarif", "junit", "github", "markdown", "html", "brief"}) {
            Run run = test(HEAD + MONEY + FUNDED, "--format", form);
            assertThat(run.code()).as(form).isEqualTo(1);
            assertThat(run.out()).as(form).contains("promises.broken");
        }
        Run junit = test(HEAD + MONEY + FUNDED, "--format", "junit", "--output", "test.xml");
        assertThat(junit.out()).isEmpty();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("test.xml").toFile());
        assertThat(test(HEAD + MONEY + FUNDED, "--format", "markdown").out())
                .contains("| Everyone | kept | uninsured in 2025 is 0%, promised at most 1% |");
    }

    @Test
    void a_plan_with_errors_is_refused_with_its_findings() throws IOException {
        Run.write(folder, "small.plan", HEAD);
        Run run = Run.in(folder, "test", "small.plan");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error[financing.no-source]").doesNotContain("balance.");
    }

    @Test
    void what_has_no_score_is_an_error_at_its_line() throws IOException {
        Run run = test(HEAD.replace("2024 to 2026", "2034 to 2036").replace("January 1, 2024", "January 1, 2034")
                + MONEY.replace("from 2024", "from 2034"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error[score.horizon-outside-edition]").contains("--> small.plan:5:5");
        Run none = test(HEAD.replace("    baseline:        us-2023\n", "") + MONEY);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).contains("error[score.no-baseline]").contains("--> small.plan:1:");
        assertThat(test(HEAD.replace("    baseline:        us-2023\n", "") + MONEY, "--baseline", "us-2023")
                        .out())
                .doesNotContain("score.");
    }

    @Test
    void years_after_the_edition_are_left_out_and_promises_of_them_stay_open() throws IOException {
        String plan = HEAD.replace("2024 to 2026", "2030 to 2034").replace("January 1, 2024", "January 1, 2030")
                + MONEY.replace("from 2024", "from 2030") + """
                promises {
                    promise "Then":    uninsured in 2033 at most 1% of residents
                    promise "Since":   uninsured in each year from 2031 at most 1% of residents
                    promise "Always":  uninsured at most 1% of residents
                    promise "Before":  uninsured in 2032 at most 1% of residents
                    promise "Rich":    surplus at least $50 billion
                    promise "Sum":     savings in 2031 to 2034 at least $1 billion
                    promise "Pays":    households paying less at least 1%
                    promise "Later":   uninsured in 2035 at most 1% of residents
                }
                """;
        Run run = test(plan);
        String end = " is left out of the score, which ends in 2032 with the edition";
        String ends = "2033 to 2034 are left out of the score, which ends in 2032 with the edition";
        String kept = "; in the years before it is kept (";
        assertThat(run.out())
                .contains(
                        "warning[score.years-left-out]: The horizon is 2030 to 2034, and the edition us-2023 ends in 2032:"
                                + " 2033 and 2034 are left out of the score.",
                        "--> small.plan:5:5",
                        "“Then” cannot be decided: 2033" + end + ".",
                        "“Since” cannot be decided: " + ends + kept + "uninsured in 2031 is 0%, promised at most 1%).",
                        "“Always” cannot be decided: " + ends + kept,
                        "“Before” is kept",
                        "“Rich” is broken: surplus in 20",
                        "“Sum” cannot be decided: " + ends + ".",
                        "“Pays” cannot be decided: " + ends + kept + "households paying less in 20",
                        "“Later” cannot be decided: it speaks of years outside the horizon, 2030 to 2034.");
        assertThat(test(plan, "--draws", "4").out())
                .contains("“Always” cannot be decided", "“Rich” is broken", "“Before” is kept");
        Run.write(folder, "small.plan", plan);
        Run score = Run.in(folder, "score", "small.plan", "--pack", "draft");
        assertThat(score.code()).isZero();
        assertThat(score.out()).contains("2032").doesNotContain("2033");
        assertThat(score.err()).contains("small.plan:5: warning[score.years-left-out]");
        assertThat(Run.in(folder, "score", "small.plan", "--pack", "draft", "--households", "2033")
                        .err())
                .contains("--households is “2033”, and the years scored are 2030 to 2032.");
        Run late = test(plan.replace("first benefits:  January 1, 2030", "first benefits:  January 1, 2033"));
        assertThat(late.out())
                .contains("error[score.horizon-outside-edition]: Benefits start in 2033, and the edition ends in 2032");
        Run reversed = test(plan.replace("2030 to 2034", "2034 to 2030"));
        assertThat(reversed.code()).isEqualTo(1);
        assertThat(reversed.out()).doesNotContain("“Before” is");
    }

    @Test
    void a_yield_without_a_year_is_of_the_first_year_of_its_tax() throws IOException {
        String plan = HEAD.replace("2024 to 2026", "2004 to 2010").replace("January 1, 2024", "January 1, 2004") + """
                financing {
                    tax wealth tax on net worth paid by households from 2005 {
                        1% of all net worth
                        yields: $3 billion per year
                    }
                    tax later on payroll paid by employers from 2009 {
                        2% of all payroll
                    }
                }
                assumptions {
                    baseline spending: $4 billion in 2004
                }
                """;
        Run.write(folder, "small.plan", plan);
        Run run = Run.in(folder, "score", "small.plan", "--pack", "draft");
        assertThat(run.code()).as(run.err()).isZero();
        // the economy's path begins in 2008: until then as stated, from then on with it; 14,964.4 / 14,718.6 in 2010
        assertThat(run.out())
                .containsPattern("tax: wealth tax +0 +3,000 +3,000 +3,000 +3,000 +2,939 +3,050")
                .containsPattern("tax: later +0 +0 +0 +0 +0 +\\d+ +\\d+");
        Run early = test(plan.replace("from 2009", "from 2005"));
        assertThat(early.out())
                .contains(
                        "error[score.no-base]: The edition's bases of taxes do not reach back to 2005, and “financing /"
                                + " tax later” states no yield");
        Run far = test(plan.replace("yields: $3 billion per year", "yields: $3 billion in 1999"));
        assertThat(far.out()).contains("error[score.base-outside-horizon]", "states a yield for 1999");
    }

    @Test
    void a_scenario_is_tested_apart() throws IOException {
        String plan = HEAD + MONEY + """
                scenario "Free" {
                    strike financing / tax premium
                    promises {
                        promise "Owes":  surplus in 2025 below $0
                    }
                }
                """;
        assertThat(test(plan).out()).doesNotContain("Owes");
        assertThat(test(plan, "--scenario", "Free").out()).contains("“Owes” is kept");
        Run unknown = test(plan, "--scenario", "Fee");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no scenario “Fee”");
    }

    @Test
    void what_is_accepted_fails_nothing_and_a_dead_acceptance_is_told_by_test_alone() throws IOException {
        String accept = "accept promises.broken because \"It is a goal.\"\n"
                + "accept balance.deficit because \"It is a sketch.\"\n"
                + "accept schedule.top-rate because \"It is meant.\"\n";
        String plan = HEAD + MONEY.replace("8% to 16%", "8%") + FUNDED + accept;
        Run run = test(plan);
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("2 accepted")
                .contains("“schedule.top-rate” is accepted, but nothing in this plan breaks it any more.");
        Run check = Run.in(folder, "check", "small.plan", "--pack", "draft");
        assertThat(check.out()).doesNotContain("is accepted, but nothing").doesNotContain("There is no rule");
    }

    @Test
    void promises_about_households_are_decided_on_records() throws IOException {
        Run run = test(HEAD + """
                cost sharing {
                    out-of-pocket limit: $1,000 per person per year
                }
                financing {
                    tax premium on wages paid by workers from 2024 {
                        8% of all wages
                        exempt: residents with income below 200% of poverty
                    }
                }
                promises {
                    promise "Nearly all":  households paying less in 2025 at least 99.9%
                    promise "The poor":    households paying more for households with income below 138% of poverty in 2025 is 0%
                    promise "The rich":    households paying more for households with income above 1,000% of poverty in 2025 at most 1%
                    promise "Taxes":       new taxes paid for residents with income below 200% of poverty in 2025 at most $0 per household per year
                    promise "Ceiling":     out-of-pocket in 2025 at most $2,000 per person per year
                    promise "Veterans":    households paying more for residents with veteran in 2025 at most 0%
                    promise "Of a family": out-of-pocket in 2025 at most $5,000 per household per year
                }
                """);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("“Nearly all” is broken: households paying less in 2025 is ")
                .contains("“The poor” is kept: households paying more in 2025 is 0%")
                .contains("“The rich” is broken: households paying more in 2025 is ")
                .contains("“planwright score --households 2025” shows who pays more.")
                .contains("“Taxes” is kept: new taxes paid in 2025 is $0")
                .contains("“Ceiling” is kept: out-of-pocket in 2025 is $1,000, promised at most $2,000.")
                .contains("“Veterans” cannot be decided: the household records do not know veteran.")
                .contains("“Of a family” cannot be decided: the score has what is paid out of pocket in the mean");
    }

    @Test
    void estimates_stand_beside_in_every_report_of_a_score() throws IOException {
        Run.write(folder, "small.plan", HEAD + MONEY + """
                estimates {
                    estimate "A study":  plan spending in 2024 is $5 billion, households paying less is 90%
                }
                """);
        for (String form : new String[] {"text", "markdown", "json"}) {
            Run run = Run.in(folder, "score", "small.plan", "--pack", "draft", "--format", form);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .as(form)
                    .contains("A study")
                    .contains("$5.0 billion")
                    .contains("households paying less");
        }
    }

    private static final String TAXES = """
            financing {
                tax premium on payroll paid by employers from 2024 {
                    RATE
                }
                MORE
            }
            promises {
                promise "Half":    households paying less in 2025 at least SHARE
                promise "Pockets": out-of-pocket for households with income below 400% of poverty in 2025 at most $9,000 per household per year
            }
            """;

    private String promised(String rate, String more, String share, String... args) throws IOException {
        String plan = HEAD + TAXES.replace("RATE", rate).replace("MORE", more).replace("SHARE", share);
        return test(plan, args).out();
    }

    private static double share(String out, String before) {
        int at = out.indexOf(before) + before.length();
        return Double.parseDouble(out.substring(at, out.indexOf('%', at)));
    }

    @Test
    void a_promise_about_households_is_drawn() throws IOException {
        String rate = "6% to 14% of all payroll";
        String centre = promised(rate, "", "1%");
        assertThat(centre).contains("“Half” is kept: households paying less in 2025 is ");
        double share = share(centre, "households paying less in 2025 is ");
        String drawn = promised(rate, "", share + 4 + "%", "--draws", "64");
        // as the rate rises from 6% to 14% fewer pay less; somewhere above its centre of 10% the promise begins to
        // break
        double holds = share(drawn, "it holds in ");
        assertThat(holds).isBetween(5.0, 50.0);
        assertThat(drawn).contains("moved most by “tax premium”", "“Pockets” is kept", "it holds in 100% of the draws");
        assertThat(promised(rate, "", share + 4 + "%", "--draws", "64")).isEqualTo(drawn);
        assertThat(promised("6% of all payroll", "", "1%", "--draws", "8"))
                .contains("“Half” is kept", "it holds in 100% of the draws");
    }

    @Test
    void a_tax_without_a_record_leaves_open_only_what_it_can_change() throws IOException {
        String rate = "8% of all payroll";
        String wages = "tax more on wages paid by workers from 2024 {\n 1% of all wages\n }";
        double exact = share(promised(rate, wages, "1%"), "households paying less in 2025 is ");
        double without = share(promised(rate, "", "1%"), "households paying less in 2025 is ");
        // 1% of Vermont's wages in 2024 is some $180 million; of the same amount nobody knows who pays it
        String worth =
                "tax more on net worth paid by households from 2024 {\n 1% of all net worth\n yields: $180 million in 2024\n }";
        String open = promised(rate, worth, without - 1 + "%");
        assertThat(open).contains("cannot be decided: households paying less in 2025 is between ");
        assertThat(open).contains("“more” (small.plan:", "the household records do not know net worth");
        double low = share(open, "households paying less in 2025 is between ");
        double high = share(open, "% and ");
        assertThat(high).isEqualTo(without);
        assertThat(low).isLessThan(exact).isGreaterThan(5);
        assertThat(promised(rate, worth, low - 1 + "%"))
                .contains("“Half” is kept: households paying less in 2025 is at least " + plain(low)
                        + "%, promised at least")
                .contains("“Pockets” is kept");
        assertThat(promised(rate, worth, high + 1 + "%"))
                .contains("“Half” is broken: households paying less in 2025 is at most " + plain(high)
                        + "%, promised at least");
        // nobody owes more on his gains than on all his capital income: a bound by unit, so a narrower one
        String gains = "tax more on capital gains paid by households from 2024 {\n 2% of all capital gains\n }";
        String narrow = promised(rate, gains, without - 0.5 + "%");
        assertThat(narrow).contains("know capital gains only together with other income");
        assertThat(share(narrow, "households paying less in 2025 is between ")).isGreaterThan(low);
    }

    private static String plain(double share) {
        return share == Math.rint(share) ? "" + (long) share : "" + share;
    }
}
