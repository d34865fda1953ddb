package org.planwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.planwright.project.ExtensionUse;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/**
 * Which projects the user trusts, so that extensions which their settings name may run: a list of folders, one a line, in
 * the user's own settings. {@code PLANWRIGHT_EXTENSIONS} says it for all, as in a build of one's own.
 */
final class Trust {
    /** The variable of the environment that says it for all projects: run or off. */
    static final String VARIABLE = "PLANWRIGHT_EXTENSIONS";

    private final Map<String, String> environment;

    Trust(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * What becomes of extensions of a project about which the command line says nothing.
     *
     * @throws UserProblem if the environment says what means nothing, or the list cannot be read
     */
    ExtensionUse use(Path root) {
        String said = environment.getOrDefault(VARIABLE, "");
        if (!said.isEmpty()) {
            try {
                return ExtensionUse.of(said);
            } catch (IllegalArgumentException unknown) {
                throw new UserProblem(
                        VARIABLE + " is “" + said + "”.",
                        "Set it to " + String.join(" or ", ExtensionUse.words()) + ", or unset it.");
            }
        }
        return folders().contains(real(root)) ? ExtensionUse.RUN : ExtensionUse.REFUSE;
    }

    /**
     * Trusts a project from now on, or no longer.
     *
     * @throws UserProblem if that cannot be written down
     */
    void set(Path root, boolean trusted) {
        if (real(root).lines().count() > 1) {
            throw new UserProblem("The name of the folder has more than one line.", "Give it another name.");
        }
        SortedSet<String> folders = folders();
        boolean changed = trusted ? folders.add(real(root)) : folders.remove(real(root));
        if (changed) {
            String text = folders.isEmpty() ? "" : String.join("\n", folders) + "\n";
            WholeFiles.write(file(), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private SortedSet<String> folders() {
        Path file = file();
        try {
            return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
        } catch (IOException failed) {
            throw new UserProblem(
                    "The list of trusted projects, “" + file + "”, cannot be read: " + WholeFiles.reason(failed) + ".",
                    "Mend or remove it.");
        }
    }

    private Path file() {
        for (String variable : new String[] {"XDG_CONFIG_HOME", "APPDATA"}) {
            String folder = environment.getOrDefault(variable, "");
            if (!folder.isEmpty() && Path.of(folder).isAbsolute()) {
                return Path.of(folder, "planwright", "trusted-projects");
            }
        }
        return Path.of(System.getProperty("user.home"), ".config", "planwright", "trusted-projects");
    }

    /** Where a folder truly is: whoever can set a link cannot borrow the trust in another folder. */
    private static String real(Path root) {
        try {
            return root.toRealPath().toString();
        } catch (IOException gone) {
            return root.toAbsolutePath().normalize().toString();
        }
    }
}
