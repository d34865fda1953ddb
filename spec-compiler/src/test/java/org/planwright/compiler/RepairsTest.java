package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever mends a flaw is rid of its finding and is told nothing new: a rule that still fires then is wrong of that plan. */
class RepairsTest {
    private static final int FEWEST = 75;

    @TestFactory
    Stream<DynamicTest> a_repaired_flaw_is_not_found_any_more() {
        return Repairs.all().stream()
                .map(repair -> DynamicTest.dynamicTest(repair.toString(), () -> {
                    Repairs.Outcome outcome = repair.outcome();
                    assertThat(outcome.refused()).as("the amendment applies").isEmpty();
                    assertThat(outcome.gone()).as("what is mended").contains(repair.rule());
                    assertThat(outcome.fresh()).as("what is new").isEmpty();
                }));
    }

    @Test
    void there_are_many_and_of_many_rules() {
        List<Repairs.Repair> all = Repairs.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(all.stream().map(Repairs.Repair::rule).distinct()).hasSizeGreaterThanOrEqualTo(30);
    }

    /** What does not mend a flaw is told apart from what does. */
    @Test
    void a_line_that_mends_nothing_is_noticed() {
        Repairs.Outcome nothing = new Repairs.Repair(
                        "ab1400/ab1400.plan",
                        "payment.two-authorities",
                        "payment {\nrates set by: negotiation, board\n}")
                .outcome();
        assertThat(nothing.refused()).isEmpty();
        assertThat(nothing.fresh()).isNotEmpty();
        Repairs.Outcome wrong =
                new Repairs.Repair("ab1400/ab1400.plan", "payment.two-authorities", "strike payment / rates").outcome();
        assertThat(wrong.refused()).isNotEmpty();
    }
}
