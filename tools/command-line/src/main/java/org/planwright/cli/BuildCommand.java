package org.planwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Diagnostics;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Writes what people and models need of sound plans. The outputs of a plan are written together or not at all. */
final class BuildCommand {
    private final BuildArguments arguments;
    private final Terminal terminal;
    private final PlanReader reader;
    private final PlanFiles files;
    private final Project project;

    BuildCommand(BuildArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        reader = new PlanReader(terminal.folder());
        files = new PlanFiles(terminal.folder(), reader);
        project = terminal.project();
    }

    /** The exit code. */
    int run() {
        List<Path> plans = files.mains(arguments.files().isEmpty() ? project.sources() : arguments.files());
        Map<Path, Path> folders = folders(plans);
        ProjectCompiler compiler =
                new ProjectCompiler(project, reader, terminal.folder(), arguments.pack(), terminal.today(), false);
        Map<Path, Compilation> compilations = new LinkedHashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Path plan : plans) {
            Compilation compilation = compiler.compile(plan);
            compilations.put(plan, compilation);
            findings.addAll(compilation.diagnostics());
        }
        FindingsPage page = new FindingsPage(
                findings,
                arguments.shown(),
                arguments.failOn().orElse(Severity.ERROR),
                compiler.files(),
                arguments.manner());
        page.write(arguments.form(), terminal.style(arguments.manner()), terminal::out);
        boolean failed = arguments
                .failOn()
                .map(level -> page.counts().atLeast(level) > 0)
                .orElse(false);
        for (Map.Entry<Path, Compilation> entry : compilations.entrySet()) {
            failed |= !emit(compiler, entry.getKey(), entry.getValue(), folders.get(entry.getKey()));
        }
        return failed ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private boolean emit(ProjectCompiler compiler, Path plan, Compilation compilation, Path folder) {
        if (!compilation.mayEmit()) {
            terminal.err(refusal(reader.name(plan), compilation));
            return false;
        }
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        compiler.outputs(compilation).forEach((name, bytes) -> contents.put(folder.resolve(name), bytes));
        WholeFiles.writeAll(contents);
        if (!arguments.manner().quiet()) {
            String stamp = compilation.draft() ? " (draft)\n" : "\n";
            contents.keySet().forEach(file -> tell("wrote " + reader.name(file) + stamp));
        }
        return true;
    }

    /** A person reads it after the findings; a program's input stays clean. */
    private void tell(String line) {
        if (arguments.form() == Report.Form.TEXT) {
            terminal.out(line);
        } else {
            terminal.err(line);
        }
    }

    private static String refusal(String plan, Compilation compilation) {
        List<Diagnostic> errors = new ArrayList<>();
        boolean text = false;
        for (Diagnostic finding : compilation.diagnostics()) {
            if (finding.open() && finding.severity() == Severity.ERROR) {
                errors.add(finding);
                text |= finding.rule().kind() == Rule.Kind.TEXT;
            }
        }
        int count = Diagnostics.counts(errors).errors();
        String fact = "planwright: Nothing was written for “" + plan + "”: "
                + (count == 1 ? "an error stands" : count + " errors stand") + " open.\n";
        String advice = text
                ? "  Mend what cannot be understood; no output can be made of it.\n"
                : "  Mend what is listed, accept it with a reason, or build a draft with --pack draft.\n";
        return fact + advice;
    }

    /** The folder of each plan's outputs; no two plans share one. */
    private Map<Path, Path> folders(List<Path> plans) {
        Map<Path, Path> folders = new LinkedHashMap<>();
        Set<Path> taken = new HashSet<>();
        for (Path plan : plans) {
            Path folder = folder(plan, plans.size() == 1);
            if (!taken.add(folder.toAbsolutePath().normalize())) {
                throw new UserProblem(
                        "Two plans named “" + stem(plan) + "” would be written to “" + reader.name(folder) + "”.",
                        "Build them in two runs, or leave out --output.");
            }
            folders.put(plan, folder);
        }
        return folders;
    }

    private Path folder(Path plan, boolean alone) {
        if (arguments.output().isEmpty() && project.outputs().isPresent()) {
            return project.outputs().get().resolve(stem(plan));
        }
        if (arguments.output().isEmpty()) {
            return plan.resolveSibling("target").resolve("planwright").resolve(stem(plan));
        }
        Path chosen = files.path(arguments.output().get());
        return alone ? chosen : chosen.resolve(stem(plan));
    }

    private static String stem(Path plan) {
        String name = plan.getFileName().toString();
        return name.endsWith(".plan") && name.length() > 5 ? name.substring(0, name.length() - 5) : name + ".out";
    }
}
