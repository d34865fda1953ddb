package org.planwright.cli;

import java.util.Optional;

/**
 * What {@code init} is asked.
 *
 * @param target the name of the plan, or a file that ends in {@code .plan}
 * @param kind one of the kinds of plan; empty for what the project says
 * @param force whether a file that exists is written over
 */
record InitArguments(String target, Optional<String> kind, boolean force, Manner manner) implements Request {
    @Override
    public int run(Terminal terminal) {
        return new InitCommand(this, terminal).run();
    }
}
