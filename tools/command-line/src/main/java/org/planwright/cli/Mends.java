package org.planwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planwright.compiler.Mending;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.PlanFolder;
import org.planwright.project.PlanReader;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Mends plans before they are checked: writes the files that change, all or none, or shows what would change. */
final class Mends {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CheckArguments arguments;
    private final Terminal terminal;
    private final PlanReader reader;
    private final Map<String, Path> paths = new HashMap<>();
    private final List<Mending.Main> mains = new ArrayList<>();

    Mends(CheckArguments arguments, Terminal terminal, PlanReader reader) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.reader = reader;
    }

    /** Refuses what cannot be done, before anything is read. */
    static void refuse(CheckArguments arguments) {
        if (arguments.diff() && !arguments.fix()) {
            throw new UserProblem(
                    "--diff shows what --fix would write, and --fix was not asked for.", "Write check --fix --diff.");
        }
        if (arguments.fix() && !arguments.diff() && arguments.files().contains("-")) {
            throw new UserProblem(
                    "Standard input (-) cannot be mended: there is no file to write.",
                    "Name the file, or look at what would change with --fix --diff.");
        }
        if (arguments.diff() && arguments.writeKnown()) {
            throw new UserProblem(
                    "--diff writes nothing, and --write-known-findings writes a file.", "Ask for them in two runs.");
        }
        boolean mixed = arguments.diff()
                && arguments.reports().stream()
                        .anyMatch(report -> report.output().isEmpty() && report.form() != Report.Form.TEXT);
        if (mixed) {
            throw new UserProblem(
                    "The difference goes to standard output, and another form does too.",
                    "Send one of them elsewhere: --format json --output FILE.");
        }
    }

    /** Adds a plan that is a file. */
    void add(Path file) {
        SourceFile text = reader.read(file);
        paths.put(text.name(), file);
        add(text, file.toAbsolutePath().getParent());
    }

    /** Adds a plan that is a text, with the folder of the files that it may include. */
    void add(SourceFile text, Path beside) {
        PlanFolder folder = new PlanFolder(reader, beside);
        mains.add(new Mending.Main(text, path -> {
            Optional<SourceFile> file = folder.read(path);
            file.ifPresent(
                    read -> paths.putIfAbsent(read.name(), beside.resolve(path).normalize()));
            return file;
        }));
    }

    /**
     * Mends what was added; gives the plans as they are then.
     *
     * @param trial compiles them as often as need be
     */
    List<Mending.Main> mended(ProjectCompiler trial) {
        Mending.Result result =
                Mending.of(mains, trial::compile, finding -> finding.severity().atLeast(arguments.shown()));
        Map<String, SourceFile> texts = new TreeMap<>(result.texts());
        if (arguments.diff()) {
            texts.forEach((name, text) -> terminal.out(FormatCommand.difference(before(name), text.text())));
        } else {
            write(texts);
        }
        tell(result);
        return mains.stream()
                .map(main -> new Mending.Main(
                        texts.getOrDefault(main.text().name(), main.text()), now(main.sources(), texts)))
                .toList();
    }

    private static PlanCompiler.Sources now(PlanCompiler.Sources sources, Map<String, SourceFile> texts) {
        return path -> sources.read(path).map(file -> texts.getOrDefault(file.name(), file));
    }

    private SourceFile before(String name) {
        return mains.stream()
                .map(Mending.Main::text)
                .filter(text -> text.name().equals(name))
                .findFirst()
                .orElseGet(() -> reader.read(paths.get(name)));
    }

    private void write(Map<String, SourceFile> texts) {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        texts.forEach((name, text) -> contents.put(paths.get(name), bytes(paths.get(name), text)));
        if (!contents.isEmpty()) {
            WholeFiles.writeAll(contents);
        }
    }

    /** A file that begins with a mark of its encoding goes on doing so. */
    private static byte[] bytes(Path file, SourceFile text) {
        byte[] content = text.text().getBytes(StandardCharsets.UTF_8);
        try (InputStream old = Files.newInputStream(file)) {
            if (!Arrays.equals(old.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
                return content;
            }
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + file + "” cannot be read: " + WholeFiles.reason(failed) + ".", "Nothing was changed.");
        }
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + content.length);
        System.arraycopy(content, 0, marked, BYTE_ORDER_MARK.length, content.length);
        return marked;
    }

    private void tell(Mending.Result result) {
        if (arguments.manner().quiet()) {
            return;
        }
        StringBuilder words = new StringBuilder();
        if (arguments.manner().verbose()) {
            result.applied().forEach(step -> line(words, step));
        }
        int number = result.applied().size();
        String verb = arguments.diff() ? "would mend " : "mended ";
        String where =
                result.texts().isEmpty() ? "" : " in " + String.join(", ", new TreeMap<>(result.texts()).keySet());
        words.append(verb)
                .append(number == 0 ? "nothing" : number + (number == 1 ? " finding" : " findings"))
                .append(where)
                .append('\n');
        if (!result.refused().isEmpty()) {
            words.append("not mended, because another error would come of it:\n");
            result.refused().forEach(step -> line(words, step));
        }
        terminal.err(words.toString());
    }

    private static void line(StringBuilder words, Mending.Step step) {
        words.append("  ")
                .append(step.finding().primary().span())
                .append(": ")
                .append(step.title())
                .append(" [")
                .append(step.finding().rule().id())
                .append("]\n");
    }
}
