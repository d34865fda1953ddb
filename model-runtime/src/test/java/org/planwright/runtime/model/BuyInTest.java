package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Named;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.inputs.PeopleGroup;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;

/** Who buys a public option, what they pay, and what falls with it, against figures worked by hand. */
class BuyInTest {
    private static final Edition US = Edition.builtIn("us-2023");
    private static final InputValue NOT_STATED = new InputValue.Open(
            Provenance.Status.UNKNOWN,
            "no sum",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final double TENTH_OF_A_PERCENT = 1e-3;

    @Test
    void thePremiumIsTheInsurersAtThePlansPrices() {
        // by hand, 2023: hospitals 559.4 of 1,464.6 billion of private insurance, paid 223% of Medicare and then 160
        double premium = 1 - 559.4 / 1_464.6 * (1 - 160 / 223.0);
        Score score = score(plan(160), "public option");
        // of those with individual insurance 0.1·ρ^−1.7 / (0.1·ρ^−1.7 + 0.9) choose it
        double odds = 0.1 * Math.pow(premium, -1.7);
        double chosen = odds / (odds + 0.9);
        double individual = score(plan(160, assumed("public option share", 100)), "public option")
                        .figure("buying-in", 2023)
                - score.figure("buying-in-uninsured", 2023);
        double switched = score.figure("buying-in", 2023) - score.figure("buying-in-uninsured", 2023);
        assertThat(switched / individual).isCloseTo(chosen, within(TENTH_OF_A_PERCENT));
        // of those without credits so many more buy insurance at all: ρ^−0.57 − 1
        assertThat(score.figure("buying-in-uninsured", 2023) / individual)
                .isLessThan(Math.pow(premium, -0.57) - 1)
                .isPositive();
    }

    @Test
    void membersPayWhatTheyCostAndNobodyElseDoes() {
        Score score = score(plan(160), "public option");
        assertThat(score.figure("buy-in-premiums", 2023))
                .isCloseTo(score.figure("plan-spending", 2023), within(1e-6))
                .isPositive();
        assertThat(score.figure("state-cost", 2023)).isZero();
        assertThat(score.figure("federal-cost", 2023))
                .isCloseTo(
                        score.figure("change-in-federal-spending", 2023)
                                - score.figure("buy-in-premiums", 2023)
                                - score.figure("credits-saved", 2023),
                        within(1e-6));
        assertThat(score.figure("surplus", 2023)).isCloseTo(0, within(1e-6));
    }

    /** A tenth of spending is a ninth of care. */
    @Test
    void administrationIsAShareOfSpending() {
        Score score = score(plan(160, assumed("administrative cost", 10)), "public option");
        double care = 0;
        double administration = 0;
        for (Row row : Row.values()) {
            double cell = score.plan().at(0, row, Payer.PLAN);
            care += row.isCare() ? cell : 0;
            administration += row.isAdministration() ? cell : 0;
        }
        assertThat(administration).isPositive();
        assertThat(administration).isCloseTo(care / 9, within(1e-6 * care));
    }

    @Test
    void creditsFallWithTheBenchmarkAndOnlyOnAnExchange() {
        double full = score(plan(160), "public option").figure("credits-saved", 2023);
        double half = score(plan(160, assumed("benchmark response", 50)), "public option")
                .figure("credits-saved", 2023);
        assertThat(full).isPositive();
        assertThat(half).isCloseTo(full / 2, within(1e-6));
        assertThat(score(plan(160), "national single payer").figure("credits-saved", 2023))
                .isZero();
    }

    @Test
    void aLowerRateDrawsMoreAndARateAboveBindsNobody() {
        double low = score(plan(100), "public option").figure("buying-in", 2023);
        double high = score(plan(160), "public option").figure("buying-in", 2023);
        assertThat(low).isGreaterThan(high);
        Score above = score(plan(300), "public option");
        assertThat(above.figures()).doesNotContainKey("buying-in");
        assertThat(above.plan()).isEqualTo(above.current());
        assertThat(above.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("score.buy-in-not-scored"));
    }

    @Test
    void aStatedTakeUpTakesThePlaceOfTheModel() {
        Score score = score(plan(160, assumed("take-up", 20)), "public option");
        double individual =
                score(plan(160, assumed("take-up", 100)), "public option").figure("buying-in", 2023);
        assertThat(score.figure("buying-in", 2023)).isCloseTo(individual / 5, within(1e-12));
        double before = score.figure("uninsured-before", 2023);
        assertThat(score.figure("uninsured", 2023)).isCloseTo(before * 0.8, within(1e-12));
    }

    @Test
    void premiumsAreComputedAndNotCountedTwice() {
        Score silent = score(plan(160, List.of()), "public option");
        Score open = score(plan(160, raised(NOT_STATED)), "public option");
        assertThat(open.figures()).usingRecursiveComparison().isEqualTo(silent.figures());
        assertThat(open.findings()).isEqualTo(silent.findings());

        InputValue sum = new InputValue.Money(new BigDecimal("5e8"), OptionalInt.empty(), List.of("year"));
        Score stated = score(plan(160, raised(sum)), "public option");
        assertThat(stated.figures()).usingRecursiveComparison().isEqualTo(silent.figures());
        assertThat(stated.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("score.premium-computed"));
    }

    @Test
    void whatMovesIsNotLost() {
        Score score = score(plan(160), "public option");
        double fall = score.current().at(0, Row.HOSPITAL, Payer.PRIVATE_INSURANCE)
                - score.plan().at(0, Row.HOSPITAL, Payer.PRIVATE_INSURANCE);
        assertThat(fall).isPositive();
        assertThat(score.plan().at(0, Row.HOSPITAL, Payer.PLAN)).isGreaterThan(fall * 160 / 223);
        double sum = score.current().total(0);
        for (Score.Effect step : score.steps()) {
            sum += step.change()[0];
        }
        assertThat(sum).isCloseTo(score.plan().total(0), within(1e-3));
    }

    private static List<Financing.Flow> raised(InputValue amount) {
        Provenance at = at("financing / raise by premiums");
        return List.of(new Financing.Flow(
                Financing.FlowKind.RAISE,
                "premiums",
                "",
                Optional.of(new Stated(amount, at)),
                Optional.empty(),
                "",
                Period.ALWAYS,
                at));
    }

    private static Parts plan(int rate, Parts.Assumption... assumptions) {
        return plan(rate, List.of(), assumptions);
    }

    private static Parts plan(int rate, List<Financing.Flow> flows, Parts.Assumption... assumptions) {
        People individual = new People.AnyOf(
                List.of(new People.Group("individual market enrollees"), new People.Group("uninsured")));
        Parts.PeopleCell buyIn = new Parts.PeopleCell(
                Parts.PeopleAction.BUY_IN,
                new PeopleGroup("they", individual),
                Optional.empty(),
                Optional.empty(),
                Period.ALWAYS,
                Optional.empty(),
                at("enrollment / let they buy in"));
        InputValue level = new InputValue.Percent(
                BigDecimal.valueOf(rate), Optional.of(new Named("reference", "Medicare")), List.of());
        Parts.Payment payment = new Parts.Payment(
                "hospital",
                "hospital",
                "",
                Optional.of(new Stated(level, at("payment / pay hospital"))),
                Optional.empty(),
                Period.ALWAYS,
                at("payment / pay hospital"));
        return new Parts(
                List.of(buyIn),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(payment),
                List.of(),
                List.of(),
                flows,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(assumptions),
                List.of(),
                List.of());
    }

    private static Parts.Assumption assumed(String key, int percent) {
        return new Parts.Assumption(
                key,
                new InputValue.Percent(BigDecimal.valueOf(percent), Optional.empty(), List.of()),
                "",
                Parts.Whose.PLAN,
                Optional.empty(),
                Period.ALWAYS,
                at("assumptions / " + key));
    }

    private static Score score(Parts parts, String kind) {
        return new CostModel(
                        new ModelInputs(
                                new ModelInputs.PlanIdentity("Mine", kind, "United States", "", "", List.of()),
                                new ModelInputs.Baseline("us-2023", Optional.empty()),
                                new ModelInputs.Horizon(OptionalInt.of(2023), OptionalInt.of(2023), Optional.empty()),
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
