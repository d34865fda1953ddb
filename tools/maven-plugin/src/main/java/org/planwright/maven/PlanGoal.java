package org.planwright.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.Extensions;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;

/** What all goals share: which plans there are and how strictly they are held. */
abstract class PlanGoal extends AbstractMojo {
    private static final String USUAL_FOLDER = "src/main/plans";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${project.build.directory}/planwright", readonly = true)
    File work;

    /**
     * Plans and folders of plans. Without it those that planwright.json or planwright.yaml names, else src/main/plans, else
     * every plan below the project's folder.
     */
    @Parameter(property = "planwright.sources")
    List<File> sources;

    /**
     * The rules that apply: draft, recommended or publication. Without it what the settings file says, else recommended.
     */
    @Parameter(property = "planwright.pack")
    String pack;

    /**
     * The severity from which findings fail the build: error, warning or note. Without it what the settings file says, else
     * error.
     */
    @Parameter(property = "planwright.failOn")
    String failOn;

    /** Skips every goal of this plugin. */
    @Parameter(property = "planwright.skip", defaultValue = "false")
    boolean skip;

    /** The settings of the folder that is built. */
    Project plans;

    PlanReader reader;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip || skipped()) {
            getLog().info("skipped");
            return;
        }
        try {
            plans = Project.of(base(), Extensions.onClassPath());
            reader = new PlanReader(base());
            List<Path> files = files();
            if (files.isEmpty() && !concerned()) {
                getLog().info("there are no plans");
                return;
            }
            run(files);
        } catch (UserProblem problem) {
            throw new MojoFailureException(problem.getMessage() + " " + problem.advice());
        }
    }

    /** Whether this goal alone is skipped. */
    abstract boolean skipped();

    /** Whether files that only others include are of interest too. */
    boolean everyFile() {
        return false;
    }

    /** Whether there is something to do without any plan. */
    boolean concerned() {
        return false;
    }

    /** Does it. */
    abstract void run(List<Path> files) throws MojoFailureException;

    Path base() {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    /** Whether the settings file is this folder's own; one further up speaks of sources and outputs of its own. */
    boolean ownSettings() {
        return plans.file().isPresent() && plans.root().equals(base());
    }

    private List<Path> files() {
        PlanFiles finder = new PlanFiles(base(), reader);
        List<String> named = places();
        boolean searched = named().isEmpty();
        if (named.isEmpty()) {
            return List.of();
        }
        try {
            return everyFile() ? finder.all(named) : finder.mains(named);
        } catch (UserProblem none) {
            if (searched) {
                return List.of();
            }
            throw none;
        }
    }

    /** Where plans are looked for: files and folders; none where plans are those of modules, which are theirs to build. */
    final List<String> places() {
        List<String> named = named();
        if (!named.isEmpty()) {
            return named;
        }
        Path usual = base().resolve(USUAL_FOLDER);
        boolean aggregate = !project.getModules().isEmpty();
        if (!Files.isDirectory(usual) && aggregate) {
            return List.of();
        }
        return List.of((Files.isDirectory(usual) ? usual : base()).toString());
    }

    private List<String> named() {
        if (sources != null && !sources.isEmpty()) {
            return sources.stream().map(File::getPath).toList();
        }
        return ownSettings() && !plans.settings().sources().isEmpty() ? plans.sources() : List.of();
    }

    /** What this execution of a goal remembers of earlier builds. */
    final Unchanged memory(String goal, String key) {
        String own = execution.getExecutionId().replaceAll("[^A-Za-z0-9._-]", "_");
        return new Unchanged(work.toPath().resolve("unchanged").resolve(goal).resolve(own), base(), key);
    }

    Optional<RulePack> pack() {
        return word(RulePack.class, "pack", pack);
    }

    Severity failOn() {
        return word(Severity.class, "failOn", failOn).orElse(plans.settings().failOn());
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> type, String name, String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(type, written.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new UserProblem(
                    "“" + written + "” is none of what “" + name + "” can be.",
                    "It can be one of "
                            + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT) + ".");
        }
    }

    /** The day that deadlines are held against; SOURCE_DATE_EPOCH fixes it for repeatable builds. */
    LocalDate today() {
        String fixed = System.getenv("SOURCE_DATE_EPOCH");
        if (fixed == null || fixed.isBlank()) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.ofEpochDay(Math.floorDiv(Long.parseLong(fixed), 86_400L));
        } catch (NumberFormatException notANumber) {
            throw new UserProblem(
                    "SOURCE_DATE_EPOCH is “" + fixed + "”, which is not a number of seconds.",
                    "Set it to seconds since 1970, or unset it.");
        }
    }

    /** What stands in front of names of files, so that they can be followed from where the build was started. */
    String prefix() {
        Path start =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        if (!base().startsWith(start) || base().equals(start)) {
            return "";
        }
        return start.relativize(base()).toString().replace('\\', '/') + "/";
    }
}
