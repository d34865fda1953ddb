package org.planwright.runtime.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadCountsTest {
    private static final HeadCounts PEOPLE = HeadCounts.builtIn("us-2023").orElseThrow();
    private static final Set<String> ANY = Set.copyOf(HeadCounts.COVERAGES);
    private static final double MORE = Double.POSITIVE_INFINITY;

    @Test
    void everyoneIsThePopulationOfTheProjections() {
        assertThat(PEOPLE.all()).isCloseTo(332.7e6, within(0.1e6));
    }

    @Test
    void coveragesSumToEveryone() {
        double sum = 0;
        for (String coverage : HeadCounts.COVERAGES) {
            sum += PEOPLE.count(0, 130, 0, MORE, Set.of(coverage), "");
        }
        assertThat(sum).isCloseTo(PEOPLE.all(), within(1.0));
    }

    @Test
    void theUninsuredAndMedicareAreThoseOfTheAccounts() {
        assertThat(PEOPLE.count(0, 130, 0, MORE, Set.of("uninsured"), "")).isCloseTo(22.8e6, within(0.1e6));
        assertThat(PEOPLE.count(0, 130, 0, MORE, Set.of("medicare"), "")).isCloseTo(65.3e6, within(0.2e6));
    }

    @Test
    void aStateHasItsShareOfThePeople() {
        // CMS counts 623 thousand of 329,484 thousand people in Vermont in 2020
        assertThat(PEOPLE.count(0, 130, 0, MORE, ANY, "vermont")).isCloseTo(332.7e6 * 623 / 329_434, within(3e3));
    }

    @Test
    void rangesThatMeetAddUp() {
        double whole = PEOPLE.count(19, 64, 100, 400, Set.of("employer", "uninsured"), "New York");
        double parts = PEOPLE.count(19, 40, 100, 400, Set.of("employer", "uninsured"), "New York")
                + PEOPLE.count(41, 64, 100, 210, Set.of("employer", "uninsured"), "New York")
                + PEOPLE.count(41, 64, 210, 400, Set.of("employer", "uninsured"), "New York");
        assertThat(parts).isCloseTo(whole, within(1e-3));
        assertThat(whole).isPositive();
    }

    @Test
    void nobodyHasAnAgeThatNobodyHas() {
        assertThat(PEOPLE.count(120, 130, 0, MORE, ANY, "")).isZero();
        assertThat(PEOPLE.count(30, 40, 0, MORE, ANY, "Atlantis")).isZero();
    }
}
