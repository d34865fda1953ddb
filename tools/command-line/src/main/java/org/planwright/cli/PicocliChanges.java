package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.UserProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about several versions of plans, or about several plans, as the command-line library reads them. */
final class PicocliChanges {
    private PicocliChanges() {}

    /** The check, with a checklist where one is named. Tables are text, so other forms go to files of their own. */
    static Request against(String checklist, CheckArguments check) {
        if (checklist == null) {
            return check;
        }
        boolean mixed = check.reports().stream()
                .anyMatch(report -> report.output().isEmpty() && report.form() == Report.Form.JSON);
        if (mixed) {
            throw new UserProblem(
                    "--against is a text, and json goes to standard output too.",
                    "Send one of them elsewhere: --format json --output FILE.");
        }
        TableArguments.Form form = TableArguments.Form.TEXT;
        return new AgainstRequest(
                check,
                new TableArguments(Optional.of(checklist), check.files(), form, Optional.empty(), check.manner()));
    }

    static final class Forms extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Forms() {
            super(List.of("text", "json", "markdown", "html"));
        }
    }

    @Command(
            name = "diff",
            description = "Says what means something else: by provision and by people, never by line.",
            footer = {
                "",
                "Without OLD and NEW the last commit is compared with the working tree; with OLD alone, that",
                "file in the last commit with the file. REVISION:PATH names a file or a folder as git does."
            })
    static final class Diff extends PicocliDoor.Common {
        @Parameters(index = "0", paramLabel = "OLD", arity = "0..1", description = "A file, a folder or REVISION:PATH.")
        String before;

        @Parameters(index = "1", paramLabel = "NEW", arity = "0..1", description = "The same, for the new side.")
        String after;

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORM",
                completionCandidates = Forms.class,
                description = "How changes are written: ${COMPLETION-CANDIDATES}.")
        DiffArguments.Form form = DiffArguments.Form.TEXT;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "The file to write; standard output without it.")
        String output;

        @Option(
                names = "--policy",
                paramLabel = "FILE",
                description = "Says how grave which changes are, and which are approved.")
        String policy;

        @Option(
                names = "--fail-on",
                paramLabel = "LEVEL",
                completionCandidates = Candidates.Severities.class,
                description = "The level from which changes fail the command: ${COMPLETION-CANDIDATES}.")
        Severity failOn = Severity.ERROR;

        @Option(
                names = "--scenario",
                paramLabel = "NAME",
                description = "Compares the plan OLD with this one of its own scenarios.")
        String scenario;

        @Option(names = "--score", description = "Adds what the changes do to cost, money, coverage and households.")
        boolean score;

        @Option(
                names = "--draws",
                paramLabel = "N",
                description = "With --score, draws of uncertain values, the same for both sides; default"
                        + " ${DEFAULT-VALUE}.")
        int draws = 1_000;

        @Option(
                names = "--households",
                paramLabel = "YEAR",
                description = "With --score, how many households pay less in this year.")
        int households;

        @Option(
                names = "--baseline",
                paramLabel = "NAME",
                description = "With --score, the edition for both sides; default that of NEW.")
        String baseline;

        @Option(
                names = "--pack",
                paramLabel = "PACK",
                completionCandidates = Candidates.Packs.class,
                description = "With --score, the rules that both must keep: ${COMPLETION-CANDIDATES}.")
        RulePack pack;

        @Option(names = "--exit-code", description = "Any change fails the command.")
        boolean exitCode;

        @Option(names = "--as-amendment", description = "Writes the amendment that turns the old plan into the new.")
        boolean asAmendment;

        @Override
        public Request request(Manner manner) {
            return new DiffArguments(
                    Optional.ofNullable(before),
                    Optional.ofNullable(after),
                    form,
                    Optional.ofNullable(output),
                    failOn,
                    Optional.ofNullable(policy),
                    Optional.ofNullable(scenario),
                    score
                            ? Optional.of(new ScoreOfChanges.Asked(draws, households, Optional.ofNullable(baseline)))
                            : Optional.empty(),
                    Optional.ofNullable(pack),
                    exitCode,
                    asAmendment,
                    manner);
        }
    }

    @Command(name = "amend", description = "Writes a plan as amendments leave it, or names the targets that moved.")
    static final class Amend extends PicocliDoor.Common {
        @Parameters(index = "0", paramLabel = "PLAN", description = "The plan.")
        String plan;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "AMENDMENT", description = "Applied in this order.")
        List<String> amendments = new ArrayList<>();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "The file to write; standard output without it.")
        String output;

        @Option(names = "--in-place", description = "Writes the plan's own files.")
        boolean inPlace;

        @Override
        public Request request(Manner manner) {
            return new AmendArguments(plan, amendments, Optional.ofNullable(output), inPlace, manner);
        }
    }

    @Command(
            name = "merge",
            description = "Merges two edits of a plan by provision; what both changed is marked as a conflict.")
    static final class Merge extends PicocliDoor.Common {
        @Parameters(index = "0", paramLabel = "BASE", description = "The file that both sides began with.")
        String base;

        @Parameters(index = "1", paramLabel = "OURS", description = "Our file.")
        String ours;

        @Parameters(index = "2", paramLabel = "THEIRS", description = "Their file.")
        String theirs;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "The file to write; standard output without it.")
        String output;

        @Option(names = "--marker-size", paramLabel = "N", description = "Characters of a conflict marker.")
        int markerSize = 7;

        @Option(names = "--path", paramLabel = "PATH", description = "The name under which conflicts are told.")
        String path;

        @Override
        public Request request(Manner manner) {
            return new MergeArguments(
                    base, ours, theirs, Optional.ofNullable(output), markerSize, Optional.ofNullable(path), manner);
        }
    }

    @Command(name = "git", description = "Teaches a repository how plans are compared and merged.")
    static final class InGit extends PicocliDoor.Common {
        @Parameters(paramLabel = "ACTION", description = "install, uninstall or status.")
        String action;

        @Option(
                names = "--diff",
                description = "“git diff” shows plans in the plain form, so that layout is no change.")
        boolean diff;

        @Override
        public Request request(Manner manner) {
            return new GitArguments(action, diff, manner);
        }
    }

    static final class TableForms extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        TableForms() {
            super(List.of("text", "markdown", "html", "csv"));
        }
    }

    /** What compare and scorecard share. */
    abstract static class Tabular extends PicocliDoor.Common {
        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORM",
                completionCandidates = TableForms.class,
                description = "How the table is written: ${COMPLETION-CANDIDATES}.")
        TableArguments.Form form = TableArguments.Form.TEXT;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "The file to write; standard output without it.")
        String output;
    }

    @Command(
            name = "compare",
            description = "Sets plans side by side, a row for each design question; silence is shown as silence.")
    static final class Compare extends Tabular {
        @Parameters(
                paramLabel = "PLANS",
                arity = "0..*",
                description = "Plans, or folders with plans; none for every plan below the working folder.")
        List<String> plans = new ArrayList<>();

        @Override
        public Request request(Manner manner) {
            return new TableArguments(Optional.empty(), plans, form, Optional.ofNullable(output), manner);
        }
    }

    @Command(
            name = "scorecard",
            description = "Holds plans against a checklist: met, not met or silent, with the provision that decides.")
    static final class Card extends Tabular {
        @Parameters(index = "0", paramLabel = "CHECKLIST", description = "The checklist.")
        String checklist;

        @Parameters(
                index = "1..*",
                paramLabel = "PLANS",
                arity = "0..*",
                description = "Plans, or folders with plans; none for every plan below the working folder.")
        List<String> plans = new ArrayList<>();

        @Override
        public Request request(Manner manner) {
            return new TableArguments(Optional.of(checklist), plans, form, Optional.ofNullable(output), manner);
        }
    }
}
