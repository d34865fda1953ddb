package org.planwright.cli;

import java.util.Optional;
import org.planwright.compiler.diagnostic.Severity;

/**
 * What {@code diff} is asked.
 *
 * @param before the old side; empty for the last commit
 * @param after the new side; empty for the working tree
 * @param form how changes are written
 * @param output the file to write; empty for standard output
 * @param failOn from which level on a change fails the command
 * @param policy the policy file
 * @param exitCode whether any change fails the command
 * @param scenario the scenario that is compared with its own plan
 * @param asAmendment whether to write the amendment that turns the old into the new
 */
record DiffArguments(
        Optional<String> before,
        Optional<String> after,
        Form form,
        Optional<String> output,
        Severity failOn,
        Optional<String> policy,
        Optional<String> scenario,
        boolean exitCode,
        boolean asAmendment,
        Manner manner)
        implements Request {
    /** The forms of changes. */
    enum Form {
        TEXT,
        JSON,
        MARKDOWN,
        HTML
    }

    @Override
    public int run(Terminal terminal) {
        return new DiffCommand(this, terminal).run();
    }
}
