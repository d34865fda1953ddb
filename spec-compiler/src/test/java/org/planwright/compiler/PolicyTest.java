package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.change.Burden;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.change.Policy;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;

/** Rules about whom a change costs something: decided over every income, and over people times services. */
class PolicyTest {
    private static final String TAX = """
            plan "Small" {
                jurisdiction: Vermont
                first benefits: January 1, 2027
            }
            definitions {
                group young means residents with age under 19
                benefit teeth means dental for young
            }
            eligibility {
                cover residents
            }
            benefits {
                cover dental
                cover hearing for young
            }
            financing {
                tax premium on household income paid by households from 2027 {
                    SCHEDULE
                }
            }
            """;

    // ---- incomes

    @Test
    void the_income_of_the_rule_is_not_below_itself() {
        String old = "10% of the part above $50,000";
        String young = "10% of the part above $40,000";
        assertThat(rise(old, young, 40_000)).isEmpty();
        assertThat(rise(old, young, 40_001)).isPresent();
        assertThat(rise(old, young, 45_000)).hasValue("on $43,000 a year, $0 before and $300 now");
        assertThat(rise(young, old, 1_000_000)).as("a fall is no rise").isEmpty();
    }

    @Test
    void a_band_that_differs_is_no_rise_where_the_whole_is_none() {
        // the lowest band rises and a free amount takes that back: nobody below $60,000 pays more
        String old = "5% of the part up to $50,000\n        9% of the part above $50,000";
        String young = "6% of the part up to $50,000\n        9% of the part above $50,000\n        exempt: $10,000";
        assertThat(rise(old, young, 50_000)).isEmpty();
        assertThat(rise(old, old.replace("9%", "8%").replace("5%", "6%"), 50_000))
                .isPresent();
    }

    @Test
    void a_threshold_that_moves_and_keeps_its_rates_is_found() {
        Change change = tax(
                "5% of the part up to $50,000\n 9% of the part above $50,000",
                "5% of the part up to $45,000\n 9% of the part above $45,000");
        assertThat(change.direction()).isEqualTo(Direction.MORE);
        assertThat(rise(
                        "5% of the part up to $50,000\n 9% of the part above $50,000",
                        "5% of the part up to $45,000\n 9% of the part above $45,000", 45_000))
                .isEmpty();
    }

    @Test
    void up_to_includes_and_above_does_not() {
        String old = "1% of the whole up to $30,000\n 5% of the whole above $30,000";
        String young = "1% of the whole up to $29,999\n 5% of the whole above $29,999";
        assertThat(rise(old, young, 30_000)).isPresent();
        assertThat(rise(old, young, 29_999)).isEmpty();
        assertThat(rise(old, young.replace("29,999", "30,000"), 1_000_000)).isEmpty();
    }

    @Test
    void months_and_years_are_one() {
        assertThat(tax("$100 per household per month", "$1,200 per household per year")
                        .direction())
                .isEqualTo(Direction.NEUTRAL);
        assertThat(rise("$100 per household per month", "$1,201 per household per year", 50_000))
                .hasValueSatisfying(words -> assertThat(words).endsWith("$1,200 before and $1,201 now"));
        assertThat(rise("5% of the part above $4,000 per month", "5% of the part above $48,000", 1_000_000))
                .isEmpty();
        assertThat(rise("5% of the part above $4,000 per month", "5% of the part above $4,000", 48_000))
                .isPresent();
    }

    @Test
    void single_filers_are_told_from_joint_ones() {
        String old = "3%\n taxed up to: $100,000 for single filers, $200,000 for joint filers";
        String young = "3%\n taxed up to: $150,000 for single filers, $200,000 for joint filers";
        assertThat(rise(old, young, 100_000)).isEmpty();
        Change change = tax(old, young);
        assertThat(change.burden().orElseThrow().telling()).singleElement().satisfies(swing -> {
            assertThat(swing.above()).isEqualByComparingTo("100000");
            assertThat(swing.whose()).contains("single");
        });
    }

    @Test
    void who_is_exempt_is_decided_with_their_incomes() {
        String old = "3%\n exempt: households with income below 200% of poverty";
        String young = "3%\n exempt: households with income below 150% of poverty";
        assertThat(rise(old, young, 20_000))
                .as("150% of poverty of one person in 2023 is $21,870")
                .isEmpty();
        assertThat(rise(old, young, 22_000)).isPresent();
        assertThat(rise(young, old, 1_000_000)).isEmpty();
    }

    @Test
    void phases_and_caps_and_credits_count() {
        String sliding = "sliding 0% to 8% of the whole from $20,000 to $60,000\n 8% of the whole above $60,000";
        assertThat(rise(sliding, sliding.replace("$20,000", "$25,000"), 1_000_000))
                .isEmpty();
        assertThat(rise(sliding.replace("$20,000", "$25,000"), sliding, 25_000)).isPresent();
        assertThat(rise("4%\n at most: $2,000", "4%\n at most: $2,500", 50_000)).isEmpty();
        assertThat(rise("4%\n at most: $2,000", "4%\n at most: $2,500", 50_001))
                .as("less than half a cent")
                .isPresent();
        assertThat(rise("4%\n credit: $500", "4%\n credit: $400", 10_000)).isEmpty();
        assertThat(rise("4%\n credit: $500", "4%\n credit: $400", 12_000)).isPresent();
    }

    @Test
    void a_tax_that_comes_earlier_or_reaches_others_is_a_rise() {
        Policy.Graded earlier = graded(plan("3%"), plan("3%", "from 2027 {", "from 2025 {"), 50_000);
        assertThat(earlier.change().kind()).isEqualTo(Kind.TIMELINE);
        assertThat(earlier.level()).isEqualTo(Severity.ERROR);
        assertThat(graded(plan("3%"), plan("3%", "from 2027 {", "from 2029 {"), 50_000)
                        .level())
                .isEqualTo(Severity.NOTE);
        assertThat(graded(
                                plan("3%", "paid by households", "paid by employers"),
                                plan("3%", "paid by households", "paid by employers, workers"),
                                50_000)
                        .because())
                .startsWith("on ");
    }

    @Test
    void what_cannot_be_decided_is_held_to_be_a_rise_and_says_why() {
        Policy.Graded other = graded(plan("3%"), plan("3%", "on household income", "on wages"), 50_000);
        assertThat(other.level()).isEqualTo(Severity.ERROR);
        assertThat(other.because()).contains("cannot be decided", "what is taxed is something else");
    }

    @Test
    void a_rise_for_some_and_a_fall_for_others_is_both() {
        Change change = tax("5%", "3% of the part up to $50,000\n 9% of the part above $50,000");
        assertThat(change.ways()).contains(Direction.MORE, Direction.LESS);
        assertThat(change.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(rise("5%", "3% of the part up to $50,000\n 9% of the part above $50,000", 75_000))
                .isEmpty();
        assertThat(rise("5%", "3% of the part up to $50,000\n 9% of the part above $50,000", 76_000))
                .isPresent();
    }

    /** A schedule as the test computes it: no piece of the code that is tested. */
    private record Made(double[] ends, double[] rates, boolean whole, double free, double most, double cap) {
        static Made any(Random random) {
            int lines = 1 + random.nextInt(4);
            double[] ends = new double[lines - 1];
            double end = 0;
            for (int i = 0; i < ends.length; i++) {
                end += 1_000 * (1 + random.nextInt(40));
                ends[i] = end;
            }
            double[] rates = new double[lines];
            for (int i = 0; i < lines; i++) {
                rates[i] = random.nextInt(13);
            }
            return new Made(
                    ends,
                    rates,
                    random.nextInt(4) == 0,
                    random.nextInt(3) == 0 ? 1_000 * random.nextInt(20) : 0,
                    random.nextInt(3) == 0 ? 500 * (1 + random.nextInt(20)) : Double.POSITIVE_INFINITY,
                    random.nextInt(3) == 0 ? 5_000 * (1 + random.nextInt(20)) : Double.POSITIVE_INFINITY);
        }

        String written() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < rates.length; i++) {
                String lower = i == 0 ? "" : "$" + (long) ends[i - 1];
                String upper = i == ends.length ? "" : "$" + (long) ends[i];
                String bounds = lower.isEmpty() && upper.isEmpty()
                        ? ""
                        : lower.isEmpty()
                                ? "up to " + upper
                                : upper.isEmpty() ? "above " + lower : "from " + lower + " to " + upper;
                text.append((int) rates[i]).append("% of the ").append(whole ? "whole " : "part ");
                text.append(bounds.isEmpty() ? "above $0" : bounds).append('\n');
            }
            if (free > 0) {
                text.append("exempt: $").append((long) free).append('\n');
            }
            if (most < Double.POSITIVE_INFINITY) {
                text.append("at most: $").append((long) most).append('\n');
            }
            if (cap < Double.POSITIVE_INFINITY) {
                text.append("taxed up to: $").append((long) cap).append('\n');
            }
            return text.toString().replaceAll("(\\d)(\\d{3})\\b", "$1,$2");
        }

        double due(double income) {
            double counted = Math.max(0, income - free);
            double taxed = Math.min(counted, cap);
            double sum = 0;
            for (int i = 0; i < rates.length; i++) {
                double low = i == 0 ? 0 : ends[i - 1];
                double high = i == ends.length ? Double.POSITIVE_INFINITY : ends[i];
                if (whole) {
                    sum += counted > low && counted <= high ? taxed * rates[i] / 100 : 0;
                } else {
                    sum += Math.max(0, Math.min(taxed, high) - low) * rates[i] / 100;
                }
            }
            return Math.min(sum, most);
        }
    }

    @Test
    void over_random_schedules_the_decision_is_that_of_every_income() {
        Random random = new Random(5);
        int rises = 0;
        for (int i = 0; i < 400; i++) {
            Made old = Made.any(random);
            Made young = Made.any(random);
            int bound = 1_000 * (1 + random.nextInt(120));
            boolean pointwise = false;
            for (int income = 50; income < bound; income += 50) {
                pointwise |= young.due(income) - old.due(income) > 0.5;
            }
            boolean nowhere = true;
            for (int income = 50; income <= bound; income += 50) {
                nowhere &= young.due(income) - old.due(income) < 1e-9;
            }
            Optional<String> decided =
                    old.equals(young) ? Optional.empty() : rise(old.written(), young.written(), bound);
            String both = old.written() + " →\n" + young.written() + " below " + bound;
            if (pointwise) {
                assertThat(decided).as(both).isPresent();
            }
            if (decided.isPresent()) {
                rises++;
                Burden.Witness witness = witness(old.written(), young.written(), bound);
                double on = witness.income().doubleValue();
                assertThat(on).as(both).isLessThan(bound).isPositive();
                assertThat(witness.before().doubleValue()).as(both).isCloseTo(old.due(on), within(0.006));
                assertThat(witness.after().doubleValue()).as(both).isCloseTo(young.due(on), within(0.006));
                assertThat(young.due(on)).as(both).isGreaterThan(old.due(on));
            } else {
                assertThat(nowhere || !pointwise).as(both).isTrue();
            }
        }
        assertThat(rises).as("cases that tell").isBetween(100, 390);
    }

    private static org.assertj.core.data.Offset<Double> within(double off) {
        return org.assertj.core.data.Offset.offset(off);
    }

    private static Burden.Witness witness(String old, String young, int bound) {
        List<Burden.Witness> found = new ArrayList<>();
        for (Change change : Differences.between(plan(old), plan(young))) {
            Policy.Rule rule = rule(bound);
            change.burden().ifPresent(burden -> rule.witness(burden).ifPresent(found::add));
        }
        return found.get(0);
    }

    // ---- services

    @Test
    void a_line_that_another_covers_narrows_nothing() {
        Change gone =
                change("    cover hearing for young\n", "    cover hearing for young\n    cover dental for young\n");
        assertThat(gone.direction()).isEqualTo(Direction.NEUTRAL);
        Change wider = change("cover hearing for young", "cover hearing for residents with age under 30");
        assertThat(wider.direction()).isEqualTo(Direction.GAIN);
        Change narrower = change("cover hearing for young", "cover hearing for residents with age under 10");
        assertThat(narrower.direction()).isEqualTo(Direction.LOSS);
        Change other = change("cover hearing for young", "cover hearing for residents with age 10 and over");
        assertThat(other.ways()).contains(Direction.GAIN, Direction.LOSS);
    }

    @Test
    void a_part_that_is_excluded_is_lost_though_the_whole_stays() {
        String base = plan0("3%").replace("cover dental\n", "cover hospital\n");
        List<Change> changes = Differences.between(
                compiled(base), compiled(base.replace("cover hospital\n", "cover hospital\n    exclude emergency\n")));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.direction()).isEqualTo(Direction.LOSS);
            assertThat(change.services().orElseThrow().lost())
                    .singleElement()
                    .satisfies(lost -> assertThat(lost.services()).containsIgnoringCase("emergency"));
        });
        List<Change> whole = Differences.between(
                compiled(base), compiled(base.replace("cover hospital\n", "cover inpatient, outpatient, emergency\n")));
        assertThat(whole).isNotEmpty().allSatisfy(change -> assertThat(change.ways())
                .doesNotContain(Direction.LOSS, Direction.GAIN));
    }

    @Test
    void a_group_that_shrinks_narrows_the_benefits_that_name_it() {
        List<Change> changes = Differences.between(
                compiled(plan0("3%")), compiled(plan0("3%").replace("age under 19", "age under 18")));
        Policy.Rule narrow = new Policy.Rule(
                "no benefit narrows",
                Set.of(Kind.BENEFIT),
                Set.of(Direction.LOSS),
                Optional.empty(),
                Optional.empty(),
                Severity.ERROR);
        List<Policy.Graded> graded = new Policy(List.of(narrow), Severity.NOTE, java.util.Map.of()).grade(changes);
        assertThat(graded).singleElement().satisfies(one -> {
            assertThat(one.change().kind()).isEqualTo(Kind.COVERAGE);
            assertThat(one.level()).isEqualTo(Severity.ERROR);
            assertThat(one.because())
                    .startsWith(
                            "no longer hearing for an 18-year-old citizen with employer coverage, from January 1, 2027 on");
        });
        assertThat(new Policy(List.of(narrow), Severity.NOTE, java.util.Map.of())
                        .grade(Differences.between(
                                compiled(plan0("3%")), compiled(plan0("3%").replace("age under 19", "age under 20"))))
                        .get(0)
                        .level())
                .isEqualTo(Severity.NOTE);
    }

    // ---- which provision is which

    @Test
    void a_line_about_other_people_is_the_same_line() {
        Change change = change("cover residents\n", "cover residents with age under 65\n");
        assertThat(change.subject()).isEqualTo("eligibility / cover residents with age at most 64");
        assertThat(change.renamedFrom()).contains("eligibility / cover residents");
        assertThat(change.direction()).isEqualTo(Direction.LOSS);
        List<Change> two = changes("cover residents\n", "cover visitors\n");
        assertThat(two).extracting(Change::added).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void of_several_lines_those_go_together_that_are_most_alike_in_sum() {
        String some = """
                cover residents with age under 19
                    cover residents with income below 100% of poverty
                    cover residents with age under 5 and income below 300% of poverty
                """;
        String others = """
                cover residents with income below 138% of poverty
                    cover residents with age under 6 and income below 300% of poverty
                    cover residents with age under 21
                """;
        String base = plan0("3%").replace("cover residents\n", some);
        List<Change> changes = Differences.between(compiled(base), compiled(base.replace(some, others)));
        assertThat(changes).hasSize(3);
        assertThat(changes)
                .extracting(change -> change.details().get(0).before() + " > "
                        + change.details().get(0).after())
                .containsExactly(
                        "residents with income at most 99% of poverty > residents with income at most 137% of poverty",
                        "residents with age at most 4 and income at most 299% of poverty > residents with age at most 5"
                                + " and income at most 299% of poverty",
                        "residents with age at most 18 > residents with age at most 20");
    }

    @Test
    void an_amount_that_differs_is_the_same_line_where_the_way_is_the_same() {
        String base = plan0("3%").replace("financing {\n", "financing {\n    raise $2 billion per year by tobacco\n");
        assertThat(Differences.between(compiled(base), compiled(base.replace("$2 billion", "$3 billion"))))
                .singleElement()
                .satisfies(change -> assertThat(change.direction()).isEqualTo(Direction.MORE));
        assertThat(Differences.between(
                        compiled(base),
                        compiled(base.replace("$2 billion per year by tobacco", "$3 billion per year by lottery"))))
                .hasSize(2);
    }

    private static Change change(String from, String to) {
        List<Change> changes = changes(from, to);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<Change> changes(String from, String to) {
        assertThat(plan0("3%")).contains(from);
        return Differences.between(compiled(plan0("3%")), compiled(plan0("3%").replace(from, to)));
    }

    private static Change tax(String old, String young) {
        List<Change> changes = Differences.between(plan(old), plan(young));
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    /** What the rule says of a rise below an income; empty where it finds none. */
    private static Optional<String> rise(String old, String young, int below) {
        Policy policy = new Policy(List.of(rule(below)), Severity.NOTE, java.util.Map.of());
        return policy.grade(Differences.between(plan(old), plan(young))).stream()
                .filter(graded -> graded.level() == Severity.ERROR)
                .map(Policy.Graded::because)
                .findFirst();
    }

    private static Policy.Graded graded(Plan old, Plan young, int below) {
        return new Policy(List.of(rule(below)), Severity.NOTE, java.util.Map.of())
                .grade(Differences.between(old, young))
                .get(0);
    }

    private static Policy.Rule rule(int below) {
        return new Policy.Rule(
                "no tax rises",
                Set.of(Kind.FINANCING),
                Set.of(Direction.MORE),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(below)),
                Severity.ERROR);
    }

    private static Plan plan(String schedule, String... edit) {
        String text = plan0(schedule);
        for (int i = 0; i < edit.length; i += 2) {
            assertThat(text).contains(edit[i]);
            text = text.replace(edit[i], edit[i + 1]);
        }
        return compiled(text);
    }

    private static String plan0(String schedule) {
        return TAX.replace("SCHEDULE", schedule.replace("\n", "\n        "));
    }

    private static Plan compiled(String text) {
        Compilation compilation = PlanCompiler.compile(
                new SourceFile("small.plan", text), PlanCompiler.Sources.none(), PlanCompiler.Options.recommended());
        assertThat(compilation.diagnostics())
                .as(text)
                .noneMatch(finding ->
                        finding.severity() == Severity.ERROR && !finding.rule().acceptable());
        return compilation.plan();
    }
}
