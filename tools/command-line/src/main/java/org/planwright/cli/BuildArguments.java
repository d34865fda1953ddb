package org.planwright.cli;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;

/**
 * What {@code build} is asked.
 *
 * @param files files and folders; none for every plan below the working folder
 * @param output the folder to write to; empty for what the project says, or {@code target/planwright/} beside each plan
 * @param form how findings are written
 * @param failOn from which severity on a finding fails the command though outputs are written
 * @param shown from which severity on a finding is shown
 * @param pack the rules that apply; empty for those of the project
 */
record BuildArguments(
        List<String> files,
        Optional<String> output,
        Report.Form form,
        Optional<Severity> failOn,
        Severity shown,
        Optional<RulePack> pack,
        Manner manner)
        implements Request {
    BuildArguments {
        files = List.copyOf(files);
    }

    @Override
    public int run(Terminal terminal) {
        return new BuildCommand(this, terminal).run();
    }
}
