package org.planwright.runtime.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;

/**
 * Every figure of every example and replication, in its first and its last year: the parts of its tree come to it, and no
 * branch ends without saying which plan line, baseline cell or assumption it comes from.
 */
class TraceTest {
    private static final Edition US = Edition.builtIn("us-2023");

    @TestFactory
    Stream<DynamicTest> every_figure_has_a_tree_that_adds_up_and_ends_somewhere() throws IOException {
        return examples()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Score score;
                    try {
                        score = new CostModel(ModelInputsJson.read(Files.readAllBytes(file)), US).score();
                    } catch (Unscorable none) {
                        return; // which plans have no score is held by the test of what was assumed
                    }
                    List<String> broken = new ArrayList<>();
                    for (String figure : score.figures().keySet()) {
                        for (int year : List.of(score.firstYear(), score.firstYear() + score.years() - 1)) {
                            Trace.Node tree =
                                    Trace.of(score, figure + "/" + year).orElseThrow();
                            assertThat(tree.value()).isEqualTo(score.figure(figure, year));
                            look(figure + "/" + year, tree, broken);
                        }
                    }
                    assertThat(broken).isEmpty();
                }));
    }

    private static void look(String path, Trace.Node node, List<String> broken) {
        double sum = 0;
        boolean isSum = false;
        for (Trace.Node part : node.parts()) {
            look(path + " > " + part.label(), part, broken);
            if (!Double.isNaN(part.value())) {
                isSum = true;
                sum += part.less() ? -part.value() : part.value();
            }
        }
        double rounding = 1e-6 * Math.max(1, Math.abs(node.value()));
        if (isSum && !(Math.abs(sum - node.value()) <= rounding)) {
            broken.add(String.format(Locale.ROOT, "%s: %s is not the sum of its parts, %s", path, node.value(), sum));
        }
        if (!isSum && node.origin().isEmpty()) {
            broken.add(path + ": it ends here and does not say where it comes from");
        }
    }

    private static Stream<Path> examples() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = folder.getParent();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".inputs.json")).sorted().toList().stream();
        }
    }
}
