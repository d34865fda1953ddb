package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

/** What must hold of every score, on the real accounts, over plans made up at random. */
class LawsTest {
    private static final Edition US = Edition.builtIn("us-2023");
    private static final int TRIES = 15;
    private static final List<String> SERVICES = List.of(
            "hospital", "physician and clinical", "dental", "prescription drugs", "home health", "nursing care");
    private static final List<String> PROGRAMS = List.of("medicare", "medicaid", "chip", "va");
    private static final List<String> PLACES = List.of("United States", "New York", "Vermont", "California");

    /**
     * A plan.
     *
     * @param services how many of the services it covers
     * @param programs how many of the programs it absorbs
     * @param price percent of Medicare's
     * @param value actuarial value, in percent
     * @param supply percent of new demand that is met
     * @param administration percent of spending
     * @param saving percent of health consumption
     * @param tax percent of payroll
     * @param place nation or state
     * @param seed of the order of its provisions
     */
    record Made(
            int services,
            int programs,
            int price,
            int value,
            int supply,
            int administration,
            int saving,
            int tax,
            int place,
            int seed) {
        Made price(int other) {
            return new Made(services, programs, other, value, supply, administration, saving, tax, place, seed);
        }

        Made tax(int other) {
            return new Made(services, programs, price, value, supply, administration, saving, other, place, seed);
        }

        Made supply(int other) {
            return new Made(services, programs, price, value, other, administration, saving, tax, place, seed);
        }

        Made administration(int other) {
            return new Made(services, programs, price, value, supply, other, saving, tax, place, seed);
        }

        Made saving(int other) {
            return new Made(services, programs, price, value, supply, administration, other, tax, place, seed);
        }

        Made seed(int other) {
            return new Made(services, programs, price, value, supply, administration, saving, tax, place, other);
        }

        Score score() {
            return new CostModel(inputs(parts()), US).score();
        }

        private ModelInputs inputs(Parts parts) {
            String where = PLACES.get(place);
            return new ModelInputs(
                    new ModelInputs.PlanIdentity(
                            "Mine",
                            place == 0 ? "national single payer" : "state single payer",
                            where,
                            "",
                            "",
                            List.of()),
                    new ModelInputs.Baseline("us-2023", Optional.empty()),
                    new ModelInputs.Horizon(OptionalInt.of(2022), OptionalInt.of(2025), Optional.empty()),
                    "nominal",
                    false,
                    List.of(),
                    parts,
                    List.of(),
                    List.of(),
                    List.of());
        }

        private Parts parts() {
            List<Parts.ServiceCover> covers = new ArrayList<>();
            List<Parts.Payment> payments = new ArrayList<>();
            for (String service : SERVICES.subList(0, services)) {
                covers.add(new Parts.ServiceCover(
                        service,
                        service,
                        Parts.Coverage.COVERED,
                        Optional.empty(),
                        Optional.empty(),
                        Period.ALWAYS,
                        "",
                        at("benefits / cover " + service)));
                payments.add(new Parts.Payment(
                        service,
                        service,
                        "",
                        Optional.of(new Stated(percent(price, "Medicare"), at("payment / pay " + service))),
                        Optional.empty(),
                        Period.ALWAYS,
                        at("payment / pay " + service)));
            }
            List<Parts.ProgramChange> changes = new ArrayList<>();
            for (String program : PROGRAMS.subList(0, programs)) {
                changes.add(new Parts.ProgramChange(
                        program,
                        "",
                        Parts.ProgramAction.ABSORB,
                        Optional.empty(),
                        Optional.empty(),
                        Period.ALWAYS,
                        at("existing programs / absorb " + program)));
            }
            List<Parts.Assumption> assumptions = new ArrayList<>(
                    List.of(assumed("supply", supply, ""), assumed("administrative cost", administration, "spending")));
            List<Financing.Flow> flows = new ArrayList<>();
            for (String flow : List.of("medicare", "medicaid federal", "medicaid state")) {
                flows.add(new Financing.Flow(
                        Financing.FlowKind.REDIRECT,
                        flow,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Period.ALWAYS,
                        at("financing / redirect " + flow)));
            }
            Random order = new Random(seed);
            for (List<?> list : List.of(covers, payments, changes, assumptions, flows)) {
                Collections.shuffle(list, order);
            }
            Provenance at = at("benefits / actuarial value");
            return new Parts(
                    List.of(new Parts.PeopleCell(
                            Parts.PeopleAction.COVER,
                            new PeopleGroup("residents", new People.Group("residents")),
                            Optional.empty(),
                            Optional.empty(),
                            Period.ALWAYS,
                            Optional.empty(),
                            at("eligibility / cover residents"))),
                    List.of(),
                    covers,
                    List.of(new Parts.Charge(
                            Parts.ChargeKind.ACTUARIAL_VALUE,
                            List.of(),
                            Optional.empty(),
                            Optional.of(new Stated(percent(value, ""), at)),
                            List.of(),
                            Optional.empty(),
                            Period.ALWAYS,
                            at)),
                    List.of(),
                    payments,
                    changes,
                    List.of(payroll()),
                    flows,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Parts.Saving(
                            1,
                            new Stated(percent(saving, ""), at("assumptions / save")),
                            "health consumption",
                            "fraud control",
                            Period.ALWAYS,
                            at("assumptions / save"))),
                    assumptions,
                    List.of(),
                    List.of());
        }

        private Financing.Tax payroll() {
            return new Financing.Tax(
                    "payroll tax",
                    List.of("payroll"),
                    "",
                    List.of(),
                    List.of(),
                    List.of(new Financing.RateBand(
                            percent(tax, ""),
                            Optional.empty(),
                            Financing.Basis.PART,
                            Optional.of(new InputValue.Money(new BigDecimal(30_000), OptionalInt.empty(), List.of())),
                            Optional.empty(),
                            Optional.empty(),
                            at("financing / tax payroll tax"))),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    "",
                    Period.ALWAYS,
                    at("financing / tax payroll tax"));
        }
    }

    @Provide
    Arbitrary<Made> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, SERVICES.size()),
                        Arbitraries.integers().between(0, PROGRAMS.size()),
                        Arbitraries.integers().between(60, 150),
                        Arbitraries.integers().between(70, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 15),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 20))
                .as((services, programs, price, value, supply, administration, saving, tax) ->
                        new Made(services, programs, price, value, supply, administration, saving, tax, 0, 1))
                .flatMap(made -> Arbitraries.integers()
                        .between(0, PLACES.size() - 1)
                        .map(place -> new Made(
                                made.services(),
                                made.programs(),
                                made.price(),
                                made.value(),
                                made.supply(),
                                made.administration(),
                                made.saving(),
                                made.tax(),
                                place,
                                1)));
    }

    @Property(tries = TRIES)
    void theWaterfallSumsToTheWholeInEveryYear(@ForAll("plans") Made plan) {
        Score score = plan.score();
        for (int t = 0; t < score.years(); t++) {
            double sum = score.current().total(t);
            for (Score.Effect step : score.steps()) {
                sum += step.change()[t];
            }
            assertThat(sum).isCloseTo(score.plan().total(t), within(1e-3));
        }
    }

    @Property(tries = TRIES)
    void sponsorsSumToAllThatIsSpentBeforeAndAfter(@ForAll("plans") Made plan) {
        Score score = plan.score();
        for (int year = 2022; year <= 2025; year++) {
            for (String when : List.of("-before", "")) {
                double sponsors = score.figure("federal-spending" + when, year)
                        + score.figure("state-spending" + when, year)
                        + score.figure("private-spending" + when, year)
                        + score.figure("out-of-pocket" + when, year);
                assertThat(sponsors)
                        .as(when + year)
                        .isCloseTo(score.figure("national-spending" + when, year), within(1e-3));
            }
        }
    }

    @Property(tries = TRIES)
    void changingPayersGainsAndLosesNothingInAnyService(@ForAll("plans") Made plan) {
        Score score = plan.score();
        double[] payers = score.steps().get(score.steps().size() - 1).change();
        assertThat(score.steps().get(score.steps().size() - 1).name()).isEqualTo("Payers");
        assertThat(Arrays.stream(payers).map(Math::abs).max().orElseThrow()).isLessThan(1e-3);
        for (int t = 0; t < score.years(); t++) {
            for (Row row : Row.values()) {
                double sum = 0;
                for (Payer payer : Payer.values()) {
                    double cell = score.plan().at(t, row, payer);
                    assertThat(cell).isGreaterThanOrEqualTo(-1e-3);
                    sum += cell;
                }
                assertThat(sum).isCloseTo(score.plan().row(t, row.ordinal()), within(1e-6));
            }
        }
    }

    @Property(tries = TRIES)
    void whatThePlanNeedsIsWhatItSpendsLessWhatComes(@ForAll("plans") Made plan) {
        Score score = plan.score();
        double reserve = 0;
        for (int year = 2022; year <= 2025; year++) {
            double spent = score.figure("plan-spending", year);
            assertThat(score.figure("new-money-needed", year))
                    .isCloseTo(spent - score.figure("existing-money", year), within(1e-6));
            reserve += score.figure("existing-money", year) + score.figure("new-revenue", year) - spent;
            assertThat(score.figure("reserve", year)).isCloseTo(reserve, within(1e-3));
        }
    }

    @Property(tries = TRIES)
    void theOrderOfProvisionsChangesNothing(@ForAll("plans") Made plan, @ForAll int seed) {
        Map<String, double[]> other = plan.seed(seed).score().figures();
        plan.score()
                .figures()
                .forEach((name, figure) -> assertThat(other.get(name)).as(name).containsExactly(figure, within(1e-6)));
    }

    @Property(tries = TRIES)
    void revenueIsLinearInTheRate(@ForAll("plans") Made plan) {
        double once = plan.tax(3).score().figure("new-revenue", 2023);
        assertThat(plan.tax(6).score().figure("new-revenue", 2023)).isCloseTo(2 * once, within(1e-6 * once));
        assertThat(plan.tax(9).score().figure("new-revenue", 2023)).isCloseTo(3 * once, within(1e-6 * once));
        assertThat(once).isPositive();
    }

    @Property(tries = TRIES)
    void spendingIsLinearInThePrice(@ForAll("plans") Made plan) {
        double low = plan.price(80).score().figure("national-spending", 2024);
        double middle = plan.price(100).score().figure("national-spending", 2024);
        double high = plan.price(120).score().figure("national-spending", 2024);
        assertThat(middle).isGreaterThan(low);
        assertThat(high - middle).isCloseTo(middle - low, within(1e-6 * middle));
    }

    @Property(tries = TRIES)
    void moreIsMore(@ForAll("plans") Made plan) {
        Made scarce = plan.supply(20);
        assertThat(plan.supply(90).score().figure("national-spending", 2024))
                .isGreaterThanOrEqualTo(scarce.score().figure("national-spending", 2024));
        assertThat(plan.supply(90).score().figure("unmet-demand", 2024))
                .isLessThanOrEqualTo(scarce.score().figure("unmet-demand", 2024));
        assertThat(plan.administration(12).score().figure("national-spending", 2024))
                .isGreaterThan(plan.administration(4).score().figure("national-spending", 2024));
        assertThat(plan.saving(5).score().figure("national-spending", 2024))
                .isLessThan(plan.saving(1).score().figure("national-spending", 2024));
    }

    @Property(tries = TRIES)
    void currentLawDoesNotDependOnThePlanAndNoPlanIsCurrentLaw(@ForAll("plans") Made plan) {
        Score score = plan.score();
        Score none = new CostModel(plan.inputs(Parts.NOTHING), US).score();
        assertThat(score.current()).isEqualTo(none.current());
        assertThat(none.plan()).isEqualTo(none.current());
    }

    private static InputValue percent(int percent, String of) {
        return new InputValue.Percent(
                BigDecimal.valueOf(percent),
                of.isEmpty() ? Optional.empty() : Optional.of(new Named("reference", of)),
                List.of());
    }

    private static Parts.Assumption assumed(String key, int percent, String of) {
        return new Parts.Assumption(
                key,
                percent(percent, of),
                "",
                Parts.Whose.PLAN,
                Optional.empty(),
                Period.ALWAYS,
                at("assumptions / " + key));
    }

    private static Provenance at(String clause) {
        return new Provenance(clause, "my.plan", 1, List.of(), Provenance.Status.FIXED, false, "");
    }
}
