package org.planwright.cli;

import java.util.Optional;
import org.planwright.compiler.RulePack;

/**
 * What {@code score} is asked.
 *
 * @param file a plan, or model inputs that end in .json
 * @param form how the score is written
 * @param scenario which scenario; empty for the plan itself
 * @param baseline an edition's name or folder; empty for the one that the plan names
 * @param assumptions whether to list every parameter used
 * @param draws how many draws; 0 for none
 * @param seed the seed of the draws
 * @param households the year for which households are told apart; 0 for none
 * @param figure the figure whose tree is wanted; empty for the score
 * @param pack the rules that the plan must keep; empty for those of the project
 * @param output the file to write; empty for standard output
 */
record ScoreArguments(
        String file,
        Form form,
        String scenario,
        Optional<String> baseline,
        boolean assumptions,
        int draws,
        long seed,
        int households,
        Optional<String> figure,
        Optional<RulePack> pack,
        Optional<String> output,
        Manner manner)
        implements Request {
    /** How a score is written. */
    enum Form {
        TEXT,
        JSON,
        MARKDOWN,
        CSV,
        XLSX
    }

    @Override
    public int run(Terminal terminal) {
        return new ScoreCommand(this, terminal).run();
    }
}
