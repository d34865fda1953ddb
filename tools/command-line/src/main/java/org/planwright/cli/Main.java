package org.planwright.cli;

import org.planwright.project.UserProblem;

/**
 * The first door of the command line. Frequent plain command lines are read directly, since the library that reads all
 * others costs more to load than most commands take; both doors give the same request.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // not System.exit: from Java 21 on it first looks for somebody to log that, which takes longer than most
        // commands
        // to start; nothing here waits for the end of the process
        Runtime.getRuntime().halt(run(args, Terminal.ofProcess()));
    }

    /** Does what the arguments ask and gives the exit code. */
    static int run(String[] args, Terminal terminal) {
        return terminal.finish(attempt(args, terminal));
    }

    private static int attempt(String[] args, Terminal terminal) {
        try {
            Request request = QuickDoor.read(args);
            if (request == null) {
                request = PicocliDoor.read(args);
            }
            return request.run(terminal);
        } catch (UserProblem problem) {
            terminal.problem(problem);
            return ExitCode.UNUSABLE;
        } catch (Throwable bug) {
            return ours(bug, args, terminal);
        }
    }

    private static int ours(Throwable bug, String[] args, Terminal terminal) {
        terminal.err("planwright: this is a fault of Planwright, not of the plan ("
                + bug.getClass().getSimpleName() + ").\n");
        boolean shown = false;
        for (String arg : args) {
            shown |= arg.equals("--stacktrace");
        }
        if (shown) {
            java.io.StringWriter trace = new java.io.StringWriter();
            bug.printStackTrace(new java.io.PrintWriter(trace));
            terminal.err(trace.toString());
            terminal.err("  Please report it with the lines above and the plan.\n");
        } else {
            terminal.err("  Please report it with the plan and what --stacktrace prints.\n");
        }
        return ExitCode.FAULT;
    }
}
