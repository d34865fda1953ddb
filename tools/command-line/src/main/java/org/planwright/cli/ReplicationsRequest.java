package org.planwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.compiler.RulePack;
import org.planwright.project.UserProblem;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.Unscorable;
import org.planwright.runtime.results.Replication;
import org.planwright.runtime.results.Replication.Role;
import org.planwright.runtime.results.Replication.Verdict;

/**
 * Scores plans that stand for published studies and sets the published figures beside. A figure outside its tolerance needs a
 * cause that was run, or that bounds it.
 *
 * @param folder where the plans and their tables are
 */
record ReplicationsRequest(String folder, Manner manner) implements Request {
    /** Where they are in the project. */
    static final String USUAL = "examples/replications";

    private static final String LINE = "%-24s %-28s %-9s %10s %10s %8s %6s  %-10s %s%n";

    @Override
    public int run(Terminal terminal) {
        boolean broken = false;
        List<Replication> all = new ArrayList<>();
        List<Path> tables = tables(terminal.folder().resolve(folder));
        terminal.out(String.format(
                Locale.ROOT, LINE, "study", "figure", "years", "published", "computed", "diff %", "tol %", "role", ""));
        for (Path table : tables) {
            String study = table.getFileName().toString().replace(".csv", "");
            try {
                List<Replication> lines = lines(terminal, table, study);
                lines.forEach(line -> terminal.out(text(study, line)));
                all.addAll(lines);
            } catch (Unscorable none) {
                broken = true;
                none.findings().forEach(finding -> terminal.err(finding.text() + "\n"));
            }
        }
        terminal.out("\n" + summary(all));
        broken |= all.stream().anyMatch(line -> line.verdict() == Verdict.OUTSIDE);
        return broken ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private static String text(String study, Replication line) {
        return String.format(
                Locale.ROOT,
                LINE,
                study,
                line.figure() + (line.unit().equals("billion") ? "" : ", %"),
                line.years(),
                number(line.published()),
                number(line.computed()),
                String.format(Locale.ROOT, "%+.2f", line.difference()),
                number(line.tolerance()),
                line.role().name().toLowerCase(Locale.ROOT),
                remark(line));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String remark(Replication line) {
        String in = line.scenario().isEmpty() ? "" : "“" + line.scenario() + "” ";
        String words = line.cause().words();
        return in
                + switch (line.verdict()) {
                    case WITHIN -> "within";
                    case CHECKED ->
                        "outside, checked: " + words + "; with it "
                                + number(line.replaced().orElseThrow());
                    case BOUNDED ->
                        "outside, not checked but bounded: " + words
                                + (line.replaced().isPresent()
                                        ? "; at the other end "
                                                + number(line.replaced().orElseThrow())
                                        : "; rounding makes up to "
                                                + line.cause().what());
                    case OUTSIDE ->
                        "OUTSIDE"
                                + (line.replaced().isPresent()
                                        ? ", and what is named does not explain it: with it "
                                                + number(line.replaced().orElseThrow())
                                        : words.isEmpty() ? "" : ", and nothing was run: " + words);
                };
    }

    /** How many lines of each role came out how. */
    private static String summary(List<Replication> all) {
        StringBuilder text = new StringBuilder();
        for (Role role : Role.values()) {
            text.append(String.format(Locale.ROOT, "%-11s", role.name().toLowerCase(Locale.ROOT)));
            for (Verdict verdict : Verdict.values()) {
                long count = all.stream()
                        .filter(line -> line.role() == role && line.verdict() == verdict)
                        .count();
                text.append(String.format(
                        Locale.ROOT, "%4d %-8s", count, verdict.name().toLowerCase(Locale.ROOT)));
            }
            text.append("\n");
        }
        return text.toString();
    }

    private List<Replication> lines(Terminal terminal, Path table, String study) {
        Scoring scoring = new Scoring(terminal);
        ModelInputs inputs =
                scoring.inputs(table.resolveSibling(study + ".plan").toString(), Optional.of(RulePack.DRAFT));
        CostModel model = new CostModel(inputs, scoring.edition(Optional.empty(), inputs));
        try {
            return Replication.of(Files.readString(table), scenario -> model.score(scenario, Draw.CENTRAL));
        } catch (IllegalArgumentException wrong) {
            throw new UserProblem(
                    "“" + table.getFileName() + "” is no table of replications: " + wrong.getMessage() + ".",
                    "The README beside it describes its form.");
        } catch (IOException failed) {
            throw new UserProblem("“" + table.getFileName() + "” cannot be read.", "Check the rights of the file.");
        }
    }

    private List<Path> tables(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
            if (tables.isEmpty()) {
                throw new UserProblem(
                        "“" + folder + "” holds no replications.",
                        "Name a folder with a plan and a table of published figures (.csv) for each study.");
            }
            return tables;
        } catch (IOException failed) {
            throw new UserProblem("“" + folder + "” cannot be read.", "Name the folder of the replications.");
        }
    }
}
