package org.planwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.PlanScores;
import org.planwright.project.Project;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.inputs.UnreadableInputs;

/** How commands come by inputs and editions. */
final class Scoring {
    private final Terminal terminal;
    private final Project project;
    private final PlanReader reader;

    Scoring(Terminal terminal) {
        this.terminal = terminal;
        this.project = terminal.project();
        this.reader = new PlanReader(terminal.folder());
    }

    /** The inputs in a file, compiled under the settings of the project where it is a plan. */
    ModelInputs inputs(String name, Optional<RulePack> pack) {
        Path file = new PlanFiles(terminal.folder(), reader).path(name);
        return name.endsWith(".json") ? read(file) : compile(file, pack);
    }

    private ModelInputs read(Path file) {
        try {
            return ModelInputsJson.read(Files.readAllBytes(file));
        } catch (UnreadableInputs broken) {
            throw new UserProblem(
                    "“" + reader.name(file) + "” holds no inputs of the cost model: " + broken.getMessage(),
                    "“planwright build” writes them.");
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + reader.name(file) + "” cannot be read: " + WholeFiles.reason(failed) + ".",
                    "Check the name and the rights of the file.");
        }
    }

    private ModelInputs compile(Path plan, Optional<RulePack> pack) {
        Compilation compilation = compiler(pack).compile(plan);
        if (!compilation.mayEmit()) {
            throw new UserProblem(
                    "“" + reader.name(plan) + "” cannot be scored: " + standing(compilation) + ".",
                    compilation.draft()
                            ? "“planwright check --pack draft” lists them; these no draft may have."
                            : "“planwright check” lists them; “--pack draft” scores what is unfinished.");
        }
        return Outputs.inputs(compilation);
    }

    private ProjectCompiler compiler(Optional<RulePack> pack) {
        return new ProjectCompiler(project, reader, terminal.folder(), pack, terminal.today(), false);
    }

    /** How many errors stand in the way of a score; of a draft those that even a draft may not have, and the first of them. */
    private static String standing(Compilation compilation) {
        List<Diagnostic> errors = compilation.diagnostics().stream()
                .filter(finding -> finding.open() && finding.severity() == Severity.ERROR)
                .filter(finding -> !compilation.draft() || !finding.rule().acceptable())
                .toList();
        String count = errors.size() == 1 ? "1 error stands open" : errors.size() + " errors stand open";
        return compilation.draft() && !errors.isEmpty()
                ? count + ", first: " + errors.get(0).message().replaceAll("\\.$", "")
                : count;
    }

    /**
     * An edition by its name, or by a folder.
     *
     * @throws UserProblem if it cannot be used
     */
    Edition named(String name) {
        return scores().named(name);
    }

    /**
     * The edition that is asked for, or that the plan names, or that the settings name.
     *
     * @throws UserProblem if there is none, or it cannot be used
     */
    Edition edition(Optional<String> asked, ModelInputs inputs) {
        return scores().edition(asked, inputs);
    }

    private PlanScores scores() {
        return new PlanScores(project, terminal.folder(), compiler(Optional.empty()));
    }
}
