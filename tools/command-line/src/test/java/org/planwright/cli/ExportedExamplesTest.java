package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.inputs.Parts;

/**
 * Every example plan and each of its scenarios as reform files of other models. What a plan gives is what its inputs give; every
 * parameter is held against the definitions that are shipped, read here by themselves; every tax, each of its terms and all money is
 * in the report. {@code -Dplanwright.accept} writes the files of expected reports anew, and fails.
 */
class ExportedExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");
    private static final Path KEPT = Path.of("src/test/resources/org/planwright/cli/exports");
    private static final List<String> TOOLS = List.of("tax-calculator", "policyengine");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-01-01\\.(\\d{4})-12-31");
    private static final Pattern LINE = Pattern.compile("\"(.*?)\",\"(.*?)\",(\\d+),([a-z ]+),\"(.*)\"");

    @TempDir
    Path folder;

    @Test
    void everyExampleIsExportedAsExpected() throws IOException {
        List<String> changed = new ArrayList<>();
        for (String tool : TOOLS) {
            String made = all(tool);
            Path kept = KEPT.resolve(tool + ".txt");
            if (System.getProperty("planwright.accept") != null) {
                Files.createDirectories(KEPT);
                Files.writeString(kept, made);
                changed.add(tool);
            } else {
                assertThat(made).isEqualTo(Files.readString(kept));
            }
        }
        if (!changed.isEmpty()) {
            fail("exports were written anew; read them, then run the tests again");
        }
    }

    private String all(String tool) throws IOException {
        Map<String, List<String>> definitions = definitions(tool);
        StringBuilder made = new StringBuilder();
        for (Path inputs : expectedInputs()) {
            Path plan = inputs.getParent()
                    .resolveSibling(inputs.getFileName().toString().replace(".inputs.json", ".plan"));
            ModelInputs read = ModelInputsJson.read(Files.readAllBytes(inputs));
            List<String> scenarios = new ArrayList<>(List.of(""));
            read.scenarios().forEach(one -> scenarios.add(one.name()));
            for (String scenario : scenarios) {
                Parts parts = read.scenarios().stream()
                        .filter(one -> one.name().equals(scenario))
                        .findFirst()
                        .map(read::partsOf)
                        .orElse(read.parts());
                if (!scenario.isEmpty() && parts.taxes().equals(read.parts().taxes())) {
                    continue;
                }
                // the inputs of an amendment are those of the plan that it amends
                boolean amends =
                        !Files.readString(plan).contains('"' + read.plan().title() + '"');
                Run ofPlan = export(tool, amends ? inputs : plan, scenario);
                String reform = written("r.json");
                String report = written("r.csv");
                Run ofInputs = export(tool, inputs, scenario);
                assertThat(ofInputs.code()).as(inputs + " " + scenario).isEqualTo(ofPlan.code());
                assertThat(written("r.json")).as(inputs + " " + scenario).isEqualTo(reform);
                assertThat(withoutFolders(written("r.csv")))
                        .as(inputs + " " + scenario)
                        .isEqualTo(withoutFolders(report));
                holdAgainst(definitions, tool, reform);
                nothingIsDropped(parts, report);
                String name = plan.getParent().getFileName() + "/" + plan.getFileName();
                made.append("== ").append(name).append(scenario.isEmpty() ? "" : ", scenario " + scenario);
                made.append(", exit ").append(ofPlan.code()).append('\n');
                made.append(withoutFolders(report)).append(reform).append('\n');
            }
        }
        return made.toString();
    }

    private static List<Path> expectedInputs() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".inputs.json")
                            && !file.toString().contains("target"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(15);
            return found;
        }
    }

    private Run export(String tool, Path file, String scenario) throws IOException {
        Files.deleteIfExists(folder.resolve("r.json"));
        Files.deleteIfExists(folder.resolve("r.csv"));
        List<String> args = new ArrayList<>(List.of(
                "export",
                file.toAbsolutePath().normalize().toString(),
                "--to",
                tool,
                "--pack",
                "draft",
                "--output",
                "r.json",
                "--report",
                "r.csv"));
        if (!scenario.isEmpty()) {
            args.addAll(List.of("--scenario", scenario));
        }
        Run run = Run.in(folder, args.toArray(String[]::new));
        assertThat(run.err()).as(file + " " + scenario).isEmpty();
        return run;
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Inputs name files beside the plan, and a plan the way to them. */
    private static String withoutFolders(String report) {
        return report.replaceAll(",\"[^\"]*/([^\"/]+\\.plan)\",", ",\"$1\",");
    }

    /** The definitions as they are shipped, by name: type, members, indexed, indexable, least, most, warns. */
    private static Map<String, List<String>> definitions(String tool) throws IOException {
        Path file = Path.of(
                "..",
                "..",
                "model-runtime/src/main/resources/org/planwright/runtime/export/" + tool + "-parameters.csv");
        Map<String, List<String>> definitions = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = List.of(line.split(",", -1));
            definitions.put(cells.get(0), cells.subList(1, cells.size()));
        }
        assertThat(definitions).hasSizeGreaterThan(20);
        return definitions;
    }

    private static void holdAgainst(Map<String, List<String>> definitions, String tool, String reform)
            throws IOException {
        String json =
                reform.lines().filter(line -> !line.startsWith("//")).reduce("", (all, line) -> all + line + "\n");
        for (Map.Entry<String, JsonNode> one : new ObjectMapper().readTree(json).properties()) {
            boolean index = one.getKey().endsWith("-indexed");
            List<String> definition = definitions.get(one.getKey().replace("-indexed", ""));
            assertThat(definition).as(one.getKey()).isNotNull();
            for (Map.Entry<String, JsonNode> value : one.getValue().properties()) {
                years(tool, value.getKey());
                if (index) {
                    assertThat(definition.get(3)).as(one.getKey()).isEqualTo("true");
                    assertThat(value.getValue().isBoolean()).isTrue();
                } else {
                    members(definition, one.getKey(), value.getValue());
                }
            }
        }
    }

    private static void years(String tool, String said) {
        if (tool.equals("tax-calculator")) {
            assertThat(Integer.parseInt(said)).isBetween(2013, 2036);
            return;
        }
        Matcher years = YEARS.matcher(said);
        assertThat(years.matches()).as(said).isTrue();
        assertThat(Integer.parseInt(years.group(1)))
                .isBetween(2013, 2036)
                .isLessThanOrEqualTo(Integer.parseInt(years.group(2)));
    }

    private static void members(List<String> definition, String name, JsonNode value) {
        int members = definition.get(1).isEmpty() ? 1 : definition.get(1).equals("EIC") ? 4 : 5;
        assertThat(value.isArray() ? value.size() : 1).as(name).isEqualTo(members);
        List<JsonNode> each = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each::add);
        } else {
            each.add(value);
        }
        for (JsonNode one : each) {
            if (definition.get(0).equals("bool")) {
                assertThat(one.isBoolean()).as(name).isTrue();
                continue;
            }
            assertThat(one.isNumber()).as(name).isTrue();
            boolean warns = definition.get(6).equals("true");
            if (!warns && definition.get(4).matches("[\\d.e+-]+")) {
                assertThat(one.asDouble()).as(name).isGreaterThanOrEqualTo(Double.parseDouble(definition.get(4)));
            }
            if (!warns && definition.get(5).matches("[\\d.e+-]+")) {
                assertThat(one.asDouble()).as(name).isLessThanOrEqualTo(Double.parseDouble(definition.get(5)));
            }
        }
    }

    /** Every tax has a line, each of its terms that the tools lack one, and so have all money and the plan's own premium. */
    private static void nothingIsDropped(Parts parts, String report) {
        Set<String> said = new TreeSet<>();
        List<String> lines = report.lines().toList();
        assertThat(lines.get(0)).isEqualTo("provision,file,line,fidelity,how");
        for (String line : lines.subList(1, lines.size())) {
            Matcher cells = LINE.matcher(line);
            assertThat(cells.matches()).as(line).isTrue();
            assertThat(cells.group(4)).isIn("exact", "approximated", "not expressible");
            assertThat(cells.group(5)).as(line).isNotBlank();
            said.add(cells.group(1).replace("\"\"", "\""));
        }
        List<String> must = new ArrayList<>();
        for (Financing.Tax tax : parts.taxes()) {
            must.add(tax.clause());
            if (tax.exempt().stream().anyMatch(one -> !(one.value() instanceof InputValue.None))) {
                must.add(tax.clause() + " / exempt");
            }
            if (tax.atMost()
                    .filter(one -> !(one.value() instanceof InputValue.None))
                    .isPresent()) {
                must.add(tax.clause() + " / at most");
            }
            if (tax.incidence().isPresent()) {
                must.add(tax.clause() + " / who bears it");
            }
        }
        parts.flows().forEach(flow -> must.add(flow.clause()));
        assertThat(said).containsAll(must);
    }
}
