package org.planwright.cli;

/**
 * A check that also holds the plans against a checklist: it fails where either does.
 *
 * @param check what is checked
 * @param card the checklist and the plans
 */
record AgainstRequest(CheckArguments check, TableArguments card) implements Request {
    @Override
    public int run(Terminal terminal) {
        int found = check.run(terminal);
        terminal.out("\n");
        return Math.max(found, card.run(terminal));
    }
}
