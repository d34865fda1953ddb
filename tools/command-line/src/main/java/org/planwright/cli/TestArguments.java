package org.planwright.cli;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;

/**
 * What {@code test} is asked.
 *
 * @param files files and folders; none for the plans of the project
 * @param reports how findings are written, and where; never empty
 * @param scenario which scenario; empty for the plan itself
 * @param baseline an edition's name or folder; empty for the one that each plan names
 * @param draws how many draws; 0 for none
 * @param seed the seed of the draws
 * @param failOn from which severity on a finding fails the command; empty for what the project says
 * @param shown from which severity on a finding is shown
 * @param pack the rules that apply; empty for those of the project
 */
record TestArguments(
        List<String> files,
        List<Report> reports,
        String scenario,
        Optional<String> baseline,
        int draws,
        long seed,
        Optional<Severity> failOn,
        Severity shown,
        Optional<RulePack> pack,
        Manner manner)
        implements Request {
    TestArguments {
        files = List.copyOf(files);
        reports = reports.isEmpty() ? List.of(Report.USUAL) : List.copyOf(reports);
    }

    @Override
    public int run(Terminal terminal) {
        return new TestCommand(this, terminal).run();
    }
}
