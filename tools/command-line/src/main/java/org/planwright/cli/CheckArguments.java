package org.planwright.cli;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;

/**
 * What {@code check} is asked.
 *
 * @param files files and folders; none for every plan below the working folder; {@code -} for standard input
 * @param reports how findings are written, and where; never empty
 * @param completeness whether to tell which design questions are answered
 * @param failOn from which severity on a finding fails the command; empty for what the project says
 * @param shown from which severity on a finding is shown
 * @param pack the rules that apply; empty for those of the project
 * @param writeKnown whether what is found becomes the project's known findings
 * @param fix whether safe fixes are applied
 * @param diff whether they are only shown
 * @param stdinPath the path that standard input stands for
 */
record CheckArguments(
        List<String> files,
        List<Report> reports,
        boolean completeness,
        Optional<Severity> failOn,
        Severity shown,
        Optional<RulePack> pack,
        boolean writeKnown,
        boolean fix,
        boolean diff,
        Optional<String> stdinPath,
        Manner manner)
        implements Request {
    CheckArguments {
        files = List.copyOf(files);
        reports = reports.isEmpty() ? List.of(Report.USUAL) : List.copyOf(reports);
    }

    @Override
    public int run(Terminal terminal) {
        return new CheckCommand(this, terminal).run();
    }
}
