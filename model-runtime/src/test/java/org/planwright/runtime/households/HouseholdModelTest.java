package org.planwright.runtime.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.taxpayers.Present;

/** Green Mountain Care, as its inputs stand among the examples: 11.5% of payroll, paid by employers. */
class HouseholdModelTest {
    private static final Path INPUTS =
            Path.of("../examples/green-mountain-care/expected/green-mountain-care.inputs.json");
    private static final int YEAR = 2020;

    private final Score score;
    private final HouseholdModel model;

    HouseholdModelTest() throws IOException {
        ModelInputs inputs = ModelInputsJson.read(Files.readAllBytes(INPUTS));
        Edition edition = Edition.builtIn("us-2023");
        score = new CostModel(inputs, edition).score();
        model = new HouseholdModel(
                HouseholdRecords.builtIn("us-2023").orElseThrow(),
                new Outlook(edition, score.place()),
                score,
                inputs.parts(),
                LocalDate.of(2017, 1, 1));
    }

    @Test
    void whatHouseholdsPayIsWhatTheScoreSays() {
        Burdens burdens = model.year(YEAR);
        int t = YEAR - score.firstYear();
        double premiums = 0;
        double premiumsAfter = 0;
        for (Burdens.Kind kind :
                List.of(Burdens.Kind.WORKER_PREMIUM, Burdens.Kind.EMPLOYER_PREMIUM, Burdens.Kind.INDIVIDUAL_PREMIUM)) {
            premiums += burdens.total(kind, false);
            premiumsAfter += burdens.total(kind, true);
        }
        assertThat(premiums)
                .isCloseTo(score.current().paidBy(t, p -> p == Payer.PRIVATE_INSURANCE), within(1e-6 * premiums));
        assertThat(premiumsAfter)
                .isCloseTo(score.plan().paidBy(t, p -> p == Payer.PRIVATE_INSURANCE), within(1e-6 * premiums));
        double pocket = burdens.total(Burdens.Kind.OUT_OF_POCKET, false);
        assertThat(pocket).isCloseTo(score.current().paidBy(t, p -> p == Payer.OUT_OF_POCKET), within(1e-6 * pocket));
        assertThat(burdens.total(Burdens.Kind.OUT_OF_POCKET, true))
                .isCloseTo(score.plan().paidBy(t, p -> p == Payer.OUT_OF_POCKET), within(1e-6 * pocket));
    }

    @Test
    void everyTableHoldsEveryone() {
        HouseholdTables tables = HouseholdTables.of(model, YEAR);
        tables.groups().forEach((way, groups) -> {
            assertThat(groups.stream().mapToDouble(HouseholdTables.Group::units).sum())
                    .as(way)
                    .isCloseTo(tables.all().units(), within(1e-9));
            double less = groups.stream().mapToDouble(g -> g.units() * g.less()).sum()
                    / tables.all().units();
            assertThat(less).as(way).isCloseTo(tables.all().less(), within(1e-9));
        });
        assertThat(tables.all().less() + tables.all().more()).isLessThanOrEqualTo(1);
    }

    @Test
    void aFamilyOfFourPaysElevenAndAHalfPercentOfItsPay() {
        Family family = new Family(2, 2, 40, 60_000, Present.EMPLOYER, "Vermont");
        FamilyAnswer answer = FamilyAnswer.of(model, family, YEAR);
        FamilyAnswer.Line tax = answer.lines().stream()
                .filter(line -> line.name().equals("payroll premium"))
                .findFirst()
                .orElseThrow();
        // by hand: 11.5% of $60,000
        assertThat(tax.after()).isCloseTo(6_900, within(1e-6));
        assertThat(tax.place()).contains("green-mountain-care.plan:");
        assertThat(answer.lines().get(0).after()).isCloseTo(0, within(1e-6));
        // by hand: poverty in 2020 is $12,760 + 3 · $4,480 = $26,200
        assertThat(answer.poverty()).isCloseTo(100 * 60_000 / 26_200.0, within(1e-6));
    }

    @Test
    void oneRateOnAllPayYieldsTheSameOnRecordsAsFromBrackets() {
        HouseholdModel.Yield yield = model.yields(YEAR).get(0);
        assertThat(yield.records()).isCloseTo(yield.brackets(), within(1e-6 * yield.brackets()));
    }

    @Test
    void aPaymentFallsAsInTheScoreAndNobodyPaysLessThanNothing() {
        // by hand: of 100 paid 60 are left, and those covered pay 50: they are spared 80% of theirs
        HouseholdModel.Fall half = HouseholdModel.Fall.of(100, 60, 0.5);
        assertThat(half.left(50, 1)).isCloseTo(10, within(1e-12));
        assertThat(half.left(50, 0)).isCloseTo(50, within(1e-12));
        // they pay 20: they are spared all of it, and the other 80 fall to 60
        HouseholdModel.Fall few = HouseholdModel.Fall.of(100, 60, 0.2);
        assertThat(few.left(20, 1)).isZero();
        assertThat(few.left(80, 0)).isCloseTo(60, within(1e-12));
        // a unit of which a quarter is covered
        assertThat(half.left(50, 0.25)).isCloseTo(40, within(1e-12));
    }
}
