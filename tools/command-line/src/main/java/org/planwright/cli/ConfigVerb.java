package org.planwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of {@code config}. */
@Command(name = "config", description = "Looks at the settings of the project: planwright.json or planwright.yaml.")
final class ConfigVerb extends PicocliDoor.Common {
    @Parameters(
            paramLabel = "check|show|trust|distrust",
            completionCandidates = Candidates.Views.class,
            description =
                    "check says what is wrong with them, show prints what holds; trust lets extensions of this project"
                            + " run from now on, distrust no longer.")
    ConfigRequest.View view;

    @Option(names = "--origin", description = "Also shows where each setting comes from.")
    boolean origin;

    @Override
    public Request request(Manner manner) {
        return new ConfigRequest(view, origin);
    }
}
