package org.planwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.planwright.runtime.export.Tool;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command {@code export}, for {@link PicocliDoor}. */
@Command(
        name = "export",
        description =
                "Writes the taxes of a plan as a reform file of another model, and says what could be said there.")
final class ExportVerb extends PicocliDoor.Common {
    static final class Tools extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Tools() {
            super(Arrays.stream(Tool.values()).map(Tool::id).toList());
        }
    }

    static final class ByName implements ITypeConverter<Tool> {
        @Override
        public Tool convert(String written) {
            return Arrays.stream(Tool.values())
                    .filter(tool -> tool.id().equals(written))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "“" + written + "” is none of " + String.join(", ", new Tools())));
        }
    }

    @Parameters(paramLabel = "PLAN|INPUTS.json", description = "A plan, or inputs that build has written.")
    String file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "MODEL",
            completionCandidates = Tools.class,
            converter = ByName.class,
            description = "The model that will read it: ${COMPLETION-CANDIDATES}.")
    Tool tool;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the reform goes; standard output without it.")
    String output;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also writes what became of each provision; as a table where the name ends in .csv.")
    String report;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Exports a scenario of the plan.")
    String scenario = "";

    @Option(names = "--partial", description = "Succeeds though some taxes or terms of them cannot be expressed.")
    boolean partial;

    @Mixin
    SharedOptions.Pack pack = new SharedOptions.Pack();

    @Override
    public Request request(Manner manner) {
        return new ExportRequest(
                file,
                tool,
                Optional.ofNullable(output),
                Optional.ofNullable(report),
                scenario,
                partial,
                pack.value(),
                manner);
    }
}
