package org.planwright.cli;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.runtime.uncertainty.Sampling;

/**
 * What {@code score} is asked.
 *
 * @param file a plan, or model inputs that end in .json
 * @param form how the score is written
 * @param scenarios none for the plan itself, one to score it, several or “all” to set them beside the plan
 * @param baseline an edition's name or folder; empty for the one that the plan names
 * @param assumptions whether to list every parameter used
 * @param draws how many draws; 0 for none
 * @param seed the seed of the draws
 * @param sampling how draws are spread
 * @param sensitivity the figure and year that is asked what moves it; empty for the usual one
 * @param households the year for which households are told apart; 0 for none
 * @param figure the figure whose tree is wanted; empty for the score
 * @param pack the rules that the plan must keep; empty for those of the project
 * @param output the file to write; empty for standard output
 */
record ScoreArguments(
        String file,
        Form form,
        List<String> scenarios,
        Optional<String> baseline,
        boolean assumptions,
        int draws,
        long seed,
        Sampling sampling,
        Optional<String> sensitivity,
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
        XLSX,
        HTML
    }

    ScoreArguments {
        scenarios = List.copyOf(scenarios);
    }

    @Override
    public int run(Terminal terminal) {
        return new ScoreCommand(this, terminal).run();
    }
}
