package org.planwright.runtime.taxpayers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmployersTest {
    private static final double GOVERNMENT = new HouseholdFacts("us-2023").value("government share of jobs");

    private final Employers employers = new Employers("us-2023", new HouseholdFacts("us-2023"));

    /** Firms are not used, so they may judge: Zipf's law within a class says how many there are. */
    @Test
    void zipfsLawGivesThePublishedNumberOfFirms() {
        List<double[]> lines = HouseholdFacts.lines("us-2023", "employers.csv").stream()
                .skip(1)
                .map(line -> java.util.Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        double firms = 0;
        double workers = 0;
        for (int i = 0; i < lines.size(); i++) {
            double[] line = lines.get(i);
            firms += line[1];
            workers += line[2];
            if (line[0] >= 5 && line[0] < 500) {
                double to = lines.get(i + 1)[0];
                double implied = line[2] * (1 / line[0] - 1 / to) / Math.log(to / line[0]);
                assertThat(implied).as("firms from %s workers on", line[0]).isCloseTo(line[1], within(0.2 * line[1]));
            }
        }
        assertThat(firms).as("all firms of the table").isEqualTo(6_395_635);
        assertThat(workers).as("all workers of the table").isEqualTo(135_748_407);
    }

    @Test
    void aTenthOfAllPayrollIsPaidByFirmsBelowTwenty() {
        // 12.3% of private payroll by the report of 2022, of which 86% of all
        assertThat(employers.below(20)).isCloseTo(0.123 * 0.86, within(0.01));
        assertThat(employers.below(1)).isZero();
        assertThat(employers.below(50)).isBetween(employers.below(49), employers.below(51));
        assertThat(employers.below(1e9)).isLessThan(1 - GOVERNMENT);
    }

    @Test
    void theFirstDollarsOfEachPayrollAreLessThanTheSmallFirmsAndTheirPartOfTheLargeOnes() {
        double first = employers.first(2_000_000, 56_089);
        assertThat(first).isGreaterThan(employers.below(30)).isLessThan(employers.below(200));
        assertThat(employers.first(0, 56_089)).isZero();
        // twice the pay and twice the amount leave the share as it is
        assertThat(employers.first(4_000_000, 112_178)).isCloseTo(first, within(1e-12));
        // the integral by hand, in small steps of size
        assertThat(employers.first(1e12, 56_089)).isLessThanOrEqualTo(1 - GOVERNMENT + 1e-12);
    }
}
