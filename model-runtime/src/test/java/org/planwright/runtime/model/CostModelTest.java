package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
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
import org.planwright.runtime.judgement.Beside;
import org.planwright.runtime.results.Report;
import org.planwright.runtime.results.ScoreJson;
import org.planwright.runtime.results.Trace;
import org.planwright.runtime.uncertainty.Blocks;
import org.planwright.runtime.uncertainty.Sampling;
import org.planwright.runtime.uncertainty.Uncertainty;

/** Laws that hold of every score. */
class CostModelTest {
    private static final Edition US = Edition.builtIn("us-2023");

    @Test
    void aPlanThatSaysNothingIsCurrentLaw() {
        Score score = new CostModel(inputs(Parts.NOTHING, 2024, 2030), US).score();
        assertThat(score.plan()).isEqualTo(score.current());
        Outlook outlook = new Outlook(US, "");
        assertThat(score.current().at(0, 0, 2)).isEqualTo(outlook.cells(2024)[0][2]);
        assertThat(score.figure("federal-cost", 2030)).isZero();
    }

    @Test
    void theWaterfallSumsToTheWhole() {
        Score score = new CostModel(inputs(singlePayer(percent(110)), 2024, 2030), US).score();
        for (int t = 0; t < score.years(); t++) {
            double sum = score.current().total(t);
            for (Score.Effect effect : score.steps()) {
                sum += effect.change()[t];
            }
            assertThat(sum).isCloseTo(score.plan().total(t), within(1e-6));
        }
    }

    @Test
    void payersSumToServicesAndNothingIsNegative() {
        Score score = new CostModel(inputs(singlePayer(percent(100)), 2024, 2030), US).score();
        assertThat(score.steps().get(score.steps().size() - 1).change()[0]).isCloseTo(0, within(1e-6));
        double payers = score.plan().paidBy(0, payer -> true);
        double services = 0;
        for (int row = 0; row < org.planwright.runtime.baseline.Row.values().length; row++) {
            services += score.plan().row(0, row);
        }
        assertThat(payers).isCloseTo(services, within(1e-6));
        assertThat(score.figure("out-of-pocket", 2024)).isLessThan(score.figure("out-of-pocket-before", 2024));
    }

    @Test
    void aTaxWithoutABaseIsAFindingAndNoFigure() {
        Financing.Tax tax = new Financing.Tax(
                "window tax",
                List.of("windows"),
                "",
                List.of(),
                List.of(),
                List.of(new Financing.RateBand(
                        percent(5),
                        Optional.empty(),
                        Financing.Basis.ALL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        at("tax window tax", 7))),
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
                at("tax window tax", 7));
        Parts parts = parts(List.of(), List.of(), List.of(), List.of(), List.of(tax));
        assertThatThrownBy(() -> new CostModel(inputs(parts, 2024, 2024), US).score())
                .isInstanceOfSatisfying(
                        Unscorable.class, none -> assertThat(none.findings()).anySatisfy(finding -> {
                            assertThat(finding.rule()).isEqualTo("score.no-base");
                            assertThat(finding.line()).isEqualTo(7);
                            assertThat(finding.message()).contains("windows");
                        }));
    }

    @Test
    void aStatedTotalOfSeveralYearsIsSpreadOverThem() {
        Score score = new CostModel(inputs(yielding("2018", "2027"), 2018, 2027), US).score();
        double total = 0;
        for (int year = 2018; year <= 2027; year++) {
            total += score.figure("new-revenue", year);
        }
        assertThat(total).isCloseTo(1.8e6, within(1.0));
        assertThat(score.figure("new-revenue", 2027)).isGreaterThan(score.figure("new-revenue", 2018));
        Score first = new CostModel(inputs(yielding("2018", "2018"), 2018, 2018), US).score();
        assertThat(first.figure("new-revenue", 2018)).isCloseTo(1.8e6, within(1.0));
    }

    /** A tax on a base that no edition has, of which the plan says that it brings 1.8 trillion dollars over some years. */
    private static Parts yielding(String from, String to) {
        InputValue total = new InputValue.Money(new BigDecimal("1800000000000"), OptionalInt.empty(), List.of());
        Period.Span years = new Period.Span(day(from + "-01-01"), Optional.of(day(to + "-12-31")));
        Financing.Tax tax = new Financing.Tax(
                "window tax",
                List.of("windows"),
                "",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Financing.Yield(new Stated(total, at("yields", 8)), Optional.of(years))),
                Optional.empty(),
                "",
                Period.ALWAYS,
                at("tax window tax", 7));
        return parts(List.of(), List.of(), List.of(), List.of(), List.of(tax));
    }

    private static InputDate day(String day) {
        return new InputDate(Optional.of(LocalDate.parse(day)), day);
    }

    @Test
    void aHorizonOutsideTheEditionIsAFinding() {
        assertThatThrownBy(() -> new CostModel(inputs(Parts.NOTHING, 2033, 2040), US))
                .isInstanceOf(Unscorable.class)
                .hasMessageContaining("reaches from 2000 to 2032");
        assertThatThrownBy(() -> new CostModel(inputs(Parts.NOTHING, 1999, 2010), US))
                .isInstanceOf(Unscorable.class)
                .hasMessageContaining("reaches from 2000 to 2032");
        assertThatThrownBy(() -> new CostModel(inputs(Parts.NOTHING, 2024, 2020), US))
                .isInstanceOf(Unscorable.class)
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void yearsAfterTheEditionAreLeftOutAndTheRestAreAsWithoutThem() {
        Score longer = new CostModel(inputs(Parts.NOTHING, 2024, Integer.MAX_VALUE), US).score();
        Score shorter = new CostModel(inputs(Parts.NOTHING, 2024, 2032), US).score();
        assertThat(longer.years()).isEqualTo(9);
        shorter.figures()
                .forEach((name, figures) ->
                        assertThat(longer.figures().get(name)).as(name).isEqualTo(figures));
        assertThat(longer.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("score.years-left-out"));
        assertThat(shorter.findings()).noneMatch(finding -> finding.rule().equals("score.years-left-out"));
    }

    @Test
    void drawsAreTheSameForTheSameSeedAndSpreadWithTheirRange() {
        InputValue range = new InputValue.Range(percent(90), Optional.empty(), percent(110));
        ModelInputs inputs = inputs(singlePayer(range), 2024, 2024);
        CostModel model = new CostModel(inputs, US);
        Uncertainty draws = new Uncertainty(Sampling.LATIN_HYPERCUBE, 7, new Blocks(2, Blocks.Progress.NONE));
        var once = draws.bands(draws.drawn(model.prepared(""), 200));
        var again = draws.bands(draws.drawn(model.prepared(""), 200));
        assertThat(once).isEqualTo(again);
        assertThat(once.lines().get(0).low()).isLessThan(once.lines().get(0).high());
        assertThat(draws.sensitivity(model.prepared(""), "national-spending", 2024, 0)
                        .tornado())
                .hasSize(1);
    }

    @Test
    void resultsAreOfTheirSchemaAndAnyFigureHasItsTree() throws IOException {
        Score score = new CostModel(inputs(singlePayer(percent(100)), 2024, 2026), US).score();
        Beside beside =
                new Beside("Study", "plan spending", "2025", "$4 trillion", "$5 trillion", "+25.0%", "", "my.plan:9");
        String json = new String(
                ScoreJson.write(new Report(
                        score,
                        List.of(beside),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())),
                StandardCharsets.UTF_8);
        try (InputStream in = ScoreJson.class.getResourceAsStream("results.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        for (String figure : score.figures().keySet()) {
            assertThat(Trace.of(score, figure + "/2025")).as(figure).isPresent();
        }
        assertThat(Trace.text(Trace.of(score, "federal-cost/2026").orElseThrow()))
                .contains("baseline us-2023, 2026, medicare")
                .contains("my.plan:3");
    }

    private static InputValue percent(double percent) {
        return new InputValue.Percent(BigDecimal.valueOf(percent), Optional.empty(), List.of());
    }

    private static Provenance at(String clause, int line) {
        return new Provenance(clause, "my.plan", line, List.of(), Provenance.Status.FIXED, false, "");
    }

    private static ModelInputs inputs(Parts parts, int from, int to) {
        return new ModelInputs(
                new ModelInputs.PlanIdentity("Mine", "national single payer", "United States", "", "", List.of()),
                new ModelInputs.Baseline("us-2023", Optional.empty()),
                new ModelInputs.Horizon(OptionalInt.of(from), OptionalInt.of(to), Optional.empty()),
                "nominal",
                false,
                List.of(),
                parts,
                List.of(),
                List.of(),
                List.of());
    }

    /** Everyone is covered for hospital care, free, which is paid at a level. */
    private static Parts singlePayer(InputValue level) {
        Provenance at = at("payment / pay hospitals", 3);
        Parts.PeopleCell all = new Parts.PeopleCell(
                Parts.PeopleAction.COVER,
                new PeopleGroup("residents", new People.Group("residents")),
                Optional.empty(),
                Optional.empty(),
                Period.ALWAYS,
                Optional.empty(),
                at("eligibility / cover residents", 1));
        Parts.ServiceCover hospital = new Parts.ServiceCover(
                "hospital",
                "hospital",
                Parts.Coverage.COVERED,
                Optional.empty(),
                Optional.empty(),
                Period.ALWAYS,
                "",
                at("benefits / cover hospital", 2));
        Parts.Charge free = new Parts.Charge(
                Parts.ChargeKind.DEDUCTIBLE,
                List.of(),
                Optional.empty(),
                Optional.of(new Stated(new InputValue.None(), at)),
                List.of(),
                Optional.empty(),
                Period.ALWAYS,
                at);
        Parts.Payment payment = new Parts.Payment(
                "hospital", "hospital", "", Optional.of(new Stated(level, at)), Optional.empty(), Period.ALWAYS, at);
        return parts(List.of(all), List.of(hospital), List.of(free), List.of(payment), List.of());
    }

    private static Parts parts(
            List<Parts.PeopleCell> people,
            List<Parts.ServiceCover> services,
            List<Parts.Charge> charges,
            List<Parts.Payment> payments,
            List<Financing.Tax> taxes) {
        return new Parts(
                people, List.of(), services, charges, List.of(), payments, List.of(), taxes, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
