package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that decides promises, for {@link PicocliDoor}. */
@Command(
        name = "test",
        description = "Scores plans, decides what they promise, and says what a score shows to be wrong.")
final class TestVerb extends PicocliDoor.Compiles {
    @ArgGroup(exclusive = false, multiplicity = "0..*")
    List<PicocliDoor.Output> outputs = new ArrayList<>();

    @Option(names = "--scenario", paramLabel = "NAME", description = "Tests a scenario of the plan.")
    String scenario = "";

    @Mixin
    SharedOptions.Baseline baseline = new SharedOptions.Baseline();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Says in how many of so many draws a promise is broken; none without it.")
    int draws;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the draws; default ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            completionCandidates = Candidates.Severities.class,
            description = "The severity from which findings fail the command: ${COMPLETION-CANDIDATES}.")
    Severity failOn;

    @Override
    public Request request(Manner manner) {
        List<Report> reports = new ArrayList<>();
        outputs.forEach(output -> reports.add(Report.of(output.form, output.output)));
        return new TestArguments(
                files,
                reports,
                scenario,
                baseline.value(),
                draws,
                seed,
                Optional.ofNullable(failOn),
                severity,
                Optional.ofNullable(pack),
                manner);
    }
}
