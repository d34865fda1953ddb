package org.planwright.cli;

import java.util.List;
import java.util.Optional;

/**
 * What {@code format} is asked.
 *
 * @param files files and folders; none for every {@code *.plan} below the working folder; {@code -} for standard input
 * @param check whether only to say which files would change
 * @param diff whether only to show what would change
 * @param stdinPath the path that standard input stands for
 */
record FormatArguments(List<String> files, boolean check, boolean diff, Optional<String> stdinPath, Manner manner)
        implements Request {
    FormatArguments {
        files = List.copyOf(files);
    }

    @Override
    public int run(Terminal terminal) {
        return new FormatCommand(this, terminal).run();
    }
}
