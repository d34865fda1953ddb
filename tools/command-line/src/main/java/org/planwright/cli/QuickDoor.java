package org.planwright.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.ExtensionUse;

/**
 * Reads the frequent command lines without a library. It takes only what it knows to the letter; anything else, right or
 * wrong, is left to {@link PicocliDoor}, which alone explains mistakes.
 */
final class QuickDoor {
    /** What the frequent commands share. */
    private enum Name {
        FORMAT,
        OUTPUT,
        REPORT,
        FAIL_ON,
        SEVERITY,
        PACK,
        WRITE_KNOWN_FINDINGS,
        FIX,
        STDIN_PATH,
        CHECK,
        DIFF,
        COLOR,
        CONFIG,
        EXTENSIONS,
        QUIET,
        VERBOSE,
        STACKTRACE
    }

    private final String[] args;
    private final Map<Name, String> options = new EnumMap<>(Name.class);
    private final List<String> files = new ArrayList<>();
    private final List<String[]> reports = new ArrayList<>();

    private QuickDoor(String[] args) {
        this.args = args;
    }

    /** The request, or null where it is not one of the frequent ones. */
    static Request read(String[] args) {
        if (args.length == 0) {
            return new PrintRequest(Help.text(""), ExitCode.UNUSABLE);
        }
        if (Help.asked(args)) {
            return new PrintRequest(Help.text(args.length == 1 ? "" : args[0]), ExitCode.SOUND);
        }
        if (!args[0].startsWith("-")) {
            Help.refuseUnknown(args[0]);
        }
        try {
            return switch (args[0]) {
                case "--version", "version" -> args.length == 1 ? new VersionRequest() : null;
                case "check", "validate", "lint" -> new QuickDoor(args).configured(QuickDoor::check);
                case "build" -> new QuickDoor(args).configured(QuickDoor::build);
                case "format", "fmt" -> new QuickDoor(args).configured(QuickDoor::format);
                default -> null;
            };
        } catch (IllegalArgumentException notAWordWeKnow) {
            return null;
        }
    }

    private Request configured(Function<QuickDoor, Request> command) {
        Request request = command.apply(this);
        String extensions = options.get(Name.EXTENSIONS);
        return Configured.of(
                options.get(Name.CONFIG), extensions == null ? null : ExtensionUse.of(extensions), request);
    }

    private Request check() {
        boolean known = scan(
                "-f -o --format --output --report --fail-on --severity --pack --stdin-path --write-known-findings --fix"
                        + " --diff",
                true);
        if (!known) {
            return null;
        }
        List<Report> written = new ArrayList<>();
        for (String[] report : reports) {
            Report.Form form = report[0] == null ? null : word(Report.Form.class, report[0]);
            written.add(Report.of(form, report[1]));
        }
        return new CheckArguments(
                files,
                written,
                options.containsKey(Name.REPORT),
                Optional.ofNullable(word(Severity.class, Name.FAIL_ON, null)),
                word(Severity.class, Name.SEVERITY, Severity.NOTE),
                Optional.ofNullable(word(RulePack.class, Name.PACK, null)),
                options.containsKey(Name.WRITE_KNOWN_FINDINGS),
                options.containsKey(Name.FIX),
                options.containsKey(Name.DIFF),
                Optional.ofNullable(options.get(Name.STDIN_PATH)),
                manner());
    }

    private Request build() {
        if (!scan("-f -o --format --output --fail-on --severity --pack", false)) {
            return null;
        }
        return new BuildArguments(
                files,
                Optional.ofNullable(options.get(Name.OUTPUT)),
                word(Report.Form.class, Name.FORMAT, Report.Form.TEXT),
                Optional.ofNullable(word(Severity.class, Name.FAIL_ON, null)),
                word(Severity.class, Name.SEVERITY, Severity.NOTE),
                Optional.ofNullable(word(RulePack.class, Name.PACK, null)),
                manner());
    }

    private Request format() {
        if (!scan("--check --diff --stdin-path", false)) {
            return null;
        }
        return new FormatArguments(
                files,
                options.containsKey(Name.CHECK),
                options.containsKey(Name.DIFF),
                Optional.ofNullable(options.get(Name.STDIN_PATH)),
                manner());
    }

    private Manner manner() {
        return new Manner(
                word(Color.Choice.class, Name.COLOR, Color.Choice.AUTO),
                options.containsKey(Name.QUIET),
                options.containsKey(Name.VERBOSE),
                options.containsKey(Name.STACKTRACE));
    }

    /** Fills options and files; false where something is not known. */
    private boolean scan(String own, boolean paired) {
        List<String> known =
                List.of((own + " --color --config --extensions -q --quiet -v --verbose --stacktrace").split(" "));
        for (int at = 1; at < args.length; at++) {
            String arg = args[at];
            if (arg.equals("--")) {
                for (at++; at < args.length; at++) {
                    files.add(args[at]);
                }
                break;
            }
            if (arg.isEmpty()) {
                return false;
            }
            if (arg.charAt(0) != '-' || arg.equals("-")) {
                files.add(arg);
                continue;
            }
            int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
            String written = equals < 0 ? arg : arg.substring(0, equals);
            if (!known.contains(written)) {
                return false;
            }
            Name name = name(written);
            String value = equals < 0 ? null : arg.substring(equals + 1);
            if (takesValue(name)) {
                if (value == null && at + 1 < args.length) {
                    value = args[++at];
                }
                if (value == null || value.isEmpty() || value.startsWith("-")) {
                    return false;
                }
            } else if (value != null) {
                return false;
            }
            if (!keep(name, value, paired)) {
                return false;
            }
        }
        return !files.contains("");
    }

    /** False where an option that is said once is said again. */
    private boolean keep(Name name, String value, boolean paired) {
        if (!paired || (name != Name.FORMAT && name != Name.OUTPUT)) {
            return options.put(name, value == null ? "" : value) == null;
        }
        int slot = name == Name.FORMAT ? 0 : 1;
        boolean begins = reports.isEmpty() || reports.get(reports.size() - 1)[slot] != null;
        if (begins) {
            reports.add(new String[2]);
        }
        reports.get(reports.size() - 1)[slot] = value;
        return true;
    }

    private static Name name(String written) {
        return switch (written) {
            case "-f" -> Name.FORMAT;
            case "-o" -> Name.OUTPUT;
            case "-q" -> Name.QUIET;
            case "-v" -> Name.VERBOSE;
            default -> Name.valueOf(written.substring(2).replace('-', '_').toUpperCase(Locale.ROOT));
        };
    }

    private static boolean takesValue(Name name) {
        return switch (name) {
            case FORMAT, OUTPUT, FAIL_ON, SEVERITY, PACK, STDIN_PATH, COLOR, CONFIG, EXTENSIONS -> true;
            case REPORT, WRITE_KNOWN_FINDINGS, FIX, CHECK, DIFF, QUIET, VERBOSE, STACKTRACE -> false;
        };
    }

    private <E extends Enum<E>> E word(Class<E> type, Name name, E usual) {
        String written = options.get(name);
        return written == null ? usual : word(type, written);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
    }
}
