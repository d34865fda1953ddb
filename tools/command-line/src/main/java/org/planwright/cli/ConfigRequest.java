package org.planwright.cli;

import java.util.List;
import org.planwright.project.ConfigurationProblem;
import org.planwright.project.Key;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;

/**
 * Looks at the settings of the project.
 *
 * @param view what to do
 * @param origin whether to show where each setting comes from
 */
record ConfigRequest(View view, boolean origin) implements Request {
    /** What can be done with settings. */
    enum View {
        CHECK,
        SHOW,
        TRUST,
        DISTRUST
    }

    @Override
    public int run(Terminal terminal) {
        try {
            Project project = view == View.CHECK ? terminal.project() : terminal.projectWithoutExtensions();
            PlanReader reader = new PlanReader(terminal.folder());
            String file = project.file().map(reader::name).orElse("");
            return switch (view) {
                case CHECK -> check(project, file, terminal);
                case SHOW -> show(project, file, terminal);
                case TRUST, DISTRUST -> trust(project, terminal);
            };
        } catch (ConfigurationProblem problem) {
            for (ConfigurationProblem.Item item : problem.items()) {
                terminal.err(item.file() + ":" + item.line() + ":" + item.column() + ": " + item.message() + "\n  "
                        + item.help() + "\n");
            }
            return ExitCode.UNUSABLE;
        }
    }

    private static int check(Project project, String file, Terminal terminal) {
        if (file.isEmpty()) {
            terminal.out("There is no planwright.json or planwright.yaml here or above; the usual settings hold.\n");
            return ExitCode.SOUND;
        }
        terminal.out(file + " is sound.\n");
        return ExitCode.SOUND;
    }

    /** What is trusted is the folder with all that its settings name, as it is now and as it will be. */
    private int trust(Project project, Terminal terminal) {
        if (project.file().isEmpty()) {
            throw new UserProblem(
                    "There is no planwright.json or planwright.yaml here or above, so there is nothing to trust.",
                    "Run it in a folder of the project.");
        }
        boolean trusted = view == View.TRUST;
        terminal.trust().set(project.root(), trusted);
        List<String> extensions = project.settings().words(Key.EXTENSIONS);
        terminal.out("Extensions of “" + project.root() + "” " + (trusted ? "run" : "do not run") + " from now on"
                + (extensions.isEmpty()
                        ? "; its settings name none.\n"
                        : ": " + String.join(", ", extensions) + ".\n"));
        return ExitCode.SOUND;
    }

    private int show(Project project, String file, Terminal terminal) {
        for (Key key : Key.values()) {
            if (key == Key.SCHEMA) {
                continue;
            }
            List<String> words = project.settings().words(key);
            Integer line = project.settings().lines().get(key);
            String from = !origin ? "" : "  (" + (line == null ? "usual" : file + ":" + line) + ")";
            if (words.size() > 1 || key == Key.RULES && !words.isEmpty()) {
                terminal.out(key.word() + ":" + from + "\n");
                words.forEach(word -> terminal.out("  " + word + "\n"));
            } else {
                terminal.out(key.word() + ": " + (words.isEmpty() ? usual(key) : words.get(0)) + from + "\n");
            }
        }
        return ExitCode.SOUND;
    }

    private static String usual(Key key) {
        return switch (key) {
            case SOURCES -> "every plan below the folder";
            case OUTPUTS -> "target/planwright/PLAN/ beside each plan";
            case KIND -> Project.KINDS.get(0);
            case KNOWN_FINDINGS -> "planwright-known-findings.json, if it is there";
            case BASELINE -> "what each plan says";
            default -> "none";
        };
    }
}
