package org.planwright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.Comparison;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.Scorecard;
import org.planwright.compiler.Scorecard.Verdict;
import org.planwright.compiler.SideBySide;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanFolder;
import org.planwright.project.PlanReader;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Sets plans side by side: by the design questions, or by a checklist. */
final class TableCommand {
    private final TableArguments arguments;
    private final Terminal terminal;
    private final PlanReader reader;
    private final PlanFiles files;
    private final PlanCompiler.Options options;

    TableCommand(TableArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.reader = new PlanReader(terminal.folder());
        this.files = new PlanFiles(terminal.folder(), reader);
        this.options = terminal.project().options(RulePack.RECOMMENDED, Optional.empty());
    }

    /** The exit code: found where a checklist is not met. */
    int run() {
        List<Compilation> plans = new ArrayList<>();
        for (Path file : files.mains(arguments.plans())) {
            SourceFile source = reader.read(file);
            if (!PlanFiles.standsAlone(source)) {
                terminal.err(
                        "planwright: “" + reader.name(file) + "” is part of a plan and no plan; it is left out.\n");
                continue;
            }
            Compilation compilation = compiled(file, source);
            if (compilation.plan().head() == Plan.Head.PLAN) {
                plans.add(compilation);
            }
        }
        if (plans.isEmpty()) {
            throw new UserProblem("None of the files is a plan.", "Name at least one plan.");
        }
        if (arguments.checklist().isEmpty()) {
            write(SideBySide.of(Comparison.of(plans)));
            return ExitCode.SOUND;
        }
        List<Scorecard> cards = new ArrayList<>();
        Plan checklist = checklist(arguments.checklist().get());
        plans.forEach(plan -> cards.add(Scorecard.of(checklist, plan.plan())));
        write(SideBySide.of(cards));
        boolean failed = cards.stream().anyMatch(card -> card.count(Verdict.NOT_MET) > 0);
        return failed ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private Plan checklist(String named) {
        Path file = files.mains(List.of(named)).get(0);
        Plan checklist = compiled(file, reader.read(file)).plan();
        if (checklist.head() != Plan.Head.CHECKLIST) {
            throw new UserProblem(
                    "“" + named + "” is no checklist.", "A checklist begins with checklist \"NAME\" { }.");
        }
        return checklist;
    }

    private Compilation compiled(Path file, SourceFile source) {
        PlanFolder beside = new PlanFolder(reader, file.toAbsolutePath().getParent());
        return PlanCompiler.compile(source, beside, options);
    }

    private void write(SideBySide.Table table) {
        boolean toFile =
                arguments.output().filter(output -> !output.equals("-")).isPresent();
        Style style = toFile ? Style.PLAIN : terminal.style(arguments.manner());
        if (arguments.form() == TableArguments.Form.XLSX && arguments.output().isEmpty()) {
            throw new UserProblem("A workbook is not printed.", "Say where it goes: --output plans.xlsx.");
        }
        byte[] written =
                switch (arguments.form()) {
                    case TEXT -> bytes(SideBySide.text(table, style));
                    case MARKDOWN -> bytes(SideBySide.markdown(table));
                    case HTML -> bytes(SideBySide.html(table));
                    case CSV -> bytes(SideBySide.csv(table));
                    case XLSX -> workbook(table);
                };
        if (toFile) {
            WholeFiles.write(terminal.folder().resolve(arguments.output().get()), written);
        } else {
            terminal.out(written);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(SideBySide.Table table) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.copyOf(table.head()));
        table.rows().forEach(row -> lines.add(List.copyOf(row)));
        return Workbooks.write("Plans side by side", List.of(new Workbooks.Sheet("Plans", lines, "General")));
    }
}
