package org.planwright.runtime.taxpayers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.People;

class LevyTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final HouseholdRecords RECORDS =
            HouseholdRecords.builtIn("us-2023").orElseThrow();
    private static final double[] SAME = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final List<Schedule.Band> TENTH = List.of(new Schedule.Band(0.1, 0.1, 0, NONE, false, false, false));

    private static HouseholdRecords family(int adults, double wages) {
        return RECORDS.family("", adults, 0, 40, wages, Present.EMPLOYER);
    }

    private static double due(Levy levy, int adults, double wages) {
        return levy.due(family(adults, wages), 0, SAME, 1, 20_000);
    }

    @Test
    void aScheduleTakesItsPartsAndStopsAtItsCap() {
        Schedule bands = new Schedule(
                List.of(
                        new Schedule.Band(0.05, 0.05, 0, 50_000, false, false, false),
                        new Schedule.Band(0.1, 0.1, 50_000, NONE, false, false, false)),
                NONE,
                0,
                NONE);
        assertThat(bands.due(80_000, 0)).isCloseTo(2_500 + 3_000, within(1e-9));
        assertThat(new Schedule(TENTH, 60_000, 0, NONE).due(80_000, 0)).isCloseTo(6_000, within(1e-9));
        assertThat(new Schedule(TENTH, NONE, 29_000, NONE).due(80_000, 0)).isCloseTo(5_100, within(1e-9));
        assertThat(new Schedule(TENTH, 60_000, 29_000, NONE).due(80_000, 0)).isCloseTo(3_100, within(1e-9));
        assertThat(new Schedule(TENTH, NONE, 0, 7_500).due(80_000, 0)).isCloseTo(7_500, within(1e-9));
        assertThat(new Schedule(TENTH, NONE, 29_000, NONE).due(20_000, 0)).isZero();
    }

    @Test
    void aScheduleIsWhatItIsByHand() {
        Schedule schedule = new Schedule(
                List.of(
                        new Schedule.Band(0.06, 0.06, 0, 30_000, false, false, false),
                        new Schedule.Band(0.12, 0.12, 30_000, NONE, false, false, false)),
                NONE,
                0,
                NONE);
        // 6% of 30,000 and 12% of 10,000
        assertThat(schedule.due(40_000, 1)).isCloseTo(3_000, within(1e-9));
        Schedule sliding = new Schedule(
                List.of(
                        new Schedule.Band(0, 0.09, 1.38, 4, true, true, true),
                        new Schedule.Band(0.09, 0.09, 4, NONE, true, false, true)),
                NONE,
                0,
                5_000);
        // at 269% of a guideline of 10,000 the rate is halfway to 9%
        assertThat(sliding.due(26_900, 10_000)).isCloseTo(0.045 * 26_900, within(1e-6));
        assertThat(sliding.due(90_000, 10_000)).isCloseTo(5_000, within(1e-9));
        assertThat(sliding.due(10_000, 10_000)).isZero();
    }

    @Test
    void capsOfSingleAndJointFilersAreTheirs() {
        Levy levy = new Levy(
                List.of("wages"),
                new Schedule(TENTH, NONE, 0, NONE),
                List.of(
                        new Levy.Cap(new People.Group("single filers"), 100_000),
                        new Levy.Cap(new People.Group("joint filers"), 150_000)),
                List.of(),
                0);
        assertThat(due(levy, 1, 200_000)).isCloseTo(10_000, within(1e-9));
        assertThat(due(levy, 2, 200_000)).isCloseTo(15_000, within(1e-9));
        HouseholdRecords parent = RECORDS.family("", 1, 2, 40, 200_000, Present.EMPLOYER);
        assertThat(levy.due(parent, 0, SAME, 1, 20_000))
                .as("a head of household has the cap of single filers")
                .isCloseTo(10_000, within(1e-9));
    }

    @Test
    void whoIsSparedPaysNothingAndWhoIsNotPaysAll() {
        People poor =
                new People.Having(new People.Group("residents"), new People.Range("income", 0, OptionalInt.of(199)));
        Levy levy = new Levy(List.of("wages"), new Schedule(TENTH, NONE, 0, NONE), List.of(), List.of(poor), 0);
        assertThat(due(levy, 1, 39_000)).isZero();
        assertThat(due(levy, 1, 40_000)).isCloseTo(4_000, within(1e-9));
    }

    @Test
    void theThreeKindsOfCapitalIncomeAreKnownTogetherAlone() {
        List<String> three = List.of("interest", "Dividends", "capital gains");
        assertThat(Levy.knows(three)).isTrue();
        assertThat(Levy.knows(List.of("interest", "dividends"))).isFalse();
        assertThat(Levy.knows(List.of("net worth"))).isFalse();
        Levy levy = new Levy(List.of("dividends"), new Schedule(TENTH, NONE, 0, NONE), List.of(), List.of(), 0);
        assertThat(levy.widened().orElseThrow().bases()).containsExactly("interest", "dividends", "capital gains");
        assertThat(new Levy(List.of("net worth"), new Schedule(TENTH, NONE, 0, NONE), List.of(), List.of(), 0)
                        .widened())
                .isEmpty();
        Outlook outlook = new Outlook(Edition.builtIn("us-2023"), "");
        AgedRecords aged = new AgedRecords(
                HouseholdRecords.builtIn("us-2023").orElseThrow().of(""), new HouseholdFacts("us-2023"), outlook, 2026);
        double accounts = 0;
        for (Incomes.Bracket bracket : new Incomes(outlook).of(three, 2026).orElseThrow()) {
            accounts += bracket.amount();
        }
        Levy all = new Levy(three, new Schedule(TENTH, NONE, 0, NONE), List.of(), List.of(), 0);
        assertThat(all.yield(aged)).isCloseTo(0.1 * accounts, within(1e-6 * accounts));
    }

    @Test
    void theMostOfAPartOfABaseIsDueWhereAFallingRateIsHighest() {
        Schedule falling = new Schedule(
                List.of(
                        new Schedule.Band(0.1, 0.1, 0, 50_000, false, false, true),
                        new Schedule.Band(0.02, 0.02, 50_000, NONE, false, false, true)),
                NONE,
                0,
                NONE);
        assertThat(falling.due(80_000, 1)).isCloseTo(1_600, within(1e-6));
        assertThat(falling.most(80_000, 1)).isCloseTo(5_000, within(1e-6));
        assertThat(falling.most(20_000, 1)).isCloseTo(2_000, within(1e-6));
    }

    @Test
    void oneRateOnRecordsIsOneRateOnTheAccountsInTheNationAndInAState() {
        Edition edition = Edition.builtIn("us-2023");
        HouseholdRecords all = HouseholdRecords.builtIn("us-2023").orElseThrow();
        for (String place : List.of("", "New York", "Vermont")) {
            Outlook outlook = new Outlook(edition, place);
            AgedRecords aged = new AgedRecords(all.of(place), new HouseholdFacts("us-2023"), outlook, 2026);
            for (String base : List.of("wages", "payroll", "adjusted gross income", "pensions")) {
                Levy levy = new Levy(List.of(base), new Schedule(TENTH, NONE, 0, NONE), List.of(), List.of(), 0);
                double accounts = 0.1
                        * new Incomes(outlook)
                                .of(base, 2026).orElseThrow().stream()
                                        .mapToDouble(Incomes.Bracket::amount)
                                        .sum();
                assertThat(levy.yield(aged)).as("%s of %s", base, place).isCloseTo(accounts, within(1e-6 * accounts));
            }
        }
    }

    @Test
    void employersAreSparedByTheirSizeAlone() {
        People small = new People.Having(
                new People.Group("employers"), new People.Range("employer size", 0, OptionalInt.of(49)));
        assertThat(Levy.employersBelow(small)).hasValue(50);
        assertThat(Levy.employersBelow(new People.Group("employers"))).isEmpty();
    }
}
