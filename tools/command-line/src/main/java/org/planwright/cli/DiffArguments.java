package org.planwright.cli;

import java.util.Optional;
import org.planwright.compiler.RulePack;
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
 * @param score what of the score is told beside; empty for nothing
 * @param pack the rules that a version must keep to be scored; empty for those of the settings
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
        Optional<ScoreOfChanges.Asked> score,
        Optional<RulePack> pack,
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
