package org.planwright.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.Git;
import org.planwright.project.PlanChanges;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.PlanVersions;
import org.planwright.project.UserProblem;

/**
 * A revision of git beside the plans that are there now. What git says is the same on both sides is not compiled: a plan
 * includes only files of its own folder and below.
 */
final class Revision {
    /** How many digits of a commit places are named with. */
    private static final int SHORT = 12;

    private static final Pattern INCLUDES = Pattern.compile("(?i)include\\W");

    private final Path base;
    private final PlanReader reader;
    private final Git git;
    private final PlanVersions versions;
    private final String commit;
    private final List<Path> places;
    private final Set<String> touched;

    /**
     * @param name how a person calls it
     * @param places files and folders in which plans are looked for
     * @throws UserProblem if there is no repository, or none of that name in it
     */
    Revision(Path base, PlanReader reader, String name, List<String> places, PlanCompiler.Options options) {
        this.base = base;
        this.reader = reader;
        this.places =
                places.stream().map(place -> base.resolve(place).normalize()).toList();
        git = new Git(base);
        versions = new PlanVersions(base, options);
        if (!repository(base)) {
            throw new UserProblem(
                    "“" + base.getFileName()
                            + "” is in no repository of git, so there is nothing to compare its plans with.",
                    "Build in a clone, or leave this goal out with -Dplanwright.diff.skip.");
        }
        Git.Answer answer = name.startsWith("-")
                ? new Git.Answer(1, new byte[0], "")
                : git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
        if (!answer.done()) {
            boolean shallow =
                    git.ask("rev-parse", "--is-shallow-repository").text().equals("true");
            throw new UserProblem(
                    "git knows no revision “" + name + "” here.",
                    shallow
                            ? "This clone has only the newest commits; fetch the others with “git fetch --unshallow”."
                            : "Fetch it, or name another with “against”, such as -Dplanwright.against=origin/main.");
        }
        commit = answer.text();
        touched = differing();
    }

    /** Whether a folder is part of a working tree of git. */
    static boolean repository(Path folder) {
        Git.Answer answer = new Git(folder).ask("rev-parse", "--is-inside-work-tree");
        return answer.done() && answer.text().equals("true");
    }

    /** The commit that the revision is. */
    String commit() {
        return commit;
    }

    /** Files that are not what they are in the revision, from the folder of the project; sorted. */
    Set<String> touched() {
        return touched;
    }

    /** What means something else in plans that are there, and in those that are gone. */
    List<Change> changes(List<Path> files, PlanChanges between) {
        List<Change> changes = new ArrayList<>();
        for (Path file : files) {
            String name = name(file);
            if (mayDiffer(name, reader.read(file).text())) {
                changes.addAll(between.between(
                        there(name) ? one(object(name)) : null, one(file.toString()), reader.name(file)));
            }
        }
        for (String name : touched) {
            Path file = base.resolve(name).normalize();
            boolean gone = name.endsWith(".plan") && !Files.exists(file) && wanted(file) && there(name);
            if (gone && standsAlone(name)) {
                changes.addAll(between.between(one(object(name)), null, name));
            }
        }
        return changes;
    }

    /** Only a plan with the word “include” depends on other files. */
    private boolean mayDiffer(String name, String text) {
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/') + 1) : "";
        return touched.contains(name)
                || INCLUDES.matcher(text).find() && touched.stream().anyMatch(other -> other.startsWith(folder));
    }

    private boolean wanted(Path file) {
        return places.stream().anyMatch(file::startsWith);
    }

    private Supplier<Compilation> one(String named) {
        Map<String, Supplier<Compilation>> found = versions.of(named);
        return found.values().iterator().next();
    }

    private boolean there(String name) {
        return git.ask("cat-file", "-e", object(name)).done();
    }

    private boolean standsAlone(String name) {
        Git.Answer blob = git.ask("cat-file", "blob", object(name));
        return blob.done() && PlanFiles.standsAlone(new SourceFile(name, PlanReader.text(name, blob.out())));
    }

    private String object(String name) {
        return commit.substring(0, SHORT) + ":" + PlanVersions.fromHere(name);
    }

    /** From the folder of the project, with forward slashes. */
    private String name(Path file) {
        return base.relativize(base.resolve(file).normalize()).toString().replace('\\', '/');
    }

    private Set<String> differing() {
        Path top = Path.of(
                git.must("Build in a clone.", "rev-parse", "--show-toplevel").text());
        List<String> asked = new ArrayList<>();
        for (Path place : places) {
            Path folder = Files.isDirectory(place) ? place : place.getParent();
            asked.add(":(top,literal)"
                    + real(top).relativize(real(folder)).toString().replace('\\', '/'));
        }
        Git above = new Git(top);
        String advice = "See what “git status” says in “" + top + "”.";
        List<String> tracked = new ArrayList<>(List.of("diff", "--name-only", "--no-renames", "-z", commit, "--"));
        tracked.addAll(asked);
        List<String> others = new ArrayList<>(List.of("ls-files", "--others", "-z", "--"));
        others.addAll(asked);
        Set<String> names = new TreeSet<>();
        above.must(advice, tracked.toArray(String[]::new))
                .names()
                .forEach(name -> names.add(fromHere(real(top).resolve(name))));
        above.must(advice, others.toArray(String[]::new)).names().stream()
                .map(name -> fromHere(real(top).resolve(name)))
                .filter(name -> !name.startsWith("target/")) // what builds make is no source
                .forEach(names::add);
        return names;
    }

    private String fromHere(Path file) {
        return real(base).relativize(file).toString().replace('\\', '/');
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.toAbsolutePath().normalize();
        }
    }
}
