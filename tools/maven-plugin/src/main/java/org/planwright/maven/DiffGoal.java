package org.planwright.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.ToolVersion;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.ChangeHtml;
import org.planwright.compiler.change.ChangeJson;
import org.planwright.compiler.change.ChangeMarkdown;
import org.planwright.compiler.change.ChangeText;
import org.planwright.compiler.change.CurrentLaw;
import org.planwright.compiler.change.Policy;
import org.planwright.compiler.change.Policy.Graded;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.PlanChanges;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Says what means something else in plans than in a revision of git, and fails the build over what a policy forbids. */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DiffGoal extends PlanGoal {
    /** Raised when what is remembered takes another form. */
    private static final String MEMORY = "1";

    private enum Form {
        TEXT("changes.txt"),
        JSON("changes.json"),
        MARKDOWN("changes.md"),
        HTML("changes.html");

        private final String file;

        Form(String file) {
            this.file = file;
        }
    }

    /** The revision of git to compare with, such as origin/main, a tag or a commit. */
    @Parameter(property = "planwright.against", defaultValue = "HEAD")
    private String against;

    /** The file that says how grave which change is. Without it what the settings file says, else every change is a note. */
    @Parameter(property = "planwright.policy")
    private String policy;

    /** From which level on a change fails the build: error, warning or note. */
    @Parameter(property = "planwright.diff.failOn", defaultValue = "error")
    private String diffFailOn;

    /** The forms that changes are written in to target/planwright: any of text, json, markdown and html. */
    @Parameter(property = "planwright.diff.formats", defaultValue = "markdown")
    private List<String> diffFormats;

    /** Skips this goal. */
    @Parameter(property = "planwright.diff.skip", defaultValue = "false")
    private boolean skipDiff;

    private final List<String> lines = new ArrayList<>();

    @Override
    boolean skipped() {
        return skipDiff;
    }

    /** Plans that are gone are a change too. */
    @Override
    boolean concerned() {
        return !places().isEmpty() && Revision.repository(base());
    }

    @Override
    void run(List<Path> files) throws MojoFailureException {
        Severity failOn = severity();
        EnumMap<Form, Path> reports = reports();
        Optional<Path> rules = Optional.ofNullable(policy)
                .filter(name -> !name.isBlank())
                .map(name -> base().resolve(name))
                .or(plans::policy);
        Policy graver = rules.map(file -> PlanChanges.policy(file, reader)).orElse(Policy.NONE);
        PlanCompiler.Options options = plans.options(RulePack.RECOMMENDED, Optional.empty());
        Revision revision = new Revision(base(), reader, against, places(), options);
        Path together = base().resolve("plans");
        Unchanged memory = memory("diff", key(revision, rules, failOn, files));
        Optional<List<String>> before =
                reports.values().stream().allMatch(Files::isRegularFile) ? memory.recall(together) : Optional.empty();
        if (before.isPresent()) {
            before.get().forEach(this::repeat);
            getLog().info("plans, policy and revision are those of the build before");
            return;
        }
        PlanChanges between = new PlanChanges(options.counts(), sentence -> say("WARN", prefix() + sentence));
        List<Change> changes = revision.changes(files, between);
        List<Graded> graded = graver.grade(changes);
        long grave = 0;
        for (Graded one : graded) {
            boolean fails = one.open() && one.level().compareTo(failOn) <= 0;
            grave += fails ? 1 : 0;
            say(fails ? "ERROR" : one.open() && one.level() == Severity.WARNING ? "WARN" : "INFO", line(one));
        }
        graver.spent(changes).forEach(one -> say("WARN", "approval " + one + " fits no change any more"));
        say("INFO", "since " + against + ": " + ChangeText.summary(graded));
        reports.forEach((form, file) -> WholeFiles.write(file, written(form, graded, graver.spent(changes))));
        if (grave > 0) {
            throw new MojoFailureException("Plans changed since " + against + " as the policy does not allow: " + grave
                    + (grave == 1 ? " change." : " changes.")
                    + " Undo what is listed above, or approve it by its fingerprint in the policy.");
        }
        memory.remember(together, revision.touched(), lines);
    }

    private String key(Revision revision, Optional<Path> rules, Severity failOn, List<Path> files) {
        return String.join(
                "\n",
                MEMORY,
                ToolVersion.VALUE,
                revision.commit(),
                against,
                revision.touched().toString(),
                files.toString(),
                rules.map(file -> reader.read(file).text()).orElse(""),
                failOn.word(),
                plans.ownState());
    }

    /** A line of a change: its place, how grave it is, what it is. What is gone is placed where it stood. */
    private String line(Graded graded) {
        String line = ChangeText.brief(graded, Style.PLAIN).strip();
        if (graded.change().after().place().isPresent()) {
            return prefix() + line;
        }
        int path = line.indexOf(":./");
        return prefix() + line.substring(path < 0 ? 0 : path + ":./".length()) + " (as it stood in " + against + ")";
    }

    private void say(String level, String line) {
        lines.add(level + " " + line);
        repeat(level + " " + line);
    }

    private void repeat(String said) {
        String line = said.substring(said.indexOf(' ') + 1);
        if (said.startsWith("ERROR ")) {
            getLog().error(line);
        } else if (said.startsWith("WARN ")) {
            getLog().warn(line);
        } else {
            getLog().info(line);
        }
    }

    private byte[] written(Form form, List<Graded> changes, List<String> spent) {
        return switch (form) {
            case TEXT -> ChangeText.render(changes, Style.PLAIN, true).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> ChangeMarkdown.render(changes).getBytes(StandardCharsets.UTF_8);
            case HTML ->
                ChangeHtml.render(
                                "Changes since " + against,
                                against,
                                "working tree",
                                changes,
                                List.of(),
                                CurrentLaw.NONE)
                        .getBytes(StandardCharsets.UTF_8);
            case JSON -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try {
                    ChangeJson.write(changes, spent, List.of(), bytes);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
                yield bytes.toByteArray();
            }
        };
    }

    private EnumMap<Form, Path> reports() {
        EnumMap<Form, Path> reports = new EnumMap<>(Form.class);
        for (String written : diffFormats) {
            try {
                Form form = Form.valueOf(written.strip().toUpperCase(Locale.ROOT));
                reports.put(form, work.toPath().resolve(form.file));
            } catch (IllegalArgumentException unknown) {
                throw new UserProblem(
                        "“" + written.strip() + "” is no form of changes.", "Choose of text, json, markdown and html.");
            }
        }
        return reports;
    }

    private Severity severity() {
        return word(Severity.class, "diffFailOn", diffFailOn).orElse(Severity.ERROR);
    }
}
