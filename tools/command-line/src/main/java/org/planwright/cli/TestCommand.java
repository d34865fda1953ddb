package org.planwright.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.PlanScores;
import org.planwright.project.Project;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.PromisesPage;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;
import org.planwright.runtime.judgement.Verdict;

/** Decides what plans promise, and the rules that need a score. */
final class TestCommand {
    private final TestArguments arguments;
    private final Terminal terminal;
    private final PlanReader reader;
    private final PlanFiles files;
    private final Project project;
    private final ProjectCompiler compiler;
    private final PlanScores scores;
    private final PlanScores.Asked asked;
    private final Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();

    TestCommand(TestArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        reader = new PlanReader(terminal.folder());
        files = new PlanFiles(terminal.folder(), reader);
        project = terminal.project();
        compiler = new ProjectCompiler(project, reader, terminal.folder(), arguments.pack(), terminal.today(), false);
        scores = new PlanScores(project, terminal.folder(), compiler);
        asked = new PlanScores.Asked(arguments.baseline(), arguments.scenario(), arguments.draws(), arguments.seed());
    }

    /** The exit code. */
    int run() {
        if (arguments.draws() < 0) {
            throw new UserProblem("--draws is " + arguments.draws() + ".", "Ask for no draws, or for some.");
        }
        Report.refuseMixed(arguments.reports());
        List<Diagnostic> findings = new ArrayList<>();
        List<String> named = arguments.files().isEmpty() ? project.sources() : arguments.files();
        for (Path file : files.mains(named)) {
            findings.addAll(tested(compiler.compile(file)));
        }
        Severity failOn = arguments.failOn().orElse(project.settings().failOn());
        FindingsPage page = new FindingsPage(findings, arguments.shown(), failOn, compiler.files(), arguments.manner());
        arguments.reports().forEach(report -> write(page, report));
        return page.counts().atLeast(failOn) > 0 ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private List<Diagnostic> tested(Compilation compilation) {
        PlanScores.Judged judged = scores.judge(compilation, asked);
        verdicts.put(compilation.files().get(0).source().name(), judged.verdicts());
        return judged.findings();
    }

    private void write(FindingsPage page, Report report) {
        if (report.output().isEmpty()) {
            write(page, report, terminal.style(arguments.manner()), terminal::out);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(page, report, Style.PLAIN, bytes::writeBytes);
        WholeFiles.write(files.path(report.output().get()), bytes.toByteArray());
    }

    private void write(FindingsPage page, Report report, Style style, Consumer<byte[]> out) {
        if (report.form() == Report.Form.TEXT) {
            out.accept(PromisesPage.text(verdicts).getBytes(StandardCharsets.UTF_8));
        } else if (report.form() == Report.Form.MARKDOWN) {
            out.accept(PromisesPage.markdown(verdicts).getBytes(StandardCharsets.UTF_8));
        }
        page.write(report.form(), style, out);
    }
}
