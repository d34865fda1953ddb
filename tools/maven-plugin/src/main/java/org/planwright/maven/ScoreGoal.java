package org.planwright.maven;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.PlanScores;
import org.planwright.project.UserProblem;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.results.Report;
import org.planwright.runtime.results.ScoreCsv;
import org.planwright.runtime.results.ScoreJson;
import org.planwright.runtime.results.ScorePage;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Blocks;
import org.planwright.runtime.uncertainty.Sampling;
import org.planwright.runtime.uncertainty.Uncertainty;

/** Writes what each plan costs, who pays and how the money balances, beside what “build” writes. */
@Mojo(name = "score", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class ScoreGoal extends WritingGoal {
    private static final int PAGE = 120;

    private enum Form {
        JSON("score.json"),
        MARKDOWN("score.md"),
        CSV("score.csv"),
        TEXT("score.txt");

        private final String file;

        Form(String file) {
            this.file = file;
        }
    }

    /** The forms that scores are written in: any of json, markdown, csv and text. */
    @Parameter(property = "planwright.score.formats", defaultValue = "json,markdown")
    private List<String> scoreFormats;

    /** An edition of the national accounts, or a folder with one. Without it the one that a plan or the settings name. */
    @Parameter(property = "planwright.baseline")
    private String baseline;

    /** The scenario of the plans that is scored. Without it the plans themselves. */
    @Parameter(property = "planwright.scenario")
    private String scenario;

    /** How many draws to take of what is uncertain, for bands in every form; 0 for none. */
    @Parameter(property = "planwright.draws", defaultValue = "0")
    private int draws;

    /** The seed of the draws. */
    @Parameter(property = "planwright.seed", defaultValue = "1")
    private long seed;

    /** Skips this goal. */
    @Parameter(property = "planwright.score.skip", defaultValue = "false")
    private boolean skipScore;

    private PlanScores scores;
    private Map<Form, String> forms;
    private Optional<PlanScores.Scored> score = Optional.empty();

    @Override
    boolean skipped() {
        return skipScore;
    }

    @Override
    String name() {
        return "score";
    }

    @Override
    void begin() {
        super.begin();
        scores = new PlanScores(plans, base(), compiler);
        forms = new LinkedHashMap<>();
        for (String written : scoreFormats) {
            Form form;
            try {
                form = Form.valueOf(written.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new UserProblem(
                        "“" + written.strip() + "” is no form of a score.",
                        "Choose of json, markdown, csv and text; workbooks are written by “planwright score”.");
            }
            forms.put(form, form.file);
        }
    }

    @Override
    String key() {
        return String.join("\n", super.key(), Scoring.key(plans, asked()), forms.toString());
    }

    @Override
    Optional<Severity> threshold() {
        return Optional.empty(); // what a score shows to be wrong is told by “test”
    }

    /** Only what leaves a plan without a score. */
    @Override
    List<Diagnostic> findings(Path file, Compilation compilation) {
        PlanScores.Judged judged = scores.judge(compilation, asked());
        score = judged.score();
        return score.isPresent()
                ? List.of()
                : judged.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
    }

    @Override
    boolean harmless() {
        return false;
    }

    @Override
    boolean made(Path file) {
        Path folder = folder(file);
        return forms.values().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    @Override
    boolean use(Path file, Compilation compilation) {
        Path folder = folder(file);
        if (score.isEmpty()) {
            return false;
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        Report report = report(score.get());
        forms.forEach((form, name) -> files.put(name, written(form, report)));
        write(folder, files);
        return true;
    }

    private byte[] written(Form form, Report report) {
        return switch (form) {
            case JSON -> ScoreJson.write(report);
            case CSV -> bytes(ScoreCsv.write(report));
            case MARKDOWN -> bytes(ScorePage.markdown(report));
            case TEXT -> bytes(ScorePage.text(report, PAGE));
        };
    }

    private Report report(PlanScores.Scored it) {
        return new Report(
                it.score(),
                it.beside(),
                Optional.empty(),
                Optional.empty(),
                false,
                bands(it),
                Optional.empty(),
                List.of());
    }

    private Optional<Bands> bands(PlanScores.Scored it) {
        PlanScores.Asked asked = asked();
        if (asked.draws() == 0) {
            return Optional.empty();
        }
        PreparedPlan plan = new CostModel(it.inputs(), it.edition()).prepared(asked.scenario());
        Blocks blocks = new Blocks(Runtime.getRuntime().availableProcessors(), Blocks.Progress.NONE);
        Uncertainty draws = new Uncertainty(Sampling.LATIN_HYPERCUBE, asked.seed(), blocks);
        return Optional.of(draws.bands(draws.drawn(plan, asked.draws())));
    }

    private PlanScores.Asked asked() {
        return Scoring.asked(base(), baseline, scenario, draws, seed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
