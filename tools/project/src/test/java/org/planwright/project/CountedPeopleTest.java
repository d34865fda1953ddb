package org.planwright.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.Additions;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.RuleSettings;
import org.planwright.compiler.check.Peopled;
import org.planwright.compiler.people.HeadCount;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.vocabulary.Attribute;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Counts of real people: each expected figure was summed by hand from lines of the table. */
class CountedPeopleTest {
    private static final CountedPeople PEOPLE = new CountedPeople();

    @Test
    void people_of_a_state_are_the_sum_of_its_lines() {
        HeadCount medicare = count("California", "Medicare enrollees");
        assertThat(medicare).isEqualTo(new HeadCount(6_655_773, false, "California", 2023, "us-2023"));
        assertThat(medicare.words()).isEqualTo("about 6.7 million people in California in 2023 (baseline us-2023)");
    }

    @Test
    void half_of_a_band_of_ten_years_is_half_of_its_people() {
        // 55 to 64: 4,526,420 people of all coverages and incomes
        assertThat(count("California", "residents with age 60 through 64")).satisfies(people -> {
            assertThat(people.people()).isEqualTo(2_263_210);
            assertThat(people.atMost()).isFalse();
        });
    }

    @Test
    void the_nation_is_all_states() {
        HeadCount all = count("", "residents");
        assertThat(all.words()).isEqualTo("about 333 million people in the United States in 2023 (baseline us-2023)");
        long sum = 0;
        Set<String> states = Set.of("Wyoming", "vermont", "District of Columbia");
        for (String state : states) {
            sum += count(state, "residents").people();
        }
        assertThat(sum).isBetween(1_500_000L, 2_500_000L);
        assertThat(count("vermont", "residents").place()).isEqualTo("Vermont");
    }

    @Test
    void children_in_public_programs_are_not_told_apart() {
        assertThat(find("California", "CHIP enrollees")).isEmpty();
        HeadCount both = count("California", "residents with age under 18 and (coverage CHIP or Medicaid)");
        HeadCount one = count("California", "residents with age under 18 and coverage Medicaid");
        assertThat(both.atMost()).isFalse();
        assertThat(one.atMost()).isTrue();
        assertThat(one.people()).isEqualTo(both.people());
    }

    @Test
    void elsewhere_nobody_has_counted() {
        assertThat(PEOPLE.of("us-2023", "Puerto Rico")).isEmpty();
        assertThat(PEOPLE.of("us-1999", "Vermont")).isEmpty();
        assertThat(PEOPLE.of("../us-2023", "Vermont")).isEmpty();
        assertThat(PEOPLE.of("", "Vermont")).isEqualTo(PEOPLE.of("us-2023", "Vermont"));
    }

    @Test
    void coverages_are_those_of_the_language() {
        Attribute coverage = Vocabulary.attributes().stream()
                .filter(attribute -> attribute.id().equals("coverage"))
                .findFirst()
                .orElseThrow();
        Set<String> known = new HashSet<>();
        coverage.values().forEach(value -> known.add(Vocabulary.display(value)));
        Set<String> named = new HashSet<>();
        for (HeadCounts.Cell cell : PEOPLE.of("", "Vermont").orElseThrow().cells()) {
            named.addAll(cell.held());
            named.addAll(cell.maybe());
            assertThat(cell.held().isEmpty() || cell.held().contains(cell.ordinary()))
                    .isTrue();
        }
        assertThat(known).containsAll(named);
        known.removeAll(named);
        assertThat(known).containsExactly("none");
    }

    private static HeadCount count(String place, String people) {
        return find(place, people).orElseThrow(() -> new AssertionError(people));
    }

    private static Optional<HeadCount> find(String place, String people) {
        SourceFile source = new SourceFile("p.plan", "definitions {\n group asked means " + people + "\n}\n");
        PlanCompiler.Options options =
                new PlanCompiler.Options(RulePack.DRAFT, Optional.empty(), RuleSettings.NONE, Additions.NONE, PEOPLE);
        Plan plan = PlanCompiler.compile(source, PlanCompiler.Sources.none(), options)
                .plan();
        return PEOPLE.of("us-2023", place)
                .flatMap(table -> HeadCount.of(Peopled.universe(plan).of(new PeopleSet.Group("asked")), table));
    }
}
