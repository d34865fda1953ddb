package org.planwright.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.ExtensionUse;
import org.planwright.project.UserProblem;
import org.planwright.runtime.uncertainty.Sampling;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads every command line and explains mistakes. All of the command-line library is in this class: it is loaded only
 * when it is needed.
 */
final class PicocliDoor {
    private PicocliDoor() {}

    /** The request; a mistake and a wish for help are requests to print. */
    static Request read(String[] args) {
        CommandLine line = commandLine();
        try {
            return request(line.parseArgs(args));
        } catch (ParameterException mistake) {
            return new PrintRequest(explained(mistake), ExitCode.UNUSABLE);
        }
    }

    /** The model of every command. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Planwright());
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(100);
        line.registerConverter(Severity.class, new Word<>(Severity.class));
        line.registerConverter(RulePack.class, new Word<>(RulePack.class));
        line.registerConverter(Report.Form.class, new Word<>(Report.Form.class));
        line.registerConverter(ScoreArguments.Form.class, new Word<>(ScoreArguments.Form.class));
        line.registerConverter(Sampling.class, new Word<>(Sampling.class));
        line.registerConverter(DiffArguments.Form.class, new Word<>(DiffArguments.Form.class));
        line.registerConverter(TableArguments.Form.class, new Word<>(TableArguments.Form.class));
        line.registerConverter(ConfigRequest.View.class, new Word<>(ConfigRequest.View.class));
        line.registerConverter(Color.Choice.class, new Word<>(Color.Choice.class));
        return line;
    }

    private static Request request(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested()) {
            return new PrintRequest(command.getUsageMessage(Ansi.OFF), ExitCode.SOUND);
        }
        Planwright root = (Planwright) result.commandSpec().userObject();
        if (last.isVersionHelpRequested()) {
            return new VersionRequest();
        }
        if (command.getCommand() instanceof Verb verb) {
            return Configured.of(root.config, root.extensions, verb.request(root.manner()));
        }
        return new PrintRequest(command.getUsageMessage(Ansi.OFF), ExitCode.UNUSABLE);
    }

    private static String explained(ParameterException mistake) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.print("planwright: " + mistake.getMessage() + "\n");
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            StringWriter suggestions = new StringWriter();
            UnmatchedArgumentException.printSuggestions(unmatched, new PrintWriter(suggestions, true));
            suggestions
                    .toString()
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .forEach(l -> writer.print("  " + l + "\n"));
        }
        String name = mistake.getCommandLine().getCommandSpec().qualifiedName();
        writer.print("  “" + name + " --help” lists what can be said.\n");
        return text.toString();
    }

    /** The words of an enumeration, in lower case. */
    private record Word<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
        @Override
        public E convert(String written) {
            try {
                return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                List<String> known = Candidates.words(type.getEnumConstants());
                throw new TypeConversionException("“" + written + "” is none of " + String.join(", ", known));
            }
        }
    }

    /** A command that can be turned into a request. */
    interface Verb {
        Request request(Manner manner);
    }

    @Command(
            name = "planwright",
            description =
                    "Reads health plans, says what is missing or wrong in them, and makes what people and models need.",
            synopsisSubcommandLabel = "COMMAND",
            subcommands = {
                Init.class,
                Check.class,
                Build.class,
                Format.class,
                ScoreVerbs.Score.class,
                HouseholdVerbs.Household.class,
                ScoreVerbs.Replications.class,
                TestVerb.class,
                ExportVerb.class,
                PicocliChanges.Diff.class,
                PicocliChanges.Merge.class,
                PicocliChanges.Amend.class,
                PicocliChanges.InGit.class,
                PicocliChanges.Compare.class,
                PicocliChanges.Card.class,
                ScoreVerbs.Explain.class,
                SchemaText.class,
                Rules.class,
                ConfigVerb.class,
                Completion.class,
                Version.class,
                About.class
            },
            versionProvider = Version.class)
    static final class Planwright {
        @Option(
                names = "--color",
                paramLabel = "WHEN",
                scope = ScopeType.INHERIT,
                completionCandidates = Candidates.Choices.class,
                description = "Colour: ${COMPLETION-CANDIDATES}; NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE are kept to.")
        Color.Choice color = Color.Choice.AUTO;

        @Option(
                names = {"-q", "--quiet"},
                scope = ScopeType.INHERIT,
                description = "Only findings and results.")
        boolean quiet;

        @Option(
                names = {"-v", "--verbose"},
                scope = ScopeType.INHERIT,
                description = "Accepted findings and consequences of other findings too.")
        boolean verbose;

        @Option(
                names = "--stacktrace",
                scope = ScopeType.INHERIT,
                description = "Shows where a fault of Planwright happened.")
        boolean stacktrace;

        @Option(
                names = {"-h", "--help"},
                scope = ScopeType.INHERIT,
                usageHelp = true,
                description = "Shows this help.")
        boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Shows the version.")
        boolean version;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                scope = ScopeType.INHERIT,
                description = "The file of settings; without it the nearest planwright.json or planwright.yaml.")
        String config;

        @Option(
                names = "--extensions",
                paramLabel = "run|off",
                scope = ScopeType.INHERIT,
                converter = Candidates.ExtensionWord.class,
                completionCandidates = Candidates.ExtensionUses.class,
                description =
                        "Runs or leaves out extensions that the settings name; without it they run in trusted projects.")
        ExtensionUse extensions;

        Manner manner() {
            return new Manner(color, quiet, verbose, stacktrace);
        }
    }

    /** What is the same in the help of every command. */
    @Command(
            sortOptions = false,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:nothing at or above the threshold",
                "1:findings, or files that a check would change",
                "2:bad arguments, or input that cannot be read",
                "3:a fault of Planwright"
            })
    abstract static class Common implements Verb {}

    @Command(
            name = "init",
            description = "Begins a plan: every question that a plan of its kind must answer, laid out.")
    static final class Init extends Common {
        @Option(
                names = "--kind",
                paramLabel = "KIND",
                completionCandidates = Candidates.Kinds.class,
                description = "${COMPLETION-CANDIDATES}; without it what the project says, or the first of these.")
        String kind;

        @Option(names = "--force", description = "Writes over a file that exists.")
        boolean force;

        @Parameters(paramLabel = "NAME|FILE", description = "The name of the plan, or a file that ends in .plan.")
        String target;

        @Override
        public Request request(Manner manner) {
            return new InitArguments(target, Optional.ofNullable(kind), force, manner);
        }
    }

    /** A form and the file it goes to. */
    static final class Output {
        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORM",
                completionCandidates = Candidates.Forms.class,
                description = "How findings are written: ${COMPLETION-CANDIDATES}. May be said again.")
        Report.Form form;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Where this form goes; standard output without it.")
        String output;
    }

    /** What check and build share. */
    abstract static class Compiles extends Common {
        @Parameters(
                paramLabel = "FILES",
                arity = "0..*",
                description = "Plans, or folders with plans; none for those of the project.")
        List<String> files = new ArrayList<>();

        @Option(
                names = "--severity",
                paramLabel = "LEVEL",
                completionCandidates = Candidates.Severities.class,
                description = "Shows findings from this severity on: ${COMPLETION-CANDIDATES}.")
        Severity severity = Severity.NOTE;

        @Option(
                names = "--pack",
                paramLabel = "PACK",
                completionCandidates = Candidates.Packs.class,
                description = "The rules that apply: ${COMPLETION-CANDIDATES}; without it what the project says.")
        RulePack pack;
    }

    @Command(
            name = "check",
            aliases = {"validate", "lint"},
            description = "Says what is missing or wrong in plans.")
    static final class Check extends Compiles {
        @ArgGroup(exclusive = false, multiplicity = "0..*")
        List<Output> outputs = new ArrayList<>();

        @Option(
                names = "--fail-on",
                paramLabel = "LEVEL",
                completionCandidates = Candidates.Severities.class,
                description = "The severity from which findings fail the command: ${COMPLETION-CANDIDATES}.")
        Severity failOn;

        @Option(
                names = "--write-known-findings",
                description = "Makes what is found the project's known findings, which fail nothing from then on.")
        boolean writeKnown;

        @Option(names = "--fix", description = "Mends what can be mended safely, then says what is left.")
        boolean fix;

        @Option(names = "--diff", description = "With --fix: writes nothing; shows what would change.")
        boolean diff;

        @Option(names = "--against", paramLabel = "CHECKLIST", description = "Also fails where this is not met.")
        String against;

        @Option(names = "--report", description = "Also tells which design questions are answered.")
        boolean report;

        @Option(
                names = "--stdin-path",
                paramLabel = "PATH",
                description = "The path that standard input (-) stands for.")
        String stdinPath;

        @Override
        public Request request(Manner manner) {
            List<Report> reports = new ArrayList<>();
            for (Output output : outputs) {
                reports.add(Report.of(output.form, output.output));
            }
            return PicocliChanges.against(
                    against,
                    new CheckArguments(
                            files,
                            reports,
                            report,
                            Optional.ofNullable(failOn),
                            severity,
                            Optional.ofNullable(pack),
                            writeKnown,
                            fix,
                            diff,
                            Optional.ofNullable(stdinPath),
                            manner));
        }
    }

    @Command(
            name = "build",
            description =
                    "Writes what people and models need of sound plans: the summary and the inputs of the cost model.")
    static final class Build extends Compiles {
        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORM",
                completionCandidates = Candidates.Forms.class,
                description = "How findings are written: ${COMPLETION-CANDIDATES}.")
        Report.Form form = Report.Form.TEXT;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "DIR",
                description =
                        "The folder to write to; without it what the project says, or target/planwright/PLAN/ beside the plan.")
        String output;

        @Option(
                names = "--fail-on",
                paramLabel = "LEVEL",
                completionCandidates = Candidates.Severities.class,
                description =
                        "Fails on findings from this severity on though outputs are written: ${COMPLETION-CANDIDATES}.")
        Severity failOn;

        @Override
        public Request request(Manner manner) {
            return new BuildArguments(
                    files,
                    Optional.ofNullable(output),
                    form,
                    Optional.ofNullable(failOn),
                    severity,
                    Optional.ofNullable(pack),
                    manner);
        }
    }

    @Command(name = "format", aliases = "fmt", description = "Lays plans out in the one plain form.")
    static final class Format extends Common {
        @Option(names = "--check", description = "Writes nothing; names the files that would change and fails.")
        boolean check;

        @Option(names = "--diff", description = "Writes nothing; shows what would change.")
        boolean diff;

        @Option(
                names = "--stdin-path",
                paramLabel = "PATH",
                description = "The path that standard input (-) stands for.")
        String stdinPath;

        @Parameters(
                paramLabel = "FILES",
                arity = "0..*",
                description = "Files or folders; none for those of the project.")
        List<String> files = new ArrayList<>();

        @Override
        public Request request(Manner manner) {
            return new FormatArguments(files, check, diff, Optional.ofNullable(stdinPath), manner);
        }
    }

    @Command(
            name = "schema",
            description = "Prints the schema of a file that Planwright writes; their names without one.")
    static final class SchemaText extends Common {
        @Parameters(paramLabel = "NAME", arity = "0..1", description = "The name of a schema.")
        String name;

        @Override
        public Request request(Manner manner) {
            return new SchemaRequest(Optional.ofNullable(name));
        }
    }

    @Command(name = "rules", description = "Lists every rule with its severity.")
    static final class Rules extends Common {
        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORM",
                description = "text or json.")
        Report.Form form = Report.Form.TEXT;

        @Override
        public Request request(Manner manner) {
            return new RulesRequest(form);
        }
    }

    @Command(name = "completion", description = "Prints a script that completes commands in a shell.")
    static final class Completion extends Common {
        @Parameters(
                paramLabel = "SHELL",
                completionCandidates = Candidates.Shells.class,
                description = "${COMPLETION-CANDIDATES}.")
        String shell;

        @Override
        public Request request(Manner manner) {
            if (!Arrays.asList("bash", "zsh").contains(shell)) {
                throw new UserProblem("There is no completion for “" + shell + "”.", "Ask for bash or zsh.");
            }
            return new PrintRequest(Manuals.completion(commandLine(), shell), ExitCode.SOUND);
        }
    }

    @Command(name = "help", description = "Shows the help of a command.")
    static final class About extends Common {
        @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
        String about;

        @Override
        public Request request(Manner manner) {
            String command = about == null ? "" : about;
            if (about != null) {
                Help.refuseUnknown(about);
            }
            return new PrintRequest(Help.text(command), ExitCode.SOUND);
        }
    }

    @Command(name = "version", description = "Shows the version.")
    static final class Version extends Common implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {VersionRequest.text()};
        }

        @Override
        public Request request(Manner manner) {
            return new VersionRequest();
        }
    }
}
