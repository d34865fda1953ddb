package org.planwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.compiler.RulePack;
import org.planwright.project.UserProblem;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;
import org.planwright.runtime.results.Replication;

/**
 * Scores plans that stand for published studies and sets the published figures beside.
 *
 * @param folder where the plans and their tables are
 */
record ReplicationsRequest(String folder, Manner manner) implements Request {
    /** Where they are in the project. */
    static final String USUAL = "examples/replications";

    @Override
    public int run(Terminal terminal) {
        Path home = terminal.folder().resolve(folder);
        boolean broken = false;
        terminal.out(String.format(
                Locale.ROOT,
                "%-26s %-30s %5s %12s %12s %9s %6s%n",
                "study",
                "figure",
                "year",
                "published",
                "computed",
                "diff %",
                "tol %"));
        for (Path table : tables(home)) {
            String study = table.getFileName().toString().replace(".csv", "");
            try {
                for (Replication line : lines(terminal, table, study)) {
                    broken |= !line.holds() && line.cause().isEmpty();
                    terminal.out(String.format(
                            Locale.ROOT,
                            "%-26s %-30s %5d %12.1f %12.1f %+9.2f %6.1f%s%n",
                            study,
                            line.figure() + (line.unit().equals("billion") ? "" : ", %"),
                            line.year(),
                            line.published(),
                            line.computed(),
                            line.difference(),
                            line.tolerance(),
                            line.holds() ? "" : line.cause().isEmpty() ? "  OUTSIDE" : "  outside: " + line.cause()));
                }
            } catch (Unscorable none) {
                broken = true;
                none.findings().forEach(finding -> terminal.err(finding.text() + "\n"));
            }
        }
        return broken ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private List<Replication> lines(Terminal terminal, Path table, String study) {
        Scoring scoring = new Scoring(terminal);
        ModelInputs inputs =
                scoring.inputs(table.resolveSibling(study + ".plan").toString(), Optional.of(RulePack.DRAFT));
        Score score = new CostModel(inputs, scoring.edition(Optional.empty(), inputs)).score();
        try {
            return Replication.of(Files.readString(table), score);
        } catch (IOException failed) {
            throw new UserProblem("“" + table.getFileName() + "” cannot be read.", "Check the rights of the file.");
        }
    }

    private List<Path> tables(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UserProblem("“" + folder + "” cannot be read.", "Name the folder of the replications.");
        }
    }
}
