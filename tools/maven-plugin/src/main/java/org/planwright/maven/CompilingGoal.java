package org.planwright.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.planwright.project.OpenQuestions;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** A goal that compiles plans, but only those that changed since it last succeeded with them. */
abstract class CompilingGoal extends PlanGoal {
    /** Raised when what is remembered of plans takes another form. */
    private static final String FORM = "4";

    /** What stands before lines that tell of nothing wrong. */
    private static final String NEWS = "INFO";

    /** What stands before a line that tells of several notes, and how many. */
    private static final String FOLDED = "FOLDED";

    /** What stands before lines of findings that a plan is meant to have, and their rule. */
    private static final String EXPECTED = "EXPECTED";

    /**
     * Files of findings to write to target/planwright: any of json, sarif, junit, github, markdown, html. With it, plans
     * that did not change are looked at too.
     */
    @Parameter(property = "planwright.reports")
    List<String> reports;

    /** Whether each question that a draft leaves unanswered is told, not only how many in each section. */
    @Parameter(property = "planwright.details", defaultValue = "false")
    boolean details;

    private final List<Diagnostic> found = new ArrayList<>();
    ProjectCompiler compiler;
    private final Map<Severity, Integer> repeated = new EnumMap<>(Severity.class);
    private final Set<String> met = new HashSet<>();
    private int unchanged;

    @Override
    final void run(List<Path> files) throws MojoFailureException {
        compiler = new ProjectCompiler(plans, reader, base(), pack(), today(), false);
        begin();
        Unchanged memory = memory(name(), key());
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
        List<Diagnostic> findings = findings(file, compilation);
        found.addAll(findings);
        OpenQuestions questions = OpenQuestions.among(details || fails(Severity.NOTE) ? List.of() : findings);
        List<String> lines = new ArrayList<>();
        boolean sound = true;
        for (Diagnostic finding : findings) {
            if (questions.folds(finding)) {
                questions.line(finding, Style.PLAIN).ifPresent(line -> lines.add(say(line)));
            } else if (finding.open()) {
                boolean meant = fails(finding.severity())
                        && expected().contains(finding.rule().id());
                boolean grave = fails(finding.severity())
                        || finding.severity() == Severity.ERROR && !(compilation.mayEmit() && harmless());
                lines.add(say(finding, meant, grave));
                sound &= meant || !fails(finding.severity());
            }
        }
        for (String good : news(file)) {
            getLog().info(good);
            lines.add(NEWS + " " + good);
        }
        sound &= use(file, compilation);
        if (sound) {
            memory.remember(file, includes.asked(), lines);
        }
        return sound;
    }

    private void close(int plansCount, boolean failed) throws MojoFailureException {
        for (Diagnostic dead : compiler.deadKnownFindings()) {
            found.add(dead);
            say(dead, false, fails(dead.severity()));
        }
        writeReports();
        Diagnostics.Counts counts = withRepeated(Diagnostics.counts(found));
        String sums = DiagnosticText.summary(counts);
        String of = plansCount == 1 ? "1 plan" : plansCount + " plans";
        getLog().info(of + ", " + unchanged + " unchanged: " + sums);
        boolean grave = compiler.deadKnownFindings().stream().anyMatch(dead -> fails(dead.severity()));
        List<String> missed =
                expected().stream().filter(rule -> !met.contains(rule)).toList();
        if (!missed.isEmpty()) {
            fail("No plan breaks " + String.join(", ", missed)
                    + " any more. Take it out of “expectedFindings”, or see why it is not found.");
        }
        if (failed || grave) {
            fail("Plans have " + sums + ". Mend what is listed above, or accept it with a reason.");
        }
    }

    /** Fails the build. */
    void fail(String why) throws MojoFailureException {
        throw new MojoFailureException(why);
    }

    /** Says again what was found when a plan was last compiled: a severity, a space, and the line. */
    private void repeat(String said) {
        int space = said.indexOf(' ');
        String line = said.substring(space + 1);
        if (said.substring(0, space).equals(NEWS)) {
            getLog().info(line);
            return;
        }
        if (said.substring(0, space).equals(EXPECTED)) {
            met.add(line.substring(0, line.indexOf(' ')));
            repeated.merge(Severity.ERROR, 1, Integer::sum);
            getLog().info(line.substring(line.indexOf(' ') + 1));
            return;
        }
        if (said.substring(0, space).equals(FOLDED)) {
            int next = line.indexOf(' ');
            repeated.merge(Severity.NOTE, Integer.parseInt(line.substring(0, next)), Integer::sum);
            getLog().info(line.substring(next + 1));
            return;
        }
        Severity severity = Severity.valueOf(said.substring(0, space));
        repeated.merge(severity, 1, Integer::sum);
        log(severity, false, line);
    }

    private Diagnostics.Counts withRepeated(Diagnostics.Counts counts) {
        return new Diagnostics.Counts(
                counts.errors() + repeated.getOrDefault(Severity.ERROR, 0),
                counts.warnings() + repeated.getOrDefault(Severity.WARNING, 0),
                counts.notes() + repeated.getOrDefault(Severity.NOTE, 0),
                counts.accepted());
    }

    /** Logs the questions of a section on one line, and gives that as it is remembered. */
    private String say(OpenQuestions.Line line) {
        String told = prefix() + line.text();
        getLog().info(told);
        return FOLDED + " " + line.findings() + " " + told;
    }

    /** Logs a finding on one line that can be followed, and gives its severity and that line. */
    private String say(Diagnostic finding, boolean meant, boolean grave) {
        StringBuilder line = new StringBuilder(prefix());
        line.append(DiagnosticText.brief(finding, Style.PLAIN).strip());
        if (measured()) {
            finding.values().forEach(value -> line.append(" ")
                    .append(value.expression())
                    .append(" = ")
                    .append(value.value())
                    .append(value.unit().isEmpty() ? "" : " " + value.unit())
                    .append("."));
        }
        finding.help().forEach(help -> line.append(" ").append(help));
        if (meant) {
            met.add(finding.rule().id());
            line.append(" (expected)");
            getLog().info(line.toString());
            return EXPECTED + " " + finding.rule().id() + " " + line;
        }
        log(finding.severity(), grave, line.toString());
        return finding.severity().name() + " " + line;
    }

    private void log(Severity severity, boolean grave, String line) {
        if (grave) {
            getLog().error(line);
        } else if (severity == Severity.NOTE) {
            getLog().info(line);
        } else {
            getLog().warn(line); // also an error, if it fails nothing, as in the outputs of a draft
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
            Path file = work.toPath().resolve(report() + "." + ending(form));
            WholeFiles.write(file, page(form, DiagnosticReport.of(form, Diagnostics.ordered(found), context)));
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
    String key() {
        String known = java.nio.file.Files.isRegularFile(plans.knownFindings())
                ? reader.read(plans.knownFindings()).text()
                : "";
        return String.join(
                "\n",
                FORM,
                ToolVersion.VALUE,
                String.valueOf(pack().orElse(plans.settings().pack())),
                threshold().toString(),
                expected().toString(),
                String.valueOf(details),
                plans.settings().rules().toString(),
                plans.ownState(),
                today().toString(),
                known);
    }

    private boolean fails(Severity severity) {
        return threshold().filter(severity::atLeast).isPresent();
    }

    /** Prepares what the goal needs beside the compiler. */
    void begin() {}

    /** Ids of rules whose findings are meant to be there. */
    List<String> expected() {
        return List.of();
    }

    /** What is wrong with a plan, as far as this goal tells it. */
    List<Diagnostic> findings(Path file, Compilation compilation) {
        return compilation.diagnostics();
    }

    /** What there is to tell of the plan that was looked at last beside what is wrong; each line begins with its place. */
    List<String> news(Path file) {
        return List.of();
    }

    /** Whether findings are told with their figures. */
    boolean measured() {
        return false;
    }

    /** Whether errors of a plan that may have outputs fail nothing, unless they reach the threshold. */
    boolean harmless() {
        return true;
    }

    /** The name of the files that reports go to. */
    String report() {
        return "findings";
    }

    /** A report as it is written. */
    byte[] page(DiagnosticReport.Form form, byte[] findings) {
        return findings;
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
