package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.results.Trace;

/** The tree of a figure names the assumptions of the edition that move the figure, and no others. */
class TraceRestsTest {
    private static final Edition US = Edition.builtIn("us-2023");

    /** Of steps that use several assumptions, each on cells of its own: a tree names all that the step uses. */
    private static final Set<String> COARSE = Set.of(
            "use of long-term care",
            "administrative cost",
            "provider administration share",
            "price of hospital, private insurance",
            "public option share",
            "public option switching",
            "individual market response");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s1804/expected/s1804",
                "public-option/expected/cascade-care",
                "new-york-health-act/expected/new-york-health-act",
                "ab1400/expected/ab1400",
                "green-mountain-care/expected/green-mountain-care"
            })
    void aTreeNamesWhatMovesItsFigure(String plan) throws IOException {
        ModelInputs inputs = ModelInputsJson.read(Files.readAllBytes(Path.of("../examples/" + plan + ".inputs.json")));
        Score score = new CostModel(inputs, US).score();
        int year = score.firstYear() + score.years() - 1;
        Set<String> broken = new TreeSet<>();
        for (Map.Entry<String, Edition> other : AssumptionsUsedTest.OTHERS.entrySet()) {
            String key = other.getKey();
            if (score.used().stream()
                    .noneMatch(one -> one.key().equals(key) && !one.origin().equals("plan"))) {
                continue;
            }
            Score moved = new CostModel(inputs, other.getValue()).score();
            for (String figure : score.figures().keySet()) {
                double was = score.figure(figure, year);
                boolean moves = Math.abs(moved.figure(figure, year) - was) > 1e-9 * Math.max(1, Math.abs(was));
                boolean named = names(Trace.of(score, figure + "/" + year).orElseThrow(), key);
                if (moves && !named) {
                    broken.add(figure + " does not name " + key);
                } else if (named && !moves && !COARSE.contains(key)) {
                    broken.add(figure + " names, and is not moved by, " + key);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean names(Trace.Node node, String key) {
        return node.label().startsWith(key + " = ") || node.parts().stream().anyMatch(part -> names(part, key));
    }
}
