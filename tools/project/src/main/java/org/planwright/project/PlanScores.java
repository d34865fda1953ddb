package org.planwright.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.ScoredFindings;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.UnusableBaseline;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.judgement.Beside;
import org.planwright.runtime.judgement.Judge;
import org.planwright.runtime.judgement.Refusals;
import org.planwright.runtime.judgement.Verdict;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;

/** Scores plans as their project wants it. One worker for one run over all its plans: an edition is read once. */
public final class PlanScores {
    private final Project project;
    private final Path folder;
    private final ProjectCompiler compiler;
    private final Map<String, Edition> editions = new HashMap<>();

    /**
     * What is asked of a score.
     *
     * @param baseline an edition's name or folder; empty for the one that the plan or its project names
     * @param scenario which scenario; empty for the plan itself
     * @param draws how many draws; 0 for none
     * @param seed the seed of the draws
     */
    public record Asked(Optional<String> baseline, String scenario, int draws, long seed) {}

    /**
     * What a score shows.
     *
     * @param findings what is wrong with the plan; with why it has no score where it has none
     * @param verdicts its promises
     * @param score the score; empty where there is none
     */
    public record Judged(List<Diagnostic> findings, List<Verdict> verdicts, Optional<Scored> score) {
        private static Judged without(List<Diagnostic> findings) {
            return new Judged(findings, List.of(), Optional.empty());
        }
    }

    /**
     * A score with what it was made of.
     *
     * @param beside estimates of others with ours beside
     */
    public record Scored(ModelInputs inputs, Edition edition, Score score, List<Beside> beside) {}

    /**
     * @param folder the working folder, absolute
     * @param compiler what compiles the plans
     */
    public PlanScores(Project project, Path folder, ProjectCompiler compiler) {
        this.project = project;
        this.folder = folder;
        this.compiler = compiler;
    }

    /**
     * What the text of a plan forbids to score, or else what its score shows.
     *
     * @throws UserProblem if the edition or the scenario that is asked for cannot be used
     */
    public Judged judge(Compilation compilation, Asked asked) {
        if (!compilation.mayEmit()) {
            return Judged.without(compilation.diagnostics());
        }
        ModelInputs inputs = Outputs.inputs(compilation);
        if (named(asked.baseline(), inputs).isEmpty()) {
            return Judged.without(compiler.settled(compilation, List.of(Refusals.noBaseline(inputs)), false));
        }
        Edition edition = edition(asked.baseline(), inputs);
        try {
            Judge.Judged judged = Judge.judge(
                    inputs,
                    edition,
                    asked.scenario(),
                    ScoredFindings.enactment(compilation),
                    asked.draws(),
                    asked.seed());
            return new Judged(
                    compiler.settled(
                            compilation, judged.remarks(), asked.scenario().isEmpty()),
                    judged.verdicts(),
                    Optional.of(new Scored(inputs, edition, judged.score(), judged.beside())));
        } catch (Unscorable none) {
            List<Remark> remarks = Refusals.of(none);
            if (remarks.isEmpty()) {
                throw new UserProblem(
                        none.findings().get(0).message(), none.findings().get(0).help());
            }
            return Judged.without(compiler.settled(compilation, remarks, false));
        }
    }

    /**
     * The edition that is asked for, or that the plan names, or that the settings name. Settings may name a folder of the
     * project, which is then the edition of that folder's name.
     *
     * @throws UserProblem if there is none, or it cannot be used
     */
    public Edition edition(Optional<String> asked, ModelInputs inputs) {
        String named = named(asked, inputs);
        if (named.isEmpty()) {
            throw new UserProblem(
                    "The plan names no baseline.",
                    "Write “baseline: us-2023” in its head or in the settings, or say --baseline.");
        }
        return named(named);
    }

    /**
     * An edition by its name, or by a folder.
     *
     * @throws UserProblem if it cannot be used
     */
    public Edition named(String name) {
        return editions.computeIfAbsent(name, this::read);
    }

    /** The name or the folder of the edition; empty where nothing names one. */
    private String named(Optional<String> asked, ModelInputs inputs) {
        String named = asked.orElse(inputs.baseline().edition());
        String set = project.settings().baseline().orElse("");
        Optional<Path> own = project.ownBaseline();
        if (asked.isEmpty()
                && (named.isEmpty() || own.isPresent() && named.equals(set.substring(set.lastIndexOf('/') + 1)))) {
            named = own.map(Path::toString).orElse(set);
        }
        return named;
    }

    private Edition read(String name) {
        try {
            Path place = folder.resolve(name);
            return Files.isDirectory(place)
                    ? Edition.of(file -> Files.readAllBytes(place.resolve(file)))
                    : Edition.builtIn(name);
        } catch (UnusableBaseline broken) {
            throw new UserProblem(
                    "The baseline “" + name + "” cannot be used: " + String.join("; ", broken.messages()) + ".",
                    "Correct the edition; tools/baseline-import/README.md describes its form.");
        }
    }
}
