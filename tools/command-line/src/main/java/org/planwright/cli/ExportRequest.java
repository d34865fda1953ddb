package org.planwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;
import org.planwright.runtime.export.Covered;
import org.planwright.runtime.export.ReformExport;
import org.planwright.runtime.export.Tool;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;

/**
 * Writes the taxes of a plan as a reform file of another model, and says what could be said there.
 *
 * @param file a plan, or model inputs that end in .json
 * @param tool the model
 * @param output the file to write; empty for standard output, and the report goes beside it
 * @param report the file for the report, a table where it ends in .csv; empty for none
 * @param scenario which scenario; empty for the plan itself
 * @param partial whether it is well that taxes are left out
 * @param pack the rules that the plan must keep; empty for those of the project
 */
record ExportRequest(
        String file,
        Tool tool,
        Optional<String> output,
        Optional<String> report,
        String scenario,
        boolean partial,
        Optional<RulePack> pack,
        Manner manner)
        implements Request {
    @Override
    public int run(Terminal terminal) {
        ModelInputs inputs = new Scoring(terminal).inputs(file, pack);
        ReformExport export = ReformExport.of(inputs, parts(inputs), tool);
        if (!export.problems().isEmpty()) {
            export.problems().forEach(problem -> terminal.err("error: " + problem + "\n"));
            terminal.err("  Nothing is written: " + tool.title() + " would refuse it.\n");
            return ExitCode.FOUND;
        }
        Optional<String> target = output.filter(name -> !name.equals("-"));
        if (target.isPresent()) {
            write(terminal, target.get(), export.text());
            terminal.out(export.report());
        } else {
            terminal.out(export.text());
            if (!manner.quiet()) {
                terminal.err(export.report());
            }
        }
        report.ifPresent(name -> write(terminal, name, name.endsWith(".csv") ? export.reportCsv() : export.report()));
        boolean dropped = export.count(Covered.Fidelity.NOT_EXPRESSIBLE) > 0;
        return dropped && !partial ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private Parts parts(ModelInputs inputs) {
        if (scenario.isEmpty()) {
            return inputs.parts();
        }
        List<String> known =
                inputs.scenarios().stream().map(ModelInputs.Scenario::name).toList();
        return inputs.scenarios().stream()
                .filter(one -> one.name().equals(scenario))
                .findFirst()
                .map(inputs::partsOf)
                .orElseThrow(() -> new UserProblem(
                        "The plan has no scenario “" + scenario + "”.",
                        known.isEmpty()
                                ? "It has none at all."
                                : "Its scenarios are " + String.join(", ", known) + "."));
    }

    private static void write(Terminal terminal, String name, String text) {
        WholeFiles.write(terminal.folder().resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
