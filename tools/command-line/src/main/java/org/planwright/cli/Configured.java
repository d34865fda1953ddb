package org.planwright.cli;

/**
 * A request under a file of settings that was named.
 *
 * @param file the file
 * @param request what is asked
 */
record Configured(String file, Request request) implements Request {
    @Override
    public int run(Terminal terminal) {
        terminal.config(file);
        return request.run(terminal);
    }
}
