package org.planwright.cli;

import java.util.List;

/**
 * What {@code init} is asked.
 *
 * @param target the name of the plan, or a file that ends in {@code .plan}
 * @param kind one of {@link #KINDS}
 * @param force whether a file that exists is written over
 */
record InitArguments(String target, String kind, boolean force, Manner manner) implements Request {
    static final List<String> KINDS = List.of("national-single-payer", "state-single-payer", "public-option");

    @Override
    public int run(Terminal terminal) {
        return new InitCommand(this, terminal).run();
    }
}
