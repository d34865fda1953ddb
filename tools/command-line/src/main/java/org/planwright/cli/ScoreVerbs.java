package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.runtime.uncertainty.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of the cost model, for {@link PicocliDoor}. */
final class ScoreVerbs {
    private ScoreVerbs() {}

    static final class Forms extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Forms() {
            super(List.of(ScoreArguments.Form.values()).stream()
                    .map(form -> form.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    static final class Ways extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Ways() {
            super(Stream.of(Sampling.values()).map(Sampling::id).toList());
        }
    }

    @Command(
            name = "score",
            description = "Says what a plan costs, who pays, and how the money balances, year by year.")
    static final class Score extends PicocliDoor.Common {
        @Parameters(paramLabel = "PLAN|INPUTS.json", description = "A plan, or inputs that build has written.")
        String file;

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORM",
                completionCandidates = Forms.class,
                description = "How the score is written: ${COMPLETION-CANDIDATES}.")
        ScoreArguments.Form form = ScoreArguments.Form.TEXT;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Where the score goes; standard output without it. A workbook (xlsx) needs it.")
        String output;

        @Option(
                names = "--scenario",
                paramLabel = "NAME",
                description = "Scores a scenario of the plan. Given several times, or as all: beside the plan.")
        List<String> scenarios = new ArrayList<>();

        @Mixin
        SharedOptions.Baseline baseline = new SharedOptions.Baseline();

        @Option(names = "--assumptions", description = "Lists every parameter used, and what it overrides.")
        boolean assumptions;

        @Option(names = "--draws", paramLabel = "N", description = "Bands from so many draws; none without it.")
        int draws;

        @Option(
                names = "--households",
                paramLabel = "YEAR",
                description = "Who pays less in that year: by income, family, coverage and state.")
        int households;

        @Option(names = "--seed", paramLabel = "N", description = "The seed of the draws; default ${DEFAULT-VALUE}.")
        long seed = 1;

        @Option(
                names = "--sampling",
                paramLabel = "WAY",
                completionCandidates = Ways.class,
                description = "How draws are spread: ${COMPLETION-CANDIDATES}; default latin-hypercube.")
        Sampling sampling = Sampling.LATIN_HYPERCUBE;

        @Option(
                names = "--sensitivity",
                paramLabel = "FIGURE/YEAR",
                description = "What moves a figure, such as federal-cost/2027: one value at a time, and Sobol indices.")
        String sensitivity;

        @Mixin
        SharedOptions.Pack pack = new SharedOptions.Pack();

        @Override
        public Request request(Manner manner) {
            return new ScoreArguments(
                    file,
                    form,
                    scenarios,
                    baseline.value(),
                    assumptions,
                    draws,
                    seed,
                    sampling,
                    Optional.ofNullable(sensitivity),
                    households,
                    Optional.empty(),
                    pack.value(),
                    Optional.ofNullable(output),
                    manner);
        }
    }

    @Command(
            name = "explain",
            description =
                    "Tells the story of a rule or of a design question, what a word of the language is for, or why a figure of a score is what it is.")
    static final class Explain extends PicocliDoor.Common {
        @Parameters(
                paramLabel = "RULE|QUESTION|WORD|PLAN",
                description =
                        "Such as financing.no-source, Q10, absorb, or words for all of them; a plan with --figure.")
        String subject;

        @Option(
                names = "--figure",
                paramLabel = "ID",
                description = "A figure of the plan's score, such as federal-cost/2027.")
        String figure;

        @Mixin
        SharedOptions.Pack pack = new SharedOptions.Pack();

        @Override
        public Request request(Manner manner) {
            if (figure == null) {
                return new ExplainRequest(subject, manner);
            }
            return new ScoreArguments(
                    subject,
                    ScoreArguments.Form.TEXT,
                    List.of(),
                    Optional.empty(),
                    false,
                    0,
                    1,
                    Sampling.LATIN_HYPERCUBE,
                    Optional.empty(),
                    0,
                    Optional.of(figure),
                    pack.value(),
                    Optional.empty(),
                    manner);
        }
    }

    @Command(
            name = "replications",
            description = "Scores the plans of published studies and sets the published figures beside.")
    static final class Replications extends PicocliDoor.Common {
        @Parameters(
                paramLabel = "DIR",
                arity = "0..1",
                description = "The folder of plans and tables; default ${DEFAULT-VALUE}.")
        String folder = ReplicationsRequest.USUAL;

        @Override
        public Request request(Manner manner) {
            return new ReplicationsRequest(folder, manner);
        }
    }
}
