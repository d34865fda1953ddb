package org.planwright.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.format.TextFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanReader;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Lays plans out in the one plain form. */
final class FormatCommand {
    private static final int CONTEXT = 3;

    private final FormatArguments arguments;
    private final Terminal terminal;
    private final PlanReader reader;
    private final PlanFiles files;
    private int changed;
    private int unchanged;
    private int refused;

    FormatCommand(FormatArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        reader = new PlanReader(terminal.folder());
        files = new PlanFiles(terminal.folder(), reader);
    }

    /** The exit code. */
    int run() {
        if (arguments.files().contains("-")) {
            if (arguments.files().size() > 1) {
                throw new UserProblem("Standard input (-) and files were both named.", "Format them in two runs.");
            }
            standardInput();
        } else {
            List<String> named = arguments.files().isEmpty()
                    ? terminal.projectWithoutExtensions().sources()
                    : arguments.files();
            for (Path file : files.all(named)) {
                file(file);
            }
            closing();
        }
        return refused > 0 || (arguments.check() && changed > 0) ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private void standardInput() {
        String name =
                arguments.stdinPath().map(path -> reader.name(files.path(path))).orElse("-");
        SourceFile source = new SourceFile(name, PlanReader.text(name, terminal.input()));
        String formatted = formatted(source);
        if (formatted == null) {
            return;
        }
        boolean same = formatted.equals(source.text());
        changed += same ? 0 : 1;
        if (arguments.check() || arguments.diff()) {
            tell(source, formatted, same);
        } else {
            terminal.out(formatted);
        }
    }

    private void file(Path file) {
        SourceFile source = reader.read(file);
        String formatted = formatted(source);
        if (formatted == null) {
            return;
        }
        boolean same = formatted.equals(source.text());
        changed += same ? 0 : 1;
        unchanged += same ? 1 : 0;
        if (arguments.check() || arguments.diff()) {
            tell(source, formatted, same);
        } else if (!same) {
            WholeFiles.write(file, formatted.getBytes(StandardCharsets.UTF_8));
            if (!arguments.manner().quiet()) {
                terminal.out("formatted " + source.name() + "\n");
            }
        }
    }

    private void tell(SourceFile source, String formatted, boolean same) {
        if (same) {
            return;
        }
        if (arguments.diff()) {
            terminal.out(difference(source, formatted));
        } else {
            terminal.out("would format " + source.name() + "\n");
        }
    }

    private void closing() {
        if (arguments.manner().quiet() || arguments.diff()) {
            return;
        }
        String verb = arguments.check() ? "would change, " : "changed, ";
        String skipped = refused == 0 ? "" : ", " + refused + " left as " + (refused == 1 ? "it is" : "they are");
        terminal.out(changed + " " + verb + unchanged + " in the plain form already" + skipped + "\n");
    }

    /** The text in the plain form; null, and said so, where it cannot be understood. */
    private String formatted(SourceFile source) {
        PlanSyntax syntax = PlanCompiler.parse(source);
        if (!syntax.hasErrors()) {
            return TextFromSyntax.format(syntax);
        }
        refused++;
        StringBuilder text = new StringBuilder();
        for (Diagnostic finding : syntax.diagnostics()) {
            text.append(DiagnosticText.render(finding, terminal.style(arguments.manner())))
                    .append('\n');
        }
        terminal.err(text + "planwright: “" + source.name() + "” was not formatted: it cannot be read as a plan.\n"
                + "  Mend what is listed above, then format it.\n");
        return null;
    }

    /** A unified diff from a file to its new text; empty where they are the same. */
    static String difference(SourceFile source, String formatted) {
        List<String> before = lines(source.text());
        List<String> after = lines(formatted);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + source.name(), "b/" + source.name(), before, DiffUtils.diff(before, after), CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Lines as a patch means them: a carriage return is a part of its line, a missing last line feed is told. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.endsWith("\n")) {
            return List.of(text.substring(0, text.length() - 1).split("\n", -1));
        }
        List<String> lines = new java.util.ArrayList<>(List.of(text.split("\n", -1)));
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\n\\ No newline at end of file");
        return lines;
    }
}
