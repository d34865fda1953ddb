package org.planwright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.Scaffold;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.format.TextFromSyntax;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Begins a plan. */
final class InitCommand {
    private static final String ATTRIBUTES = "*.plan text eol=lf\n";
    private static final String EDITOR = """
            root = true

            [*.plan]
            charset = utf-8
            end_of_line = lf
            insert_final_newline = true
            trim_trailing_whitespace = true
            indent_style = space
            indent_size = 4
            """;

    private final InitArguments arguments;
    private final Terminal terminal;
    private final Project project;

    InitCommand(InitArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.project = terminal.projectWithoutExtensions();
    }

    /** The exit code. */
    int run() {
        List<String> kinds = project.kinds();
        if (!kinds.contains(kind())) {
            throw new UserProblem(
                    "There is no kind of plan “" + kind() + "”.",
                    Suggestion.nearest(kind(), kinds)
                            .map(near -> "Did you mean “" + near + "”?")
                            .orElse("Choose one of " + String.join(", ", kinds) + "."));
        }
        PlanReader reader = new PlanReader(terminal.folder());
        Path file = new PlanFiles(terminal.folder(), reader).path(fileName());
        if (Files.exists(file) && !arguments.force()) {
            throw new UserProblem(
                    "“" + reader.name(file) + "” exists already.",
                    "Choose another name, or write over it with --force.");
        }
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(file, bytes(scaffold(file)));
        addIfAbsent(contents, file.resolveSibling(".gitattributes"), ATTRIBUTES);
        addIfAbsent(contents, file.resolveSibling(".editorconfig"), EDITOR);
        WholeFiles.writeAll(contents);
        if (!arguments.manner().quiet()) {
            contents.keySet().forEach(written -> terminal.out("wrote " + reader.name(written) + "\n"));
            terminal.out("Fill it in, then run: planwright check " + quoted(reader.name(file)) + "\n");
        }
        return ExitCode.SOUND;
    }

    /** In the plain form, so that the first format changes nothing. */
    private String scaffold(Path file) {
        String kind = kind().replace('-', ' ');
        Plan.OwnKind own = project.own().additions().vocabulary().kinds().get(kind);
        String text = own == null ? Scaffold.of(planName(), kind) : Scaffold.of(planName(), kind, own.questions());
        return TextFromSyntax.format(PlanCompiler.parse(new SourceFile(file.toString(), text)));
    }

    private static void addIfAbsent(Map<Path, byte[]> contents, Path file, String text) {
        if (!Files.exists(file)) {
            contents.put(file, bytes(text));
        }
    }

    private String fileName() {
        if (isFile()) {
            return arguments.target();
        }
        StringBuilder name = new StringBuilder();
        for (char c : arguments.target().toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                name.append(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        String trimmed = name.toString().replaceAll("-$", "");
        if (trimmed.isEmpty()) {
            throw new UserProblem("“" + arguments.target() + "” holds no letter or figure.", "Give the plan a name.");
        }
        return trimmed + ".plan";
    }

    /** The name of the plan: as written, or what its file is called, in words. */
    private String planName() {
        String name = arguments.target();
        if (isFile()) {
            String file = Path.of(name).getFileName().toString();
            String words = file.substring(0, file.length() - ".plan".length())
                    .replaceAll("[-_]+", " ")
                    .strip();
            name = words.isEmpty() ? "Plan" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
        return name.replaceAll("[\"“”\\p{Cntrl}]", "'").strip();
    }

    private boolean isFile() {
        return arguments.target().endsWith(".plan");
    }

    private static String quoted(String name) {
        return name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String kind() {
        return arguments.kind().or(() -> project.settings().kind()).orElse(Project.KINDS.get(0));
    }
}
