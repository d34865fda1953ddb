package org.planwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.project.UserProblem;

/** Help, kept as text so that it costs nothing to show; a test holds it equal to what the command model says. */
final class Help {
    /** Every command, in the order of the help. */
    static final List<String> COMMANDS = List.of(
            "init",
            "check",
            "build",
            "format",
            "score",
            "household",
            "replications",
            "test",
            "export",
            "diff",
            "merge",
            "amend",
            "git",
            "compare",
            "scorecard",
            "explain",
            "schema",
            "rules",
            "config",
            "completion",
            "version",
            "help");

    private Help() {}

    /** Whether the arguments ask for help and for nothing else. */
    static boolean asked(String[] args) {
        String last = args[args.length - 1];
        boolean option = last.equals("--help") || last.equals("-h");
        return args.length == 1
                ? option || last.equals("help")
                : args.length == 2 && option && COMMANDS.contains(name(args[0]));
    }

    /** The help of a command, or of all where the name is empty. */
    static String text(String command) {
        return fileBeside("help/" + (command.isEmpty() ? "planwright" : name(command)) + ".txt");
    }

    /** The build puts the texts before this, so that no jar is opened for them. */
    private static String fileBeside(String name) {
        try (InputStream text = Help.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers a command that does not exist with the likely one. */
    static void refuseUnknown(String command) {
        if (COMMANDS.contains(name(command))) {
            return;
        }
        throw new UserProblem(
                "There is no command “" + command + "”.",
                Suggestion.nearest(command, COMMANDS)
                        .map(near -> "Did you mean “planwright " + near + "”?")
                        .orElse("“planwright --help” lists the commands."));
    }

    private static String name(String written) {
        return switch (written) {
            case "validate", "lint" -> "check";
            case "fmt" -> "format";
            default -> written;
        };
    }
}
