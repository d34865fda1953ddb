package org.planwright.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.Glyphs;
import org.planwright.compiler.diagnostic.Palette;
import org.planwright.project.ConfigurationProblem;
import org.planwright.project.ExtensionUse;
import org.planwright.project.Extensions;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;

/**
 * Everything around a command: its streams, its working folder, its environment, the day. Output is UTF-8 and buffered;
 * a reader that goes away ends the output quietly.
 */
final class Terminal {
    private static final int BUFFER = 1 << 16;
    /** How wide a page is that nobody says the width of. */
    static final int PAGE = 120;

    private static final int TERMINAL = 80;

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final Path folder;
    private final Map<String, String> environment;
    private final Boolean onTerminal;
    private Optional<String> config = Optional.empty();
    private Optional<ExtensionUse> extensions = Optional.empty();
    private boolean readerGone;
    private IOException failure;

    /**
     * @param onTerminal whether results go to a terminal; null to find out when it matters
     * @param folder the working folder
     */
    Terminal(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Boolean onTerminal,
            Map<String, String> environment,
            Path folder) {
        this.in = in;
        this.out = new BufferedOutputStream(out, BUFFER);
        this.err = err;
        this.onTerminal = onTerminal;
        this.environment = environment;
        this.folder = folder;
    }

    /** The one of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                null,
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    /** The working folder, absolute. */
    Path folder() {
        return folder;
    }

    /** Settles which file of settings holds, instead of the nearest, and what becomes of extensions that it names. */
    void config(Optional<String> file, Optional<ExtensionUse> use) {
        config = file;
        extensions = use;
    }

    /**
     * The project that the working folder belongs to. Its extensions run only if that was said, or if it is trusted.
     *
     * @throws UserProblem if its settings say what means nothing, or name extensions of which nothing was said
     */
    Project project() {
        return project(root -> extensions.orElseGet(() -> trust().use(root)));
    }

    /** The same without the extensions that its settings name, for commands that hold no rules and write no outputs. */
    Project projectWithoutExtensions() {
        return project(root -> ExtensionUse.OFF);
    }

    private Project project(Function<Path, ExtensionUse> use) {
        if (config.isEmpty()) {
            return Project.of(folder, Extensions.NONE, use);
        }
        String named = config.get();
        Path file = new PlanFiles(folder, new PlanReader(folder)).path(named);
        if (!Project.canBeNamed(named) || !Files.isRegularFile(file)) {
            throw new UserProblem(
                    "There is no file of settings “" + named + "”.", "Name one that ends in .json, .yaml or .yml.");
        }
        return Project.read(file, folder, Extensions.NONE, use);
    }

    /** Which projects the user trusts. */
    Trust trust() {
        return new Trust(environment);
    }

    /**
     * The project; without extensions where it is not trusted, and without settings where they mean nothing. For commands
     * that help to mend them.
     */
    Project projectAsFarAsSound() {
        try {
            return project(root -> {
                ExtensionUse use = extensions.orElseGet(() -> trust().use(root));
                return use == ExtensionUse.REFUSE ? ExtensionUse.OFF : use;
            });
        } catch (ConfigurationProblem broken) {
            return Project.without(folder);
        }
    }

    /** Standard input, all of it. */
    byte[] input() {
        try {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UserProblem(
                    "Standard input cannot be read: " + failed.getMessage() + ".", "Give a file instead.");
        }
    }

    /** Prints results. */
    void out(String text) {
        out(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Prints results that are bytes already. */
    void out(byte[] bytes) {
        if (readerGone || failure != null) {
            return;
        }
        try {
            out.write(bytes);
        } catch (IOException failed) {
            outputFailed(failed);
        }
    }

    /** Prints what is said beside the results. */
    void err(String text) {
        flush();
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobodyListens) {
            readerGone |= failure == null && isPipe(nobodyListens);
        }
    }

    /** Says what only the user can put right. */
    void problem(UserProblem problem) {
        Glyphs glyphs = Glyphs.UNICODE;
        err("planwright: " + glyphs.onOneLine(problem.getMessage()) + "\n  " + glyphs.onOneLine(problem.advice())
                + "\n");
    }

    /** Sends what is left and gives the exit code: that of the command, unless its output was lost. */
    int finish(int code) {
        flush();
        if (failure == null) {
            return code;
        }
        IOException lost = failure;
        err("planwright: The results could not be written: " + lost.getMessage()
                + ".\n  Make room or send them elsewhere.\n");
        return code == ExitCode.FAULT ? code : ExitCode.UNUSABLE;
    }

    /** How findings are printed here. */
    DiagnosticText.Style style(Manner manner) {
        Palette palette = coloured(manner.color()) ? Palette.ANSI : Palette.PLAIN;
        return new DiagnosticText.Style(palette, glyphs(), width(PAGE));
    }

    /** Whether results are coloured. */
    boolean coloured(Color.Choice choice) {
        return Color.wanted(choice, environment, this::isTerminal);
    }

    /** The day that dates in plans are compared with; {@code SOURCE_DATE_EPOCH} fixes it for repeatable builds. */
    LocalDate today() {
        String fixed = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        long seconds = System.currentTimeMillis() / 1000;
        if (!fixed.isEmpty()) {
            try {
                seconds = Long.parseLong(fixed);
            } catch (NumberFormatException notANumber) {
                throw new UserProblem(
                        "SOURCE_DATE_EPOCH is “" + fixed + "”, which is not a number of seconds.",
                        "Set it to seconds since 1970, or unset it.");
            }
        }
        // by universal time, so that two people who run it at the same moment read the same
        return LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
    }

    private void flush() {
        try {
            if (!readerGone && failure == null) {
                out.flush();
            }
        } catch (IOException failed) {
            outputFailed(failed);
        }
    }

    private void outputFailed(IOException failed) {
        if (isPipe(failed)) {
            readerGone = true;
        } else {
            failure = failed;
        }
    }

    private static boolean isPipe(IOException failed) {
        String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("pipe") || message.contains("connection reset");
    }

    /** How wide tables may be: as COLUMNS says; else as a terminal is at least, and no wider than a page elsewhere. */
    int tableWidth() {
        return width(isTerminal() ? TERMINAL : PAGE);
    }

    private int width(int otherwise) {
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean said =
                !columns.isEmpty() && columns.length() < 5 && columns.chars().allMatch(Character::isDigit);
        return said ? Math.max(40, Integer.parseInt(columns)) : otherwise;
    }

    /** Only a terminal can lack characters; files and pipes carry all of UTF-8. */
    private Glyphs glyphs() {
        if (!isTerminal()) {
            return Glyphs.UNICODE;
        }
        String locale = "";
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            locale = locale.isEmpty() ? environment.getOrDefault(name, "") : locale;
        }
        if (!locale.isEmpty()) {
            String lower = locale.toLowerCase(Locale.ROOT);
            return lower.contains("utf-8") || lower.contains("utf8") ? Glyphs.UNICODE : Glyphs.ASCII;
        }
        Console console = System.console();
        boolean utf8 = console != null && console.charset().equals(StandardCharsets.UTF_8);
        return utf8 ? Glyphs.UNICODE : Glyphs.ASCII;
    }

    /** Whether somebody watches what is said beside the results: a terminal, and no build server. */
    boolean showsProgress() {
        return !environment.containsKey("CI")
                && !environment.getOrDefault("TERM", "").equals("dumb")
                && (onTerminal != null ? onTerminal : looksLikeTerminal("/proc/self/fd/2"));
    }

    private boolean isTerminal() {
        return onTerminal != null ? onTerminal : looksLikeTerminal("/proc/self/fd/1");
    }

    private static boolean looksLikeTerminal(String stream) {
        Path stdout = Path.of(stream);
        if (Files.isSymbolicLink(stdout)) {
            try {
                String target = Files.readSymbolicLink(stdout).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException | UncheckedIOException unknown) {
                return false;
            }
        }
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console even where there is no terminal
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
