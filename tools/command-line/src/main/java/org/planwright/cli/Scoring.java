package org.planwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanFolder;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.UnusableBaseline;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.inputs.UnreadableInputs;

/** How commands come by inputs and editions. */
final class Scoring {
    private final Terminal terminal;
    private final PlanReader reader;

    Scoring(Terminal terminal) {
        this.terminal = terminal;
        this.reader = new PlanReader(terminal.folder());
    }

    /** The inputs in a file, compiled where it is a plan. */
    ModelInputs inputs(String name, RulePack pack) {
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

    private ModelInputs compile(Path plan, RulePack pack) {
        PlanFolder folder = new PlanFolder(reader, plan.toAbsolutePath().getParent());
        PlanCompiler.Options options = terminal.project().options(pack, Optional.of(terminal.today()));
        Compilation compilation = PlanCompiler.compile(reader.read(plan), folder, options);
        if (!compilation.mayEmit()) {
            long errors = compilation.diagnostics().stream()
                    .filter(finding -> finding.open() && finding.severity() == Severity.ERROR)
                    .count();
            throw new UserProblem(
                    "“" + reader.name(plan) + "” cannot be scored: " + errors + " errors stand open.",
                    "“planwright check” lists them; “--pack draft” scores what is unfinished.");
        }
        return Outputs.inputs(compilation);
    }

    /**
     * The edition that is asked for, or that the plan names, or that the settings name. Settings may name a folder of the
     * project, which is then the edition of that folder's name.
     */
    Edition edition(Optional<String> asked, ModelInputs inputs) {
        Project project = terminal.project();
        String set = project.settings().baseline().orElse("");
        String named = asked.orElse(inputs.baseline().edition());
        boolean own = !set.isEmpty() && Files.isDirectory(project.root().resolve(set));
        if (asked.isEmpty() && (named.isEmpty() || own && named.equals(set.substring(set.lastIndexOf('/') + 1)))) {
            named = own ? project.root().resolve(set).toString() : set;
        }
        return edition(named);
    }

    /** An edition by its name, or by a folder. */
    Edition named(String name) {
        return edition(name);
    }

    private Edition edition(String name) {
        try {
            if (name.isEmpty()) {
                throw new UserProblem(
                        "The plan names no baseline.",
                        "Write “baseline: us-2023” in its head or in the settings, or say --baseline.");
            }
            Path folder = terminal.folder().resolve(name);
            return Files.isDirectory(folder)
                    ? Edition.of(file -> Files.readAllBytes(folder.resolve(file)))
                    : Edition.builtIn(name);
        } catch (UnusableBaseline broken) {
            throw new UserProblem(
                    "The baseline “" + name + "” cannot be used: " + String.join("; ", broken.messages()) + ".",
                    "Correct the edition; tools/baseline-import/README.md describes its form.");
        }
    }
}
