package org.planwright.cli;

import java.util.Optional;
import org.planwright.compiler.RulePack;
import picocli.CommandLine.Option;

/** Options that mean the same in several commands, mixed into them by {@link PicocliDoor}. */
final class SharedOptions {
    private SharedOptions() {}

    /** Which rules a plan must keep before anything is made of it. */
    static final class Pack {
        @Option(
                names = "--pack",
                paramLabel = "PACK",
                completionCandidates = Candidates.Packs.class,
                description = "The rules that the plan must keep: ${COMPLETION-CANDIDATES}.")
        RulePack named;

        /** The pack, empty where the project's settings decide. */
        Optional<RulePack> value() {
            return Optional.ofNullable(named);
        }
    }

    /** Which accounts a plan is costed from. */
    static final class Baseline {
        @Option(
                names = "--baseline",
                paramLabel = "EDITION|DIR",
                description = "Another edition of the accounts than the plan names, or a folder with one.")
        String named;

        /** An edition's name or a folder, empty where the plan decides. */
        Optional<String> value() {
            return Optional.ofNullable(named);
        }
    }
}
