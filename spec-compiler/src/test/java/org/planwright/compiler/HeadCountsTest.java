package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.check.Peopled;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.people.HeadCount;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.people.HeadCounts.Cell;
import org.planwright.compiler.people.HeadCounts.Table;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;

/** A count is of the people meant, or a bound of it that helps, or none. */
class HeadCountsTest {
    private static final Set<String> JOB = Set.of("employer", "FEHB");

    /** Each figure is another power of two times a thousand, so that a sum tells which cells are in it. */
    private static final Table TABLE = new Table(
            "us-2023",
            2023,
            "Vermont",
            List.of(
                    job(0, 17, 0, 100, 1),
                    job(0, 17, 100, 200, 2),
                    job(0, 17, 200, Integer.MAX_VALUE, 4),
                    job(18, 64, 0, 100, 8),
                    job(18, 64, 100, 200, 16),
                    job(18, 64, 200, Integer.MAX_VALUE, 32),
                    new Cell(18, 64, 100, 200, Set.of(), Set.of(), "", 64_000),
                    new Cell(65, 120, 100, 200, Set.of("Medicare"), Set.of("employer"), "Medicare", 128_000)));

    private static Cell job(int from, int to, int low, int high, int thousands) {
        return new Cell(from, to, low, high, JOB, Set.of("VA"), "employer", thousands * 1000.0);
    }

    @Test
    void whole_cells_are_summed() {
        assertThat(exactly("residents")).isEqualTo(255_000);
        assertThat(exactly("residents with age under 18")).isEqualTo(7_000);
        assertThat(exactly("residents with age 18 through 64 and income below 200% of poverty"))
                .isEqualTo((8 + 16 + 64) * 1000);
        assertThat(exactly("uninsured")).isEqualTo(64_000);
        assertThat(exactly("Medicare enrollees")).isEqualTo(128_000);
        assertThat(exactly("residents with not coverage none and not coverage Medicare"))
                .isEqualTo(63_000);
    }

    @Test
    void a_band_is_cut_evenly() {
        assertThat(exactly("residents with age under 9 and income below 200% of poverty"))
                .isEqualTo(1_500);
        assertThat(exactly("uninsured with income at least 150% of poverty")).isEqualTo(32_000);
    }

    @Test
    void a_bound_beside_the_edge_of_a_band_is_that_edge() {
        long all = exactly("residents with age under 18 and income below 100% of poverty");
        assertThat(all).isEqualTo(1_000);
        assertThat(exactly("residents with age under 18 and income up to 100% of poverty"))
                .isEqualTo(all);
        assertThat(exactly("residents with age under 18 and income above 100% of poverty"))
                .isEqualTo(6_000);
        assertThat(exactly("residents with age under 18 and income at least 100% of poverty"))
                .isEqualTo(6_000);
    }

    @Test
    void open_bands_are_not_cut() {
        assertThat(count("Medicare enrollees with age 80 and over")).isEmpty();
        assertThat(count("residents with age under 18 and income above 400% of poverty"))
                .isEmpty();
        assertThat(count("residents with age under 18 and income below 50% of poverty"))
                .isEmpty();
    }

    @Test
    void what_the_table_does_not_tell_is_bounded_where_it_is_so_of_most() {
        HeadCount citizens = count("citizens with age under 18").orElseThrow();
        assertThat(citizens.people()).isEqualTo(7_000);
        assertThat(citizens.atMost()).isTrue();
        assertThat(citizens.inWords()).isEqualTo("at most about 7,000 people");
        HeadCount employer = count("employer plan enrollees with age under 65").orElseThrow();
        assertThat(employer.people()).isEqualTo(63_000);
        assertThat(employer.atMost()).isTrue();
    }

    @Test
    void where_a_bound_would_mislead_nothing_is_said() {
        assertThat(count("undocumented residents")).isEmpty();
        assertThat(count("FEHB enrollees")).isEmpty();
        assertThat(count("veterans")).isEmpty();
        assertThat(count("residents with employment retired")).isEmpty();
    }

    @Test
    void people_from_elsewhere_are_not_counted() {
        assertThat(count("people with age under 18")).isEmpty();
        assertThat(count("people with residence out of state")).isEmpty();
    }

    @Test
    void nobody_is_no_count() {
        assertThat(count("residents with coverage CHIP")).isEmpty();
        assertThat(HeadCount.of(universe().nobody(), TABLE)).isEmpty();
    }

    @Test
    void words_round_as_far_as_a_survey_is_good_for() {
        assertThat(words(332_712_345)).isEqualTo("about 333 million people in Vermont in 2023 (baseline us-2023)");
        assertThat(words(2_149_000)).startsWith("about 2.1 million people");
        assertThat(words(999_600)).startsWith("about 1.0 million people");
        assertThat(words(999_400)).startsWith("about 999,000 people");
        assertThat(words(10_499)).startsWith("about 10,000 people");
        assertThat(words(9_949)).startsWith("about 9,900 people");
        assertThat(words(60)).startsWith("about 100 people");
    }

    @Test
    void a_finding_counts_only_when_asked() {
        List<String> asked = new ArrayList<>();
        HeadCounts counts = (edition, place) -> {
            asked.add(edition + " " + place);
            return Optional.of(TABLE);
        };
        Compilation compiled =
                PlanCompiler.compile(new SourceFile("out.plan", OUT), PlanCompiler.Sources.none(), options(counts));
        assertThat(asked).isEmpty();
        Diagnostic leftOut = compiled.diagnostics().stream()
                .filter(finding -> finding.rule().id().equals("coverage.left-out"))
                .findFirst()
                .orElseThrow();
        String text = DiagnosticText.render(leftOut, Style.PLAIN);
        assertThat(text)
                .contains("  witness: a 40-year-old citizen without coverage")
                .contains("  how many: about 64,000 people in Vermont in 2023 (baseline us-2023)\n");
        assertThat(DiagnosticText.render(leftOut, Style.PLAIN)).isEqualTo(text);
        assertThat(asked).containsExactly("us-2023 vermont");
    }

    @Test
    void a_national_plan_counts_the_nation() {
        List<String> asked = new ArrayList<>();
        HeadCounts counts = (edition, place) -> {
            asked.add(place);
            return Optional.empty();
        };
        counts.of(plan("plan \"N\" {\n jurisdiction: United States\n}"));
        counts.of(plan("plan \"N\" {\n kind: national single payer\n}"));
        assertThat(asked).containsExactly("", "");
        assertThat(counts.of(plan("plan \"N\" {\n}"))).isEmpty();
        assertThat(asked).hasSize(2);
    }

    private static final String OUT = """
            plan "Out" {
                jurisdiction:    Vermont
                kind:            state single payer
                first benefits:  January 1, 2020
                baseline:        us-2023
            }
            eligibility {
                cover residents except uninsured
            }
            """;

    private static PlanCompiler.Options options(HeadCounts counts) {
        return new PlanCompiler.Options(
                RulePack.RECOMMENDED, Optional.empty(), RuleSettings.NONE, Additions.NONE, counts);
    }

    private static String words(long people) {
        return new HeadCount(people, false, "Vermont", 2023, "us-2023").words();
    }

    private static long exactly(String people) {
        HeadCount count = count(people).orElseThrow(() -> new AssertionError(people));
        assertThat(count.atMost()).as(people).isFalse();
        return count.people();
    }

    private static Optional<HeadCount> count(String people) {
        Plan plan = plan("definitions {\n group asked means " + people + "\n}\n");
        assertThat(plan.definitions().groups()).as(people).containsKey("asked");
        Region region = Peopled.universe(plan).of(new PeopleSet.Group("asked"));
        return HeadCount.of(region, TABLE);
    }

    private static Universe universe() {
        return Peopled.universe(plan(""));
    }

    private static Plan plan(String text) {
        return Compiled.draft(text).plan();
    }
}
