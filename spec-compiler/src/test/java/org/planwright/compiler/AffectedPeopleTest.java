package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.Change.Effect;
import org.planwright.compiler.change.Change.Group;
import org.planwright.compiler.check.Peopled;
import org.planwright.compiler.people.HeadCount;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.people.HeadCounts.Cell;
import org.planwright.compiler.people.Kind;
import org.planwright.compiler.people.KindInWords;
import org.planwright.compiler.people.Kinds;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;

/** Whom a change touches: the set is exact, in words, with somebody of it and how many they are. */
class AffectedPeopleTest {
    private static final String BASE = """
            plan "Small" {
                jurisdiction: Vermont
                first benefits: January 1, 2020
            }
            definitions {
                group young means residents with age under 19
            }
            eligibility {
                cover residents with age under 65
            }
            benefits {
                cover hearing for young
            }
            cost sharing {
                charge prescription drugs at $10 per fill for residents with income 138% to 200% of poverty
                deductible: $100 per person per year
            }
            existing programs {
                keep Medicare
            }
            financing {
                tax levy on wages paid by workers from 2021 {
                    1% of all wages
                }
                tax head on payroll paid by employers from 2021 {
                    1% of all payroll
                }
            }
            """;

    /** Ten thousand of each age from 0 to 99: one in ten has Medicare, the others are covered by an employer. */
    private static final HeadCounts COUNTS = (edition, place) -> Optional.of(new HeadCounts.Table(
            "us-2023",
            2023,
            "Vermont",
            List.of(
                    new Cell(0, 99, 1, 2000, Set.of("Medicare"), Set.of(), "Medicare", 100_000),
                    new Cell(0, 99, 1, 2000, Set.of("employer"), Set.of(), "employer", 900_000))));

    @Test
    void who_loses_coverage_is_told_with_days_and_a_person() {
        Group group = only("age under 65", "age under 60", Effect.NO_LONGER_COVERED);
        assertThat(group.words()).isEqualTo("adults 60 to 64, from January 1, 2020 on");
        assertThat(group.expression()).isEqualTo("residents with age 60 through 64");
        assertThat(group.witness()).isEqualTo("a 60-year-old citizen with employer coverage, from January 1, 2020 on");
        assertThat(group.count()).map(HeadCount::people).hasValue(50_000L);
        assertThat(group.people()).isEqualTo("about 50,000 people in Vermont in 2023 (baseline us-2023)");
    }

    @Test
    void who_gains_it_too_and_only_the_difference() {
        Group group =
                only("age under 65", "age under 65, residents with income below 100% of poverty", Effect.NEWLY_COVERED);
        assertThat(group.words()).startsWith("adults of 65 and over at up to 99% of poverty");
    }

    @Test
    void nobody_is_touched_where_another_line_covers_them() {
        String twice = BASE.replace("    cover residents with age under 65\n", """
                    cover residents with age under 65
                    cover residents with age 60 through 70
                """);
        List<Change> changes = Differences.between(plan(twice), plan(twice.replace("under 65", "under 62")));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.direction()).isEqualTo(Change.Direction.NEUTRAL);
            assertThat(change.affected().groups()).isEmpty();
            assertThat(change.affected().words()).startsWith("nobody");
        });
    }

    @Test
    void a_group_is_told_by_whom_it_takes_in() {
        assertThat(only("age under 19", "age under 21", Effect.NEWLY).words()).isEqualTo("adults 19 to 20");
    }

    @Test
    void what_people_do_not_have_is_said() {
        Group group = only(
                "age under 65",
                "age under 65, residents with age 65 and over except Medicare enrollees",
                Effect.NEWLY_COVERED);
        assertThat(group.words()).isEqualTo("adults of 65 and over without Medicare, from January 1, 2020 on");
        assertThat(group.expression()).isEqualTo("residents with age at least 65 and not coverage Medicare");
        assertThat(group.count()).map(HeadCount::people).hasValue(35 * 9_000L);
    }

    @Test
    void a_figure_touches_those_for_whom_it_holds() {
        assertThat(only("$10 per fill", "$20 per fill", Effect.OTHERWISE).words())
                .isEqualTo("residents under 65 at 138% to 200% of poverty");
        assertThat(only("$100 per person", "$200 per person", Effect.OTHERWISE).words())
                .isEqualTo("residents under 65");
        assertThat(only("keep Medicare", "absorb Medicare", Effect.NO_LONGER).words())
                .contains("with Medicare");
    }

    @Test
    void a_date_touches_people_on_the_days_between() {
        assertThat(only("January 1, 2020", "January 1, 2022", Effect.NO_LONGER_COVERED)
                        .words())
                .isEqualTo("residents under 65, from January 1, 2020 through December 31, 2021");
    }

    @Test
    void those_who_are_no_persons_stay_words() {
        Change change = Differences.between(plan(BASE), plan(BASE.replace("1% of all payroll", "2% of all payroll")))
                .get(0);
        assertThat(change.affected().groups()).isEmpty();
        assertThat(change.affected().words()).isEqualTo("those who pay: employers");
    }

    @Test
    void payers_are_not_counted_since_bands_begin_at_dollars() {
        String banded = BASE.replace("1% of all wages", "2% of all wages");
        assertThat(Differences.between(plan(BASE), plan(banded), COUNTS))
                .flatExtracting(change -> change.affected().groups())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.people()).isEmpty());
    }

    @Test
    void what_is_not_known_is_not_counted() {
        assertThat(Differences.between(plan(BASE), plan(BASE.replace("age under 65", "age under 60"))))
                .flatExtracting(change -> change.affected().groups())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.people()).isEmpty());
        Group employed = only("age under 65", "age under 65 and employment employee", Effect.NO_LONGER_COVERED);
        assertThat(employed.people()).isEmpty();
    }

    /** The words of a region, written into a plan and read again, are the region. */
    @Test
    void words_are_exact() {
        Random random = new Random(3);
        int told = 0;
        for (int i = 0; i < 300; i++) {
            Plan drawn = plan(
                    "definitions { group a means " + people(random) + "\n group b means " + people(random) + "\n}");
            Universe universe = Peopled.universe(drawn);
            PeopleSet one = new PeopleSet.Group("a");
            PeopleSet other = new PeopleSet.Group("b");
            Region region = universe.of(one).minus(universe.of(other));
            BitSet asked = universe.asked(one);
            asked.or(universe.asked(other));
            List<Kind> kinds = Kinds.of(region, asked);
            if (kinds.isEmpty()) {
                continue;
            }
            told++;
            List<String> said = new ArrayList<>();
            kinds.forEach(kind -> said.add(KindInWords.expression(kind, universe)));
            Plan again = plan("definitions { group c means " + String.join(", ", said) + "\n}");
            PeopleSet meant = again.definitions().groups().get("c");
            assertThat(meant).as(String.join(", ", said)).isNotNull();
            assertThat(universe.of(meant)).as(String.join(", ", said)).isEqualTo(region);
        }
        assertThat(told).isGreaterThan(150);
    }

    private static String people(Random random) {
        List<String> tests = List.of(
                "age under " + (1 + random.nextInt(100)),
                "age " + random.nextInt(50) + " through " + (50 + random.nextInt(40)),
                "income below " + (50 + random.nextInt(400)) + "% of poverty",
                "not coverage Medicare",
                "coverage Medicaid or none",
                "immigration status citizen or undocumented",
                "employment self-employed or retired",
                "disability");
        String first = tests.get(random.nextInt(tests.size()));
        String second = tests.get(random.nextInt(tests.size()));
        String joint = random.nextBoolean() ? " and " : " or ";
        return (random.nextInt(4) == 0 ? "people" : "residents") + " with " + first + joint + second;
    }

    private static Group only(String from, String to, Effect effect) {
        List<Change> changes = Differences.between(plan(BASE), plan(BASE.replace(from, to)), COUNTS);
        List<Group> groups = new ArrayList<>();
        changes.forEach(change -> groups.addAll(change.affected().groups()));
        groups.removeIf(group -> group.effect() != effect);
        assertThat(groups).as(changes.toString()).isNotEmpty();
        return groups.get(0);
    }

    private static Plan plan(String text) {
        return Compiled.draft(text).plan();
    }
}
