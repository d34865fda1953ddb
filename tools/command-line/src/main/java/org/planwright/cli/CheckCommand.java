package org.planwright.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.check.CompletenessText;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Says what is missing or wrong in plans. */
final class CheckCommand {
    private final CheckArguments arguments;
    private final Terminal terminal;
    private final PlanReader reader;
    private final PlanFiles files;
    private final Project project;
    private final ProjectCompiler compiler;

    CheckCommand(CheckArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        reader = new PlanReader(terminal.folder());
        files = new PlanFiles(terminal.folder(), reader);
        project = terminal.project();
        compiler = new ProjectCompiler(
                project, reader, terminal.folder(), arguments.pack(), terminal.today(), arguments.writeKnown());
    }

    /** The exit code. */
    int run() {
        refuseMixedOutput();
        Mends.refuse(arguments);
        List<Compilation> compilations = compilations();
        List<Diagnostic> findings = new ArrayList<>();
        for (Compilation compilation : compilations) {
            findings.addAll(compilation.diagnostics());
        }
        findings.addAll(compiler.deadKnownFindings());
        if (arguments.writeKnown()) {
            Path written = compiler.writeKnownFindings();
            terminal.err("wrote " + reader.name(written) + "\n");
            return ExitCode.SOUND;
        }
        Severity failOn = arguments.failOn().orElse(project.settings().failOn());
        FindingsPage page = new FindingsPage(findings, arguments.shown(), failOn, compiler.files(), arguments.manner());
        for (Report report : arguments.reports()) {
            if (!arguments.diff() || report.output().isPresent()) {
                write(page, report);
            }
        }
        if (arguments.diff()) {
            if (!arguments.manner().quiet()) {
                terminal.err("would be left: " + DiagnosticText.summary(page.counts()) + "\n");
            }
        } else if (arguments.completeness()) {
            for (Compilation compilation : compilations) {
                terminal.out("\n" + CompletenessText.render(compilation.completeness()));
            }
        }
        return page.counts().atLeast(failOn) > 0 ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private List<Compilation> compilations() {
        if (arguments.files().contains("-")) {
            if (arguments.files().size() > 1) {
                throw new UserProblem("Standard input (-) and files were both named.", "Check them in two runs.");
            }
            return standardInput();
        }
        List<Compilation> compilations = new ArrayList<>();
        List<String> named = arguments.files().isEmpty() ? project.sources() : arguments.files();
        if (arguments.fix()) {
            Mends mends = new Mends(arguments, terminal, reader);
            files.mains(named).forEach(mends::add);
            return mended(mends);
        }
        for (Path file : files.mains(named)) {
            compilations.add(compiler.compile(file));
        }
        return compilations;
    }

    private List<Compilation> standardInput() {
        String name =
                arguments.stdinPath().map(path -> reader.name(files.path(path))).orElse("-");
        Path root = arguments
                .stdinPath()
                .map(path -> files.path(path).toAbsolutePath().getParent())
                .orElse(terminal.folder());
        SourceFile source = new SourceFile(name, PlanReader.text(name, terminal.input()));
        if (arguments.fix()) {
            Mends mends = new Mends(arguments, terminal, reader);
            mends.add(source, root);
            return mended(mends);
        }
        return List.of(compiler.compile(source, root));
    }

    private List<Compilation> mended(Mends mends) {
        ProjectCompiler trial = new ProjectCompiler(
                project, reader, terminal.folder(), arguments.pack(), terminal.today(), arguments.writeKnown());
        return mends.mended(trial).stream()
                .map(plan -> compiler.compile(plan.text(), plan.sources()))
                .toList();
    }

    private void write(FindingsPage page, Report report) {
        if (report.output().isEmpty()) {
            page.write(report.form(), terminal.style(arguments.manner()), terminal::out);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        page.write(report.form(), Style.PLAIN, bytes::writeBytes);
        WholeFiles.write(files.path(report.output().get()), bytes.toByteArray());
    }

    private void refuseMixedOutput() {
        Report.refuseMixed(arguments.reports());
        for (Report report : arguments.reports()) {
            if (arguments.completeness() && report.output().isEmpty() && report.form() != Report.Form.TEXT) {
                throw new UserProblem(
                        "--report is a text, and " + report.form().name().toLowerCase(java.util.Locale.ROOT)
                                + " goes to standard output too.",
                        "Send one of them elsewhere: --format json --output FILE.");
            }
        }
    }
}
