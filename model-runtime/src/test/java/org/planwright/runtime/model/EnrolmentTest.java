package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.inputs.PeopleGroup;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;

/** Who moves in which year, against counts made by hand from the edition's files. */
class EnrolmentTest {
    private static final Edition US = Edition.builtIn("us-2023");
    private static final int PRIVATE = Payer.PRIVATE_INSURANCE.ordinal();

    /**
     * People under 19 with employers' or individual insurance, each times the use of care at their age, over the same of all who
     * have it: {@code headcounts.csv} and {@code use at age} of {@code household-parameters.csv}, all states, bands spread evenly.
     */
    private static final double UNDER_19 = 0.144656283240;

    /** Medigap by hand: $2,892 · 0.189893 · 65.3 million people over $1,464.6 billion of private insurance in 2023. */
    private static final double MEDIGAP = 2_892 * 0.189893 * 65.3e6 / 1_464.6e9;

    @Test
    void childrenMoveFirstAndAllOthersInTheYearThatThePlanSays() {
        Parts parts = plan(cover(under(19), Period.ALWAYS), cover(residents(), from("2026-01-01")));
        Score score = score("", parts, 2024, 2027);
        double[] moved = moved(parts, Row.HOSPITAL);
        assertThat(moved[0]).isCloseTo(UNDER_19 * (1 - MEDIGAP), within(5e-5));
        assertThat(moved).containsExactly(moved[0], moved[0], 1, 1);
        // the uninsured are counted by heads; children are few of them
        double before = score.figure("uninsured-before", 2024);
        assertThat(score.figure("uninsured", 2024) / before).isBetween(0.85, 0.95);
        assertThat(score.figure("uninsured", 2026)).isZero();
        double plan2024 = score.figure("plan-spending", 2024);
        assertThat(plan2024 / score.figure("plan-spending", 2026)).isBetween(0.05, 0.2);
    }

    @Test
    void halfAYearOfAGroupIsHalfOfIt() {
        Score whole = score("", plan(cover(under(19), Period.ALWAYS)), 2024, 2025);
        Parts parts = plan(cover(under(19), from("2024-07-01")), cover(residents(), from("2025-07-01")));
        Score half = score("", parts, 2024, 2025);
        double year = moved(plan(cover(under(19), Period.ALWAYS)), Row.HOSPITAL)[0];
        assertThat(moved(parts, Row.HOSPITAL)[0]).isCloseTo(year / 2, within(1e-12));
        // from January to June children, from July on everyone
        assertThat(moved(parts, Row.HOSPITAL)[1]).isCloseTo(year / 2 + 0.5, within(1e-12));
        double before = half.figure("uninsured-before", 2024);
        double fall = before - whole.figure("uninsured", 2024);
        assertThat(before - half.figure("uninsured", 2024)).isCloseTo(fall / 2, within(1e-12));
    }

    @Test
    void theUninsuredOfAStateAreThoseOfItsCounts() {
        // by hand, uninsured people of Vermont: 247 + 187 + 471 under 18 of 19,268
        Score score = score("Vermont", plan(cover(under(18), Period.ALWAYS)), 2024, 2024);
        double fall = 1 - score.figure("uninsured", 2024) / score.figure("uninsured-before", 2024);
        assertThat(fall).isCloseTo(905 / 19_268.0, within(1e-9));
    }

    @Test
    void incomesWithinABandAreSpreadEvenly() {
        // by hand, uninsured people of all states by income: 26.457494% below 120%, 59.683111% below 250% of poverty
        for (int[] pair : new int[][] {{120, 26_457_494}, {250, 59_683_111}}) {
            People poor = new People.Having(
                    new People.Group("residents"), new People.Range("income", 0, OptionalInt.of(pair[0] - 1)));
            Score score = score("", plan(cover(group(poor), Period.ALWAYS)), 2024, 2024);
            double fall = 1 - score.figure("uninsured", 2024) / score.figure("uninsured-before", 2024);
            assertThat(fall).isCloseTo(pair[1] / 1e8, within(1e-8));
        }
    }

    @Test
    void whatCountsDoNotKnowDoesNotNarrowAndIsSaid() {
        People legal = new People.Having(
                new People.Group("residents"), new People.OneOf("immigration status", List.of("citizen")));
        Score score = score("", plan(cover(group(legal), Period.ALWAYS)), 2024, 2024);
        assertThat(share(score, 0)).isZero();
        assertThat(score.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("score.people-not-counted-apart");
            assertThat(finding.message()).contains("immigration status");
        });
        // one that is left out and not known takes out nobody
        Score all =
                score("", plan(cover(residents(), Period.ALWAYS), exclude(group(legal), Period.ALWAYS)), 2024, 2024);
        assertThat(share(all, 0)).isZero();
        // of workers nothing is known; where another set is covered it decides
        People medicare = new People.Except(new People.Group("residents"), new People.Group("medicare enrollees"));
        Parts vermont =
                plan(cover(group(medicare), Period.ALWAYS), cover(group(new People.Group("workers")), Period.ALWAYS));
        assertThat(moved(vermont, Row.HOSPITAL)[0]).isCloseTo(1 - MEDIGAP, within(5e-5));
    }

    @Test
    void aServiceForSomePeopleMovesForThem() {
        Parts.ServiceCover dental = new Parts.ServiceCover(
                "dental",
                "dental",
                Parts.Coverage.COVERED,
                Optional.empty(),
                Optional.of(under(19)),
                from("2025-01-01"),
                "",
                at("benefits / cover dental"));
        Parts parts = plan(List.of(cover(residents(), Period.ALWAYS)), List.of(dental), List.of(), List.of());
        assertThat(moved(parts, Row.DENTAL)[0]).isZero();
        assertThat(moved(parts, Row.DENTAL)[1]).isCloseTo(UNDER_19 * (1 - MEDIGAP), within(5e-5));
    }

    @Test
    void aProgramTakenForSomeOfItsPeopleMovesForThem() {
        Parts parts = plan(
                List.of(cover(residents(), Period.ALWAYS)),
                List.of(hospital()),
                List.of(new Parts.ProgramChange(
                        "medicare",
                        "medicare",
                        Parts.ProgramAction.ABSORB,
                        Optional.empty(),
                        Optional.of(group(new People.Having(
                                new People.Group("residents"), new People.Range("age", 75, OptionalInt.empty())))),
                        Period.ALWAYS,
                        at("existing programs / absorb medicare"))),
                List.of());
        Score score = score("", parts, 2024, 2024);
        double before = score.current().at(0, Row.HOSPITAL, Payer.MEDICARE);
        // use from 65 on is the same at all ages, so that the share is nearly that of heads: 41% of those with Medicare
        assertThat(1 - score.plan().at(0, Row.HOSPITAL, Payer.MEDICARE) / before)
                .isBetween(0.30, 0.45);
    }

    @Test
    void moneyRedirectedFromTheDayOnWhichTheProgramMovesIsCountedOnce() {
        List<Parts.ProgramChange> medicare = List.of(new Parts.ProgramChange(
                "medicare",
                "medicare",
                Parts.ProgramAction.ABSORB,
                Optional.empty(),
                Optional.empty(),
                from("2024-07-01"),
                at("existing programs / absorb medicare")));
        for (Period period : List.of(from("2024-07-01"), from("2024-01-01"))) {
            Financing.Flow flow = new Financing.Flow(
                    Financing.FlowKind.REDIRECT,
                    "medicare",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    period,
                    at("financing / redirect medicare"));
            Parts parts =
                    plan(List.of(cover(residents(), Period.ALWAYS)), List.of(hospital()), medicare, List.of(flow));
            Score score = score("", parts, 2024, 2025);
            // half of what Medicare spends on hospitals and of the administration that goes with it
            double spent = score.current().at(0, Row.HOSPITAL, Payer.MEDICARE);
            assertThat(score.figure("existing-money", 2024)).isBetween(spent / 2, spent / 2 * 1.1);
        }
    }

    @Test
    void monthsAreCountedFromTheDay() {
        Timing timing = new Timing(2024, 2, LocalDate.of(2024, 1, 1));
        assertThat(timing.share(from("2024-07-01"))).containsExactly(0.5, 1);
        assertThat(timing.monthly(from("2024-07-01"))[5]).isZero();
        assertThat(timing.monthly(from("2024-07-01"))[6]).isEqualTo(1);
    }

    private static double share(Score score, int t) {
        return score.plan().at(t, Row.HOSPITAL.ordinal(), PRIVATE)
                / score.current().at(t, Row.HOSPITAL.ordinal(), PRIVATE);
    }

    /** What part of private insurance moves, by year from 2024 on, before any demand changes. */
    private static double[] moved(Parts parts, Row row) {
        Outlook nation = new Outlook(US, "");
        Reading reading = new Reading(parts, nation, new Timing(2024, 4, LocalDate.of(2024, 1, 1)), true);
        Cells current = Cells.of(4, (t, r, p) -> nation.cells(2024 + t)[r][p]);
        Cells shares = new Moved(reading).shares(current, new double[Row.values().length]);
        return IntStream.range(0, 4)
                .mapToDouble(t -> shares.at(t, row.ordinal(), PRIVATE))
                .toArray();
    }

    private static PeopleGroup group(People set) {
        return new PeopleGroup("they", set);
    }

    private static PeopleGroup residents() {
        return group(new People.Group("residents"));
    }

    private static PeopleGroup under(int age) {
        return group(
                new People.Having(new People.Group("residents"), new People.Range("age", 0, OptionalInt.of(age - 1))));
    }

    private static Period from(String day) {
        return new Period(
                Optional.of(new InputDate(Optional.of(LocalDate.parse(day)), day)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Parts.PeopleCell cover(PeopleGroup who, Period period) {
        return cell(Parts.PeopleAction.COVER, who, period);
    }

    private static Parts.PeopleCell exclude(PeopleGroup who, Period period) {
        return cell(Parts.PeopleAction.EXCLUDE, who, period);
    }

    private static Parts.PeopleCell cell(Parts.PeopleAction action, PeopleGroup who, Period period) {
        return new Parts.PeopleCell(
                action, who, Optional.empty(), Optional.empty(), period, Optional.empty(), at("eligibility"));
    }

    private static Parts.ServiceCover hospital() {
        return new Parts.ServiceCover(
                "hospital",
                "hospital",
                Parts.Coverage.COVERED,
                Optional.empty(),
                Optional.empty(),
                Period.ALWAYS,
                "",
                at("benefits / cover hospital"));
    }

    private static Parts plan(Parts.PeopleCell... people) {
        return plan(List.of(people), List.of(hospital()), List.of(), List.of());
    }

    private static Parts plan(
            List<Parts.PeopleCell> people,
            List<Parts.ServiceCover> services,
            List<Parts.ProgramChange> programs,
            List<Financing.Flow> flows) {
        Provenance at = at("benefits / actuarial value");
        InputValue free = new InputValue.Percent(BigDecimal.valueOf(100), Optional.empty(), List.of());
        Parts.Charge value = new Parts.Charge(
                Parts.ChargeKind.ACTUARIAL_VALUE,
                List.of(),
                Optional.empty(),
                Optional.of(new Stated(free, at)),
                List.of(),
                Optional.empty(),
                Period.ALWAYS,
                at);
        return new Parts(
                people,
                List.of(),
                services,
                List.of(value),
                List.of(),
                List.of(),
                new ArrayList<>(programs),
                List.of(),
                flows,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Score score(String state, Parts parts, int from, int to) {
        return new CostModel(
                        new ModelInputs(
                                new ModelInputs.PlanIdentity(
                                        "Mine",
                                        state.isEmpty() ? "national single payer" : "state single payer",
                                        state.isEmpty() ? "United States" : state,
                                        "",
                                        "",
                                        List.of()),
                                new ModelInputs.Baseline("us-2023", Optional.empty()),
                                new ModelInputs.Horizon(OptionalInt.of(from), OptionalInt.of(to), Optional.empty()),
                                "nominal",
                                false,
                                List.of(),
                                parts,
                                List.of(),
                                List.of(),
                                List.of()),
                        US)
                .score();
    }

    private static Provenance at(String clause) {
        return new Provenance(clause, "my.plan", 1, List.of(), Provenance.Status.FIXED, false, "");
    }
}
