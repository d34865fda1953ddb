package org.planwright.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Teaches a repository how plans are compared and merged, and makes it forget. */
final class GitCommand {
    private static final String ATTRIBUTES = "*.plan diff=planwright merge=planwright";
    private static final String SECTIONS = "^[[:alpha:]][^#]*\\{[[:space:]]*(#.*)?$";
    private static final String ADVICE = "Run it inside a repository of git.";

    private final GitArguments arguments;
    private final Terminal terminal;
    private final Git git;

    GitCommand(GitArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.git = new Git(terminal.folder());
    }

    /** The exit code. */
    int run() {
        Path top = Path.of(git.must(ADVICE, "rev-parse", "--show-toplevel").text());
        Path attributes = top.resolve(".gitattributes");
        switch (arguments.action()) {
            case "install" -> install(attributes);
            case "uninstall" -> uninstall(attributes);
            case "status" -> status(attributes);
            default ->
                throw new UserProblem(
                        "There is no “git " + arguments.action() + "”.", "Say install, uninstall or status.");
        }
        return ExitCode.SOUND;
    }

    private void install(Path attributes) {
        String launcher = quoted(launcher());
        set("merge.planwright.name", "plans, by provision");
        set("merge.planwright.driver", driver(launcher));
        set("diff.planwright.xfuncname", SECTIONS);
        if (arguments.diff()) {
            set("diff.planwright.textconv", "f() { " + launcher + " format - <\"$1\" 2>/dev/null || cat \"$1\"; }; f");
        } else {
            git.ask("config", "--unset-all", "diff.planwright.textconv");
        }
        List<String> lines = lines(attributes);
        if (!lines.contains(ATTRIBUTES)) {
            lines.add(ATTRIBUTES);
            save(attributes, lines);
        }
        tell("Plans are merged by provision here, and hunks of a diff name their section.\n");
    }

    /**
     * Ours first. Where it does not run, or ends without having merged, git's own merge by lines does: no Java and no crash
     * may cost a side.
     */
    private static String driver(String launcher) {
        return launcher + " merge --marker-size %L --path %P --output %A -- %O %A %B; s=$?;"
                + " [ $s -eq 0 ] && exit 0;"
                + " [ $s -eq 1 ] && grep -q '^<<<<<<<' %A && exit 1;"
                + " git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B";
    }

    private void uninstall(Path attributes) {
        git.ask("config", "--remove-section", "merge.planwright");
        git.ask("config", "--remove-section", "diff.planwright");
        List<String> lines = lines(attributes);
        if (lines.remove(ATTRIBUTES)) {
            save(attributes, lines);
        }
        tell("Plans are text like any other here again.\n");
    }

    private void status(Path attributes) {
        boolean merge = git.ask("config", "merge.planwright.driver").done();
        boolean diff = git.ask("config", "diff.planwright.textconv").done();
        boolean named = lines(attributes).contains(ATTRIBUTES);
        tell("merge by provision: " + yes(merge && named) + "\n");
        tell("hunks name their section: "
                + yes(named && git.ask("config", "diff.planwright.xfuncname").done()) + "\n");
        tell("diff in the plain form: " + yes(diff && named) + "\n");
        if (merge != named) {
            tell("One half is missing: “planwright git install” mends it.\n");
        }
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private void set(String key, String value) {
        git.must("Make the repository's configuration writable.", "config", "--replace-all", key, value);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>();
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + file + "” cannot be read: " + WholeFiles.reason(failed) + ".", "Check its rights.");
        }
    }

    private static void save(Path file, List<String> lines) {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        WholeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void tell(String sentence) {
        if (!arguments.manner().quiet() || arguments.action().equals("status")) {
            terminal.out(sentence);
        }
    }

    /** The launcher above the classes that run; by its name alone where there is none. */
    private static String launcher() {
        try {
            Path folder = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            while (folder != null) {
                Path launcher = folder.resolve("planwright");
                if (Files.isRegularFile(launcher) && Files.isExecutable(launcher)) {
                    return launcher.toString();
                }
                folder = folder.getParent();
            }
        } catch (URISyntaxException odd) {
            // the name must do
        }
        return "planwright";
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }
}
