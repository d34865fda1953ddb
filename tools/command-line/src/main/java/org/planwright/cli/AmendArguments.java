package org.planwright.cli;

import java.util.List;
import java.util.Optional;

/**
 * What {@code amend} is asked.
 *
 * @param plan the plan
 * @param amendments applied in order
 * @param output the file to write; empty for standard output, or for the plan's own files where several change
 */
record AmendArguments(String plan, List<String> amendments, Optional<String> output, boolean inPlace, Manner manner)
        implements Request {
    AmendArguments {
        amendments = List.copyOf(amendments);
    }

    @Override
    public int run(Terminal terminal) {
        return new AmendCommand(this, terminal).run();
    }
}
