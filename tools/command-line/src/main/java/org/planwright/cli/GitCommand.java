package org.planwright.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planwright.project.Git;
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
            set(
                    "diff.planwright.textconv",
                    "f() { " + launcher + " format - <\"$1\" 2>/dev/null || cat -- \"$1\"; }; f");
        } else {
            git.ask("config", "--unset-all", "diff.planwright.textconv");
        }
        String text = text(attributes);
        if (text.lines().noneMatch(ATTRIBUTES::equals)) {
            save(attributes, with(text));
        }
        tell("Plans are merged by provision here, and hunks of a diff name their section.\n");
    }

    /**
     * Ours first. Where it does not run, or ends without having merged, git's own merge by lines does: no Java and no crash
     * may cost a side.
     */
    private static String driver(String launcher) {
        return launcher + " merge --marker-size %L --path=%P --output %A -- %O %A %B; s=$?;"
                + " [ $s -eq 0 ] && exit 0;"
                + " [ $s -eq 1 ] && grep -q '^<<<<<<<' %A && exit 1;"
                + " git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B";
    }

    private void uninstall(Path attributes) {
        git.ask("config", "--remove-section", "merge.planwright");
        git.ask("config", "--remove-section", "diff.planwright");
        String text = text(attributes);
        if (text.lines().anyMatch(ATTRIBUTES::equals)) {
            save(attributes, without(text));
        }
        tell("Plans are text like any other here again.\n");
    }

    private void status(Path attributes) {
        boolean merge = git.ask("config", "merge.planwright.driver").done();
        boolean diff = git.ask("config", "diff.planwright.textconv").done();
        boolean named = text(attributes).lines().anyMatch(ATTRIBUTES::equals);
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

    /** The line at the end; it ends as the text did, so that taking it out gives the text again, byte for byte. */
    private static String with(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text + ATTRIBUTES + "\n" : text + "\n" + ATTRIBUTES;
    }

    private static String without(String text) {
        String around = "\n" + text;
        int at = around.indexOf("\n" + ATTRIBUTES);
        int end = at + 1 + ATTRIBUTES.length();
        return end == around.length()
                ? around.substring(Math.min(1, at), at)
                : around.substring(0, at + 1).concat(around.substring(end + 1)).substring(1);
    }

    /** Each byte as one character, whatever they mean. */
    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + file + "” cannot be read: " + WholeFiles.reason(failed) + ".", "Check its rights.");
        }
    }

    /** An empty file of attributes is none. */
    private static void save(Path file, String text) {
        try {
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + file + "” cannot be removed: " + WholeFiles.reason(failed) + ".", "Check its rights.");
        }
        WholeFiles.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
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
