package org.planwright.runtime.taxpayers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.baseline.Outlook;

class HouseholdRecordsTest {
    private static final HouseholdRecords ALL =
            HouseholdRecords.builtIn("us-2023").orElseThrow();
    private static final Edition US = Edition.builtIn("us-2023");

    @Test
    void theirPeopleAreThePopulation() {
        double people = 0;
        for (int i = 0; i < ALL.size(); i++) {
            people += ALL.units(i) * ALL.persons(i);
        }
        assertThat(people).isCloseTo(332.7e6, within(0.01e6));
    }

    @Test
    void theirIncomesAreThoseOfTheIrsInTheNationAndInAState() {
        // all returns but those with negative incomes: IRS 2023, 15,286.0 + 144.2 billion
        assertThat(sum(ALL, Money.INCOME)).isCloseTo(15_430.3e9, within(5e9));
        // wages on returns: IRS 2023, 10,204.1 billion
        assertThat(sum(ALL, Money.WAGES) + sum(ALL, Money.WAGES_OF_SPOUSE)).isCloseTo(10_204e9, within(40e9));
        // New York's brackets of 2022 in the nation's change to 2023
        List<Incomes.Bracket> state = new Incomes(new Outlook(US, "New York"))
                .of("adjusted gross income", 2022)
                .orElseThrow();
        double top = state.get(state.size() - 1).amount() * 1e6;
        double records = above(ALL.of("New York"), 1e6);
        double nation = above(ALL, 1e6);
        double allStates = US.hash().isEmpty() ? 0 : statesAbove();
        assertThat(records / nation).isCloseTo(top / allStates, within(0.001));
    }

    private static double statesAbove() {
        double sum = 0;
        for (String state : ALL.states) {
            List<Incomes.Bracket> own = new Incomes(new Outlook(US, state))
                    .of("adjusted gross income", 2022)
                    .orElseThrow();
            sum += own.get(own.size() - 1).amount() * 1e6;
        }
        return sum;
    }

    private static double above(HouseholdRecords of, double income) {
        double sum = 0;
        for (int i = 0; i < of.size(); i++) {
            double own = of.money(Money.INCOME, i);
            sum += own >= income - 60 ? of.units(i) * own : 0;
        }
        return sum;
    }

    @Test
    void aRunSharesCoverageTenthAndState() {
        long last = -1;
        for (int i = 0; i < ALL.size(); i++) {
            long key = (ALL.coverage[0][i] * 10L + ALL.tenth[i]) * 100 + ALL.state[i];
            assertThat(key).isGreaterThanOrEqualTo(last);
            last = key;
        }
    }

    private static double sum(HouseholdRecords of, Money kind) {
        double sum = 0;
        for (int i = 0; i < of.size(); i++) {
            sum += of.units(i) * of.money(kind, i);
        }
        return sum;
    }
}
