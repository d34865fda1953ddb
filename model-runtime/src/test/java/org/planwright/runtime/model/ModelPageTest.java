package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;

/**
 * The tables of docs/model.md are those of the steps and of the edition. When one of these changes on purpose, run with {@code
 * -Dplanwright.accept=true}: it writes the page and still fails, so that what is accepted is read.
 */
class ModelPageTest {
    private static final String BEGIN = "<!-- made of the steps and the edition: begin -->\n";
    private static final String END = "<!-- made of the steps and the edition: end -->";
    private static final Edition US = Edition.builtIn("us-2023");

    @Test
    void theTablesOfThePageAreThoseOfTheModel() throws IOException {
        Path page = repository().resolve("docs/model.md");
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        boolean accept = Boolean.getBoolean("planwright.accept");
        if (accept) {
            Files.writeString(page, text.substring(0, from) + made() + text.substring(to));
        }
        assertThat(text.substring(from, to)).isEqualTo(made());
        assertThat(accept)
                .as("written; read it, then run without -Dplanwright.accept")
                .isFalse();
    }

    @Test
    void everyStepHasItsFormulaThereAndATestWithFiguresWorkedByHand() throws IOException {
        Path here = repository().resolve("model-runtime/src");
        String tests = Files.readString(here.resolve("test/java/org/planwright/runtime/model/StepsTest.java"));
        TreeSet<String> steps = new TreeSet<>();
        try (Stream<Path> files = Files.list(here.resolve("main/java/org/planwright/runtime/model"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(" implements Step {")) {
                    steps.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(steps).hasSizeGreaterThan(5);
        assertThat(Arrays.stream(StepFormula.values()).map(one -> one.step().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(steps);
        assertThat(steps).allSatisfy(step -> assertThat(tests).contains("new " + step + "("));
    }

    @Test
    void everyAssumptionOfTheEditionBelongsToAStep() throws IOException {
        List<String> read = Arrays.stream(StepFormula.values())
                .flatMap(step -> step.assumptions().stream())
                .toList();
        assertThat(read("assumptions").stream().map(line -> line.in("key"))).containsExactlyInAnyOrderElementsOf(read);
    }

    private static String made() throws IOException {
        Outlook outlook = new Outlook(US, "");
        StringBuilder text = new StringBuilder("| Step | Formula | Reads where the plan is silent |\n|---|---|---|\n");
        for (StepFormula step : StepFormula.values()) {
            String read = step.assumptions().stream()
                    .map(key -> key + " " + number(outlook.assumption(key).value()))
                    .collect(Collectors.joining(", "));
            text.append("| ").append(words(step.step().getSimpleName())).append(" | ");
            text.append(step.formula()).append(" | ").append(read).append(" |\n");
        }
        text.append(
                "\n| Assumption of `us-2023` | Value | Range | Unit | Standing | Source |\n|---|---|---|---|---|---|\n");
        for (Line line : read("assumptions")) {
            text.append(row(
                    line.in("key"),
                    line.in("value"),
                    line.in("low") + " to " + line.in("high"),
                    line.in("unit"),
                    line.in("status"),
                    line.in("source")));
        }
        text.append(
                "\n| Price against Medicare’s | Payer | Ratio | Range | Standing | Source |\n|---|---|---|---|---|---|\n");
        for (Line line : read("prices")) {
            text.append(row(
                    line.in("service"),
                    line.in("payer"),
                    line.in("ratio"),
                    line.in("low") + " to " + line.in("high"),
                    line.in("status"),
                    line.in("source")));
        }
        text.append("\n| Of people and households | Value | Standing | Source |\n|---|---|---|---|\n");
        for (Line line : read("household-parameters")) {
            if (!line.in("key").startsWith("use at age")) {
                text.append(row(line.in("key"), line.in("value"), line.in("status"), line.in("source")));
            }
        }
        text.append("\n| Patients pay of the bill | Care used, against free care |\n|---|---|\n");
        for (Line line : read("demand")) {
            text.append(row(line.in("coinsurance"), line.in("use")));
        }
        return text.toString();
    }

    /** A line of a file, read by the names of its columns. */
    private record Line(List<String> header, List<String> cells) {
        String in(String column) {
            return cells.get(header.indexOf(column));
        }
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The lines of a file of the edition, after its remarks and its header. */
    private static List<Line> read(String file) throws IOException {
        Path data = repository()
                .resolve("model-runtime/src/main/resources/org/planwright/runtime/baseline/us-2023/" + file + ".csv");
        List<String> lines = Files.readAllLines(data).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> header = List.of(lines.get(0).split(","));
        return lines.stream()
                .skip(1)
                .map(line -> new Line(header, List.of(line.split(",", header.size()))))
                .toList();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String words(String name) {
        String words = name.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/model.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
