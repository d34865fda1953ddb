package org.planwright.runtime.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Used;
import org.planwright.runtime.taxpayers.HouseholdFacts;
import org.planwright.runtime.taxpayers.HouseholdRecords;

/** What is listed as used by households, and moved, moves what they pay, and nothing else of the edition does. */
class HouseholdAssumptionsTest {
    private static final String NAME = "us-2023";
    private static final String USE = "use at age ";
    private static final Edition EDITION = Edition.builtIn(NAME);
    private static final HouseholdRecords RECORDS =
            HouseholdRecords.builtIn(NAME).orElseThrow();

    @ParameterizedTest
    @CsvSource({"green-mountain-care/expected/green-mountain-care, 2020", "s1804/expected/s1804, 2024"})
    void exactlyWhatIsListedMovesWhatHouseholdsPay(String plan, int year) throws IOException {
        ModelInputs inputs = ModelInputsJson.read(Files.readAllBytes(Path.of("../examples/" + plan + ".inputs.json")));
        Score score = new CostModel(inputs, EDITION).score();
        HouseholdFacts usual = new HouseholdFacts(NAME);
        String paid = paid(inputs, score, usual, year);
        Set<String> moving = new TreeSet<>();
        for (String key : usual.keys()) {
            double value = usual.value(key);
            double other = value == Math.rint(value) && value > 1 ? Math.rint(value * 0.75) : value * 0.97;
            boolean ofAge = key.startsWith(USE);
            // every age is one parameter in the list, and two ages tell enough
            if (!ofAge || key.equals(USE + "9") || key.equals(USE + "70")) {
                if (!paid(inputs, score, usual.with(key, other), year).equals(paid)) {
                    moving.add(ofAge ? "use of care by age" : key);
                }
            }
        }
        assertThat(moving)
                .isEqualTo(model(inputs, score, usual).used().stream()
                        .map(Used::key)
                        .collect(Collectors.toSet()));
    }

    private static String paid(ModelInputs inputs, Score score, HouseholdFacts facts, int year) {
        StringBuilder paid = new StringBuilder();
        HouseholdTables tables = HouseholdTables.of(model(inputs, score, facts), year);
        tables.groups()
                .values()
                .forEach(groups -> groups.forEach(group ->
                        paid.append(Math.round(group.before() * 1e4) + " " + Math.round(group.after() * 1e4) + "\n")));
        tables.lines().forEach(line -> paid.append(Math.round(line.before() * 100) + "\n"));
        return paid.toString();
    }

    private static HouseholdModel model(ModelInputs inputs, Score score, HouseholdFacts facts) {
        return new HouseholdModel(
                RECORDS.with(facts),
                new Outlook(EDITION, score.place()),
                score,
                inputs.parts(),
                LocalDate.of(score.firstYear(), 1, 1),
                facts);
    }
}
