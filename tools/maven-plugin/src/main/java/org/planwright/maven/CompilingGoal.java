package org.planwright.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.ToolVersion;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticReport;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Diagnostics;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** A goal that compiles plans, but only those that changed since it last succeeded with them. */
abstract class CompilingGoal extends PlanGoal {
    /** Raised when what is remembered of plans takes another form. */
    private static final String FORM = "2";

    @Parameter(defaultValue = "${project.build.directory}/planwright", readonly = true)
    File work;

    /**
     * Files of findings to write to target/planwright: any of json, sarif, junit, github, markdown, html. With it, plans
     * that did not change are compiled too.
     */
    @Parameter(property = "planwright.reports")
    List<String> reports;

    private final List<Diagnostic> found = new ArrayList<>();
    ProjectCompiler compiler;
    private final Map<Severity, Integer> repeated = new EnumMap<>(Severity.class);
    private int unchanged;

    @Override
    final void run(List<Path> files) throws MojoFailureException {
        Path base = base();
        compiler = new ProjectCompiler(plans, reader, base, pack(), today(), false);
        Unchanged memory = new Unchanged(work.toPath().resolve("unchanged").resolve(name()), base, key());
        boolean failed = false;
        for (Path file : files) {
            boolean remembered = reports().isEmpty() && made(file);
            Optional<List<String>> before = remembered ? memory.recall(file) : Optional.empty();
            if (before.isPresent()) {
                unchanged++;
                before.get().forEach(this::repeat);
                continue;
            }
            failed |= !compile(file, memory);
        }
        close(files.size(), failed);
    }

    private boolean compile(Path file, Unchanged memory) {
        RecordedIncludes includes = new RecordedIncludes(reader, file);
        Compilation compilation = compiler.compile(reader.read(file), includes);
        found.addAll(compilation.diagnostics());
        List<String> lines = new ArrayList<>();
        boolean sound = true;
        for (Diagnostic finding : compilation.diagnostics()) {
            if (finding.open()) {
                lines.add(say(finding));
                sound &= !fails(finding.severity());
            }
        }
        sound &= use(file, compilation);
        if (sound) {
            memory.remember(file, includes, lines);
        }
        return sound;
    }

    private void close(int plansCount, boolean failed) throws MojoFailureException {
        for (Diagnostic dead : compiler.deadKnownFindings()) {
            found.add(dead);
            say(dead);
        }
        writeReports();
        Diagnostics.Counts counts = withRepeated(Diagnostics.counts(found));
        String sums = DiagnosticText.summary(counts);
        String of = plansCount == 1 ? "1 plan" : plansCount + " plans";
        getLog().info(of + ", " + unchanged + " unchanged: " + sums);
        boolean grave = threshold().filter(level -> counts.atLeast(level) > 0).isPresent();
        if (failed || grave) {
            throw new MojoFailureException(
                    "Plans have " + sums + ". Mend what is listed above, or accept it with a reason.");
        }
    }

    /** Says again what was found when a plan was last compiled: a severity, a space, and the line. */
    private void repeat(String said) {
        int space = said.indexOf(' ');
        repeated.merge(Severity.valueOf(said.substring(0, space)), 1, Integer::sum);
        log(Severity.valueOf(said.substring(0, space)), said.substring(space + 1));
    }

    private Diagnostics.Counts withRepeated(Diagnostics.Counts counts) {
        return new Diagnostics.Counts(
                counts.errors() + repeated.getOrDefault(Severity.ERROR, 0),
                counts.warnings() + repeated.getOrDefault(Severity.WARNING, 0),
                counts.notes() + repeated.getOrDefault(Severity.NOTE, 0),
                counts.accepted());
    }

    /** Logs a finding on one line that can be followed, and gives its severity and that line. */
    private String say(Diagnostic finding) {
        StringBuilder line = new StringBuilder(prefix());
        line.append(DiagnosticText.brief(finding, Style.PLAIN).strip());
        finding.help().forEach(help -> line.append(" ").append(help));
        log(finding.severity(), line.toString());
        return finding.severity().name() + " " + line;
    }

    private void log(Severity severity, String line) {
        if (severity == Severity.ERROR) {
            getLog().error(line);
        } else {
            getLog().warn(line);
        }
    }

    private void writeReports() {
        DiagnosticReport.Context context = new DiagnosticReport.Context(ToolVersion.VALUE, failOn(), compiler.files());
        for (String word : reports()) {
            DiagnosticReport.Form form;
            try {
                form = DiagnosticReport.Form.valueOf(word.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new UserProblem(
                        "“" + word + "” is no form of a report.",
                        "Choose of json, sarif, junit, github, markdown and html.");
            }
            Path file = work.toPath().resolve("findings." + ending(form));
            WholeFiles.write(file, DiagnosticReport.of(form, Diagnostics.ordered(found), context));
        }
    }

    private static String ending(DiagnosticReport.Form form) {
        return switch (form) {
            case JSON -> "json";
            case SARIF -> "sarif";
            case JUNIT -> "xml";
            case GITHUB -> "txt";
            case MARKDOWN -> "md";
            case HTML -> "html";
        };
    }

    private List<String> reports() {
        return reports == null ? List.of() : reports;
    }

    /** Everything but texts that decides what this goal does. */
    private String key() {
        String known = java.nio.file.Files.isRegularFile(plans.knownFindings())
                ? reader.read(plans.knownFindings()).text()
                : "";
        return String.join(
                "\n",
                FORM,
                ToolVersion.VALUE,
                String.valueOf(pack().orElse(plans.settings().pack())),
                threshold().toString(),
                plans.settings().rules().toString(),
                plans.ownState(),
                today().toString(),
                known);
    }

    private boolean fails(Severity severity) {
        return threshold().filter(severity::atLeast).isPresent();
    }

    /** The severity from which findings fail this goal; empty where only what forbids outputs does. */
    abstract Optional<Severity> threshold();

    /** The name of the goal. */
    abstract String name();

    /** Whether all that this goal makes of a plan is there. */
    abstract boolean made(Path file);

    /** Makes of a plan what this goal makes; false where that may not be. */
    abstract boolean use(Path file, Compilation compilation);
}
