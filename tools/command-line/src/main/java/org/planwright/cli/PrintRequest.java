package org.planwright.cli;

/**
 * Prints a text that is already made: help, a completion script, a word on wrong usage.
 *
 * @param text what to print
 * @param code the exit code; one of the user's problems goes beside the results
 */
record PrintRequest(String text, int code) implements Request {
    @Override
    public int run(Terminal terminal) {
        if (code == ExitCode.SOUND) {
            terminal.out(text);
        } else {
            terminal.err(text);
        }
        return code;
    }
}
