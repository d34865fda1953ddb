package org.planwright.cli;

import java.util.Optional;

/**
 * What {@code merge} is asked.
 *
 * @param base the common ancestor
 * @param ours our side
 * @param theirs their side
 * @param output the file to write; empty for standard output
 * @param markerSize how many characters a conflict marker has
 * @param path the name under which conflicts are told; empty for that of our side
 */
record MergeArguments(
        String base,
        String ours,
        String theirs,
        Optional<String> output,
        int markerSize,
        Optional<String> path,
        Manner manner)
        implements Request {
    @Override
    public int run(Terminal terminal) {
        return new MergeCommand(this, terminal).run();
    }
}
