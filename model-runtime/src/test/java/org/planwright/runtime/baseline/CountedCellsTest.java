package org.planwright.runtime.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CountedCellsTest {
    private static final CountedCells NATION = of("");

    @Test
    void everyoneIsThePopulationOfTheProjections() {
        assertThat(count(NATION, cell -> true)).isCloseTo(332.7e6, within(0.1e6));
    }

    @Test
    void coveragesSumToEveryone() {
        double sum = 0;
        for (String coverage : CountedCells.COVERAGES) {
            sum += count(NATION, cell -> cell.coverage().equals(coverage));
        }
        assertThat(sum).isCloseTo(count(NATION, cell -> true), within(1.0));
    }

    @Test
    void theUninsuredAndMedicareAreThoseOfTheAccounts() {
        assertThat(count(NATION, cell -> cell.coverage().equals("uninsured"))).isCloseTo(22.8e6, within(0.1e6));
        assertThat(count(NATION, cell -> cell.coverage().equals("medicare"))).isCloseTo(65.3e6, within(0.2e6));
    }

    @Test
    void aStateHasItsShareOfThePeople() {
        // CMS counts 623 thousand of 329,484 thousand people in Vermont in 2020
        assertThat(count(of("vermont"), cell -> true)).isCloseTo(332.7e6 * 623 / 329_434, within(3e3));
    }

    @Test
    void bandsOfIncomesMeetAndOnlyTheLastIsOpen() {
        assertThat(NATION.cells())
                .allSatisfy(cell -> assertThat(cell.toPoverty()).isGreaterThan(cell.fromPoverty()));
        assertThat(NATION.cells().stream().filter(cell -> cell.toPoverty() == Integer.MAX_VALUE))
                .allSatisfy(cell -> assertThat(cell.fromPoverty()).isEqualTo(600));
    }

    @Test
    void thereIsNoSuchState() {
        assertThat(CountedCells.of("us-2023", "Atlantis")).isEmpty();
    }

    private static CountedCells of(String place) {
        return CountedCells.of("us-2023", place).orElseThrow();
    }

    private static double count(CountedCells cells, Predicate<CountedCells.Cell> which) {
        return cells.cells().stream()
                .filter(which)
                .mapToLong(CountedCells.Cell::people)
                .sum();
    }
}
