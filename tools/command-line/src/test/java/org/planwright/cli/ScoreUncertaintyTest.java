package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.compiler.RulePack;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.results.ScoreJson;
import org.planwright.runtime.uncertainty.Blocks;
import org.planwright.runtime.uncertainty.Draws;
import org.planwright.runtime.uncertainty.Sampling;
import org.planwright.runtime.uncertainty.Uncertainty;

/** Draws of whole plans, and what {@code score} writes of them in each form. */
class ScoreUncertaintyTest {
    private static final String PLAN = """
            plan "T <script>alert(1)</script>" {
                jurisdiction: United States
                kind: national single payer
                first benefits: January 1, 2024
                horizon: 2024 to 2030
                baseline: us-2023
            }
            eligibility {
                cover residents
            }
            benefits {
                cover hospital
            }
            assumptions {
                administrative cost: 3% to 8%
                supply: 60% to 100%
            }
            scenario "Dear" {
                assumptions {
                    administrative cost: 5% to 9%
                }
            }
            scenario "Scarce" {
                assumptions {
                    supply: 40% to 60%
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void plan() throws IOException {
        Run.write(folder, "t.plan", PLAN);
    }

    @Test
    void threadsChangeNoBit() {
        PreparedPlan plan = model(folder, "t.plan").prepared("");
        double[][] one = drawn(plan, 1, 1, 700).values();
        for (int threads : new int[] {2, 3}) {
            assertThat(Arrays.deepEquals(drawn(plan, threads, 1, 700).values(), one))
                    .isTrue();
        }
        assertThat(Arrays.deepEquals(drawn(plan, 2, 2, 700).values(), one)).isFalse();
    }

    @Test
    void onlyTheFiguresOfBandsAreKept() {
        double[][] values =
                drawn(model(folder, "t.plan").prepared(""), 2, 1, 300).values();
        assertThat(values).hasDimensions(Uncertainty.FIGURES.size() * 7, 300);
    }

    @Test
    void theSameDrawsMakeDifferencesOfScenariosSure() {
        CostModel model = model(folder, "t.plan");
        int figure = Uncertainty.FIGURES.indexOf("plan-spending") * 7 + 6;
        double[] base = drawn(model.prepared(""), 2, 1, 1000).values()[figure];
        double[] common = drawn(model.prepared("Dear"), 2, 1, 1000).values()[figure];
        double[] other = drawn(model.prepared("Dear"), 2, 2, 1000).values()[figure];
        assertThat(variance(common, base)).isLessThan(variance(other, base) / 20);
    }

    @ParameterizedTest
    @CsvSource({
        "examples/s1804/s1804.plan, ''",
        "examples/s1804/s1804.plan, Households' premium",
        "examples/green-mountain-care/green-mountain-care.plan, ''",
        "examples/new-york-health-act/new-york-health-act.plan, ''",
        "examples/replications/urban-2019.plan, ''",
        "examples/replications/peri-2018.plan, ''"
    })
    void figuresOfADrawAreThoseOfItsScore(String file, String scenario) {
        same(model(project(), file), scenario);
    }

    @Test
    void figuresOfADrawAreThoseOfItsScoreWhereThereIsMuchToDraw() {
        CostModel model = model(folder, "t.plan");
        assertThat(model.prepared("").parameters()).hasSize(2);
        for (String scenario : List.of("", "Dear", "Scarce")) {
            same(model, scenario);
        }
    }

    private static void same(CostModel model, String scenario) {
        PreparedPlan plan = model.prepared(scenario);
        Draws draws = new Draws(9, 5);
        for (int number = 0; number < 5; number++) {
            var draw = draws.draw(number);
            double[] at = plan.parameters().stream()
                    .mapToDouble(parameter -> draw.at(parameter).orElseThrow())
                    .toArray();
            Map<String, double[]> figures = plan.figures(at);
            Map<String, double[]> scored = model.score(scenario, draw).figures();
            assertThat(figures.keySet()).isEqualTo(scored.keySet());
            figures.forEach((name, figure) -> assertThat(figure).as(name).isEqualTo(scored.get(name)));
        }
    }

    @Test
    void jsonIsOfItsSchemaAndTheSameForTheSameSeed() {
        String[] asked = {
            "score",
            "t.plan",
            "--pack",
            "draft",
            "-f",
            "json",
            "--draws",
            "200",
            "--sampling",
            "sobol",
            "--scenario",
            "all",
            "--sensitivity",
            "plan-spending/2030"
        };
        String json = Run.in(folder, asked).out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(ScoreJson.schema())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json)
                .contains("\"bands\"", "\"sampling\": \"sobol\"", "\"bandsOfDifferences\"", "\"firstHigh\"", "Scarce");
        assertThat(Run.in(folder, asked).out()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "csv", "html"})
    void everyFormHasBandsAndScenarios(String form) {
        Run run =
                Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", form, "--draws", "100", "--scenario", "all");
        assertThat(run.code()).isEqualTo(ExitCode.SOUND);
        assertThat(run.out()).contains("Dear", "Scarce", "plan-spending");
        assertThat(run.out()).contains(form.equals("csv") ? "low,middle,high" : "100 draws, latin-hypercube, seed 1");
        if (form.equals("html")) {
            assertThat(run.out())
                    .doesNotContain("<script", "http:", "https:", "url(", "src=")
                    .contains("<svg");
            assertThat(run.out().split("<svg", -1)).hasSize(7);
        }
    }

    @Test
    void householdsAreDrawnAsBandsAre() {
        String text = Run.in(
                        folder,
                        "score",
                        "t.plan",
                        "--pack",
                        "draft",
                        "--households",
                        "2030",
                        "--draws",
                        "5",
                        "--sampling",
                        "sobol")
                .out();
        assertThat(text).contains("Households in 2030 over 5 draws", "5 draws, sobol, seed 1");
    }

    @Test
    void aWorkbookHasThemToo() throws IOException {
        Run.in(
                folder,
                "score",
                "t.plan",
                "--pack",
                "draft",
                "-f",
                "xlsx",
                "-o",
                "a.xlsx",
                "--draws",
                "50",
                "--scenario",
                "Dear",
                "--scenario",
                "Scarce");
        try (InputStream in = Files.newInputStream(folder.resolve("a.xlsx"));
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            assertThat(book.getSheets().map(Sheet::getName)).contains("Scenarios", "Bands", "Sensitivity");
            assertThat(book.findSheet("Bands").orElseThrow().read()).hasSize(1 + 5 * 9 * 7);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--draws=-1, must be from 0",
        "--draws=100001, must be from 0",
        "--sensitivity=plan-spending/2050, has no figure",
        "--sensitivity=plan-spending, has no figure",
        "--sampling=halton, latin-hypercube",
        "--scenario=Cheap, has no scenario"
    })
    void whatMeansNothingIsRefusedInWords(String option, String words) {
        Run run = Run.in(folder, "score", "t.plan", "--pack", "draft", option);
        assertThat(run.code()).isNotEqualTo(ExitCode.SOUND).isNotEqualTo(ExitCode.FAULT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words);
    }

    @Test
    void allScenariosOfAPlanThatHasNoneIsThePlanItself() throws IOException {
        Run.write(folder, "plain.plan", """
                plan "Plain" {
                    jurisdiction: United States
                    kind:         national single payer
                    horizon:      2024 to 2025
                    baseline:     us-2023
                }
                eligibility {
                    cover residents
                }
                """);
        Run all = Run.in(folder, "score", "plain.plan", "--pack", "draft", "--scenario", "all");
        assertThat(all.code()).as(all.err()).isEqualTo(ExitCode.SOUND);
        assertThat(all.out())
                .isEqualTo(
                        Run.in(folder, "score", "plain.plan", "--pack", "draft").out());
        assertThat(all.err()).contains("“plain.plan” has no scenarios; this is the plan itself.");
    }

    @Test
    void progressIsForTerminalsAlone() {
        assertThat(terminal(true, Map.of()).showsProgress()).isTrue();
        assertThat(terminal(false, Map.of()).showsProgress()).isFalse();
        assertThat(terminal(true, Map.of("CI", "true")).showsProgress()).isFalse();
        assertThat(terminal(true, Map.of("TERM", "dumb")).showsProgress()).isFalse();
        assertThat(Run.in(folder, "score", "t.plan", "--pack", "draft", "--draws", "600", "-f", "csv")
                        .err())
                .isEmpty();
    }

    private Terminal terminal(boolean watched, Map<String, String> environment) {
        return new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                watched,
                environment,
                folder);
    }

    private static Uncertainty.Drawn drawn(PreparedPlan plan, int threads, long seed, int draws) {
        return new Uncertainty(Sampling.LATIN_HYPERCUBE, seed, new Blocks(threads, Blocks.Progress.NONE))
                .drawn(plan, draws);
    }

    private static double variance(double[] one, double[] base) {
        double[] less = new double[one.length];
        Arrays.setAll(less, i -> one[i] - base[i]);
        double mean = Arrays.stream(less).average().orElseThrow();
        return Arrays.stream(less).map(x -> (x - mean) * (x - mean)).sum() / less.length;
    }

    private static CostModel model(Path folder, String file) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                false,
                Map.of("SOURCE_DATE_EPOCH", "1800000000"),
                folder);
        Scoring scoring = new Scoring(terminal);
        ModelInputs inputs = scoring.inputs(file, Optional.of(RulePack.DRAFT));
        return new CostModel(inputs, scoring.edition(Optional.empty(), inputs));
    }

    private static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(ReplicationsRequest.USUAL))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
