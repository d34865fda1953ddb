package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.compiler.Schemas;

/** What changes do to a score, in every form. */
class DiffScoreTest {
    @TempDir
    Path folder;

    private String text;

    @BeforeEach
    void plan() throws IOException {
        text = Files.readString(root().resolve("examples/green-mountain-care/green-mountain-care.plan"));
        Run.write(folder, "old.plan", text);
        Run.write(folder, "new.plan", text.replaceFirst("11\\.5% of all payroll", "10.5% of all payroll"));
        assertThat(Run.read(folder.resolve("new.plan"))).isNotEqualTo(text);
    }

    @Test
    void the_difference_is_that_of_two_scores() throws IOException {
        Run diff = Run.in(folder, "diff", "old.plan", "new.plan", "--score", "--draws", "50");
        assertThat(diff.out())
                .contains("financing, less:", "Effect on the score", "Both versions under baseline us-2023");
        double old = revenue("old.plan");
        double young = revenue("new.plan");
        Run json = Run.in(folder, "diff", "old.plan", "new.plan", "--score", "--draws", "0", "-f", "json");
        Matcher line = Pattern.compile("(?s)\"new-revenue\".*?\"change\" : \\[\\s*([-\\d.eE]+)")
                .matcher(json.out());
        assertThat(line.find()).isTrue();
        assertThat(Double.parseDouble(line.group(1))).isCloseTo(young - old, org.assertj.core.data.Offset.offset(0.01));
        assertThat(young).isLessThan(old);
    }

    private double revenue(String plan) {
        String csv = Run.in(folder, "score", plan, "-f", "csv").out();
        Matcher line = Pattern.compile("(?m)^new-revenue,\\d+,(.*)$").matcher(csv);
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    @Test
    void what_both_versions_share_does_not_blur_the_difference() throws IOException {
        String uncertain = text.replaceFirst("11\\.5% of all payroll", "11.5% of all payroll\n        # x");
        Run.write(folder, "same.plan", uncertain);
        Run diff = Run.in(folder, "diff", "old.plan", "same.plan", "--score", "--draws", "200");
        assertThat(diff.out()).startsWith("no change of meaning").doesNotContain("How far the change spreads");
    }

    @Test
    void every_form_has_it_and_json_keeps_its_schema() {
        Run json = Run.in(
                folder,
                "diff",
                "old.plan",
                "new.plan",
                "--score",
                "--draws",
                "20",
                "--households",
                "2020",
                "-f",
                "json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("changes"))
                        .validate(json.out(), InputFormat.JSON))
                .isEmpty();
        assertThat(json.out()).contains("\"households\"", "\"payLessNew\"");
        assertThat(Run.in(folder, "diff", "old.plan", "new.plan", "--score", "-f", "markdown")
                        .out())
                .contains("### Effect on the score", "| new revenue |");
        String html = Run.in(folder, "diff", "old.plan", "new.plan", "--score", "-f", "html")
                .out();
        assertThat(html)
                .contains(
                        "<h2>Effect on the score</h2>",
                        "Current law",
                        "Old: old.plan",
                        "<th scope=\"row\">new revenue</th>")
                .doesNotContain("<script", "http://", "src=");
        assertThat(Run.in(folder, "diff", "old.plan", "new.plan", "--score", "--households", "1999")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_scored_says_why_and_the_changes_are_told() throws IOException {
        Run.write(folder, "new.plan", Run.read(folder.resolve("new.plan")).replaceFirst("(?m)^\\s*horizon:.*$", ""));
        Run diff = Run.in(folder, "diff", "old.plan", "new.plan", "--score", "--pack", "draft");
        assertThat(diff.code()).isZero();
        assertThat(diff.out())
                .contains("financing, less:", "none: The new version cannot be scored: The plan states no horizon");
        Run broken = Run.in(folder, "diff", "old.plan", "new.plan", "--score");
        assertThat(broken.out()).contains("financing, less:", "none: The new version cannot be scored: ");
    }

    @Test
    void the_rules_of_the_settings_say_what_may_be_scored() throws IOException {
        String silent = Run.read(folder.resolve("new.plan")).replaceFirst("(?m)^\\s*appeals:.*$", "");
        Run.write(folder, "new.plan", silent);
        Run strict = Run.in(folder, "diff", "old.plan", "new.plan", "--score", "--draws", "0");
        assertThat(strict.out()).contains("none: The new version cannot be scored: ");
        Run.write(folder, "planwright.json", "{\"rules\": {\"completeness.missing-answer\": \"warning\"}}");
        Run lenient = Run.in(folder, "diff", "old.plan", "new.plan", "--score", "--draws", "0");
        assertThat(lenient.out()).contains("Both versions under baseline us-2023");
        Run.write(folder, "planwright.json", "{\"pack\": \"draft\"}");
        assertThat(Run.in(folder, "diff", "old.plan", "new.plan", "--score", "--draws", "0")
                        .out())
                .isEqualTo(lenient.out());
    }

    @Test
    void a_scenario_is_scored_beside_its_plan() throws IOException {
        Run.write(
                folder,
                "old.plan",
                text
                        + "\nscenario \"lower\" { financing { tax payroll premium on payroll paid by employers into Green Mountain"
                        + " Care Fund from 2017 {\n    9% of all payroll\n} } }\n");
        Run diff =
                Run.in(folder, "diff", "old.plan", "--scenario", "lower", "--score", "--draws", "0", "--pack", "draft");
        assertThat(diff.out()).contains("Effect on the score", "new revenue");
    }

    /** Nothing of the cost model is loaded where no score is asked for. */
    @Test
    void a_plain_diff_loads_nothing_of_the_cost_model() throws IOException, InterruptedException {
        assertThat(loaded("diff", "old.plan", "new.plan"))
                .noneMatch(name -> name.startsWith("org.planwright.runtime.model")
                        || name.startsWith("org.planwright.runtime.baseline")
                        || name.contains("CostEffectPage")
                        || name.contains("ScoreOfChanges "));
    }

    private List<String> loaded(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        List<String> names = new ArrayList<>();
        Matcher line = Pattern.compile("\\[class,load\\] (\\S+ source)").matcher(out);
        while (line.find()) {
            names.add(line.group(1));
        }
        assertThat(names).anyMatch(name -> name.startsWith("org.planwright.compiler.Differences "));
        return names;
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples")) || !Files.isDirectory(here.resolve("docs"))) {
            here = here.getParent();
        }
        return here;
    }
}
