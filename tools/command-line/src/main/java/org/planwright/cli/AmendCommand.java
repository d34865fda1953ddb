package org.planwright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.Amending;
import org.planwright.compiler.change.AmendedText.Problem;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanFolder;
import org.planwright.project.PlanReader;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Writes a plan as amendments leave it. */
final class AmendCommand {
    private final AmendArguments arguments;
    private final Terminal terminal;

    AmendCommand(AmendArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
    }

    /** The exit code. */
    int run() {
        PlanReader reader = new PlanReader(terminal.folder());
        PlanFiles files = new PlanFiles(terminal.folder(), reader);
        Path plan = files.mains(List.of(arguments.plan())).get(0);
        List<SourceFile> amendments =
                files.all(arguments.amendments()).stream().map(reader::read).toList();
        Path beside = plan.toAbsolutePath().getParent();
        SourceFile main = reader.read(plan);
        Amending.Amended amended = Amending.apply(
                main,
                new PlanFolder(reader, beside),
                amendments,
                terminal.project().own().additions());
        if (!amended.applies()) {
            refuse(amended);
            return ExitCode.FOUND;
        }
        write(main, plan, amended.texts());
        return ExitCode.SOUND;
    }

    private void refuse(Amending.Amended amended) {
        Style style = terminal.style(arguments.manner());
        amended.findings().forEach(finding -> terminal.err(DiagnosticText.render(finding, style) + "\n"));
        for (Problem problem : amended.problems()) {
            terminal.err(style.glyphs().onOneLine(problem.place() + ": " + problem.fact()) + "\n  "
                    + style.glyphs().onOneLine(problem.advice()) + "\n");
        }
        terminal.err("planwright: Nothing was changed: the amendment does not apply.\n  Mend what is listed above.\n");
    }

    private void write(SourceFile main, Path plan, Map<String, String> texts) {
        boolean others = texts.keySet().stream().anyMatch(name -> !name.equals(main.name()));
        if (others && !arguments.inPlace()) {
            throw new UserProblem(
                    "The amendment changes files that the plan includes: " + String.join(", ", texts.keySet()) + ".",
                    "Say --in-place to write them all.");
        }
        if (arguments.inPlace()) {
            Map<Path, byte[]> contents = new LinkedHashMap<>();
            texts.forEach((name, text) ->
                    contents.put(terminal.folder().resolve(name), text.getBytes(StandardCharsets.UTF_8)));
            WholeFiles.writeAll(contents);
            return;
        }
        byte[] text = texts.getOrDefault(main.name(), main.text()).getBytes(StandardCharsets.UTF_8);
        if (arguments.output().isPresent() && !arguments.output().get().equals("-")) {
            WholeFiles.write(terminal.folder().resolve(arguments.output().get()), text);
        } else {
            terminal.out(text);
        }
    }
}
