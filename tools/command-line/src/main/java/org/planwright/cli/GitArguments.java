package org.planwright.cli;

/**
 * What {@code git} is asked.
 *
 * @param action install, uninstall or status
 * @param diff whether {@code git diff} shows plans in the plain form
 */
record GitArguments(String action, boolean diff, Manner manner) implements Request {
    @Override
    public int run(Terminal terminal) {
        return new GitCommand(this, terminal).run();
    }
}
