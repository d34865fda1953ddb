package org.planwright.maven;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticReport;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.PlanScores;
import org.planwright.project.PromisesPage;
import org.planwright.runtime.judgement.Verdict;

/**
 * Scores plans, decides what they promise, and says what a score shows to be wrong; fails the build over a broken promise.
 * Tests of a build are skipped by skipTests, and so is this.
 */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestGoal extends CompilingGoal {
    /** An edition of the national accounts, or a folder with one. Without it the one that a plan or the settings name. */
    @Parameter(property = "planwright.baseline")
    private String baseline;

    /** The scenario of the plans that is tested. Without it the plans themselves. */
    @Parameter(property = "planwright.scenario")
    private String scenario;

    /** In how many draws of what is uncertain a promise is tried; 0 for none. */
    @Parameter(property = "planwright.draws", defaultValue = "0")
    private int draws;

    /** The seed of the draws. */
    @Parameter(property = "planwright.seed", defaultValue = "1")
    private long seed;

    /**
     * Ids of rules that the plans are meant to break, as of plans that teach or that wait for a decision. Findings of these do
     * not fail the build; a rule that no plan of this execution breaks does.
     */
    @Parameter(property = "planwright.expectedFindings")
    private List<String> expectedFindings;

    /** Skips this goal. */
    @Parameter(property = "planwright.test.skip", defaultValue = "false")
    private boolean skipTest;

    /** Skips this goal with all other tests of the build. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Skips this goal with all other tests of the build. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean mavenTestSkip;

    /** Tells what is broken and goes on with the build, as other tests then do. */
    @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
    private boolean testFailureIgnore;

    private final Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
    private PlanScores scores;
    private List<Verdict> promises = List.of();

    @Override
    boolean skipped() {
        return skipTest || skipTests || mavenTestSkip;
    }

    @Override
    List<String> expected() {
        return expectedFindings == null ? List.of() : expectedFindings;
    }

    @Override
    String name() {
        return "test";
    }

    @Override
    String report() {
        return "test";
    }

    @Override
    void begin() {
        scores = new PlanScores(plans, base(), compiler);
    }

    @Override
    String key() {
        return super.key() + "\n" + Scoring.key(plans, asked());
    }

    @Override
    Optional<Severity> threshold() {
        return Optional.of(failOn());
    }

    @Override
    List<Diagnostic> findings(Path file, Compilation compilation) {
        PlanScores.Judged judged = scores.judge(compilation, asked());
        promises = judged.verdicts();
        verdicts.put(reader.name(file), promises);
        return judged.findings();
    }

    /** Promises that are kept; the others are findings. */
    @Override
    List<String> news(Path file) {
        return promises.stream()
                .filter(promise -> promise.state() == Verdict.State.KEPT)
                .map(promise -> prefix() + promise.promise().provenance().file() + ":"
                        + promise.promise().provenance().line() + ":1: " + promise.text())
                .toList();
    }

    @Override
    boolean measured() {
        return true;
    }

    @Override
    byte[] page(DiagnosticReport.Form form, byte[] findings) {
        if (form != DiagnosticReport.Form.MARKDOWN) {
            return findings;
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(PromisesPage.markdown(verdicts).getBytes(StandardCharsets.UTF_8));
        page.writeBytes(findings);
        return page.toByteArray();
    }

    @Override
    void fail(String why) throws MojoFailureException {
        if (testFailureIgnore) {
            getLog().error(why);
        } else {
            super.fail(why);
        }
    }

    @Override
    boolean made(Path file) {
        return true;
    }

    @Override
    boolean use(Path file, Compilation compilation) {
        return compilation.mayEmit();
    }

    private PlanScores.Asked asked() {
        return Scoring.asked(base(), baseline, scenario, draws, seed);
    }
}
