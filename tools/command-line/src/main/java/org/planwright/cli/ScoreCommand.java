package org.planwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.judgement.Judge;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.ModelFinding;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;
import org.planwright.runtime.results.Report;
import org.planwright.runtime.results.ScoreCsv;
import org.planwright.runtime.results.ScoreHtml;
import org.planwright.runtime.results.ScoreJson;
import org.planwright.runtime.results.ScorePage;
import org.planwright.runtime.results.Trace;

/** Says what a plan costs and who pays, or why a figure is what it is. */
final class ScoreCommand {
    private final ScoreArguments arguments;
    private final Terminal terminal;

    ScoreCommand(ScoreArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
    }

    /** The exit code. */
    int run() {
        if (arguments.form() == ScoreArguments.Form.XLSX && arguments.output().isEmpty()) {
            throw new UserProblem("A workbook is not printed.", "Say where it goes: --output score.xlsx.");
        }
        Scoring scoring = new Scoring(terminal);
        ModelInputs inputs = scoring.inputs(arguments.file(), arguments.pack());
        Edition edition = scoring.edition(arguments.baseline(), inputs);
        try {
            CostModel model = new CostModel(inputs, edition);
            List<String> beside = beside(inputs);
            boolean all = arguments.scenarios().equals(List.of("all"));
            String scenario = arguments.scenarios().size() == 1 && beside.isEmpty() && !all
                    ? arguments.scenarios().get(0)
                    : "";
            if (all && beside.isEmpty() && !arguments.manner().quiet()) {
                terminal.err("“" + arguments.file() + "” has no scenarios; this is the plan itself.\n");
            }
            Score score = model.score(scenario, Draw.CENTRAL);
            if (arguments.figure().isPresent()) {
                return trace(score, arguments.figure().get());
            }
            ScoreUncertainty more = new ScoreUncertainty(arguments, terminal, model, score);
            more.check();
            Report report =
                    more.report(Judge.beside(inputs, edition, score), households(inputs, edition, score), beside);
            write(report, inputs);
            if (arguments.form() == ScoreArguments.Form.TEXT
                    && !arguments.manner().quiet()) {
                tell(score.findings());
            }
            return ExitCode.SOUND;
        } catch (Unscorable none) {
            none.findings().forEach(finding -> terminal.err(finding.text() + "\n"));
            return ExitCode.FOUND;
        }
    }

    private void tell(List<ModelFinding> findings) {
        findings.forEach(finding -> terminal.err(finding.text() + "\n"));
    }

    /** The scenarios that stand beside the plan. */
    private List<String> beside(ModelInputs inputs) {
        if (arguments.scenarios().equals(List.of("all"))) {
            return inputs.scenarios().stream().map(ModelInputs.Scenario::name).toList();
        }
        return arguments.scenarios().size() > 1
                ? arguments.scenarios().stream().distinct().toList()
                : List.of();
    }

    /** Records are read only where they are asked for. */
    private Optional<HouseholdModel> households(ModelInputs inputs, Edition edition, Score score) {
        int year = arguments.households();
        if (year == 0) {
            return Optional.empty();
        }
        int last = score.firstYear() + score.years() - 1;
        if (year < score.firstYear() || year > last) {
            throw new UserProblem(
                    "--households is “" + year + "”, and the years scored are " + score.firstYear() + " to " + last
                            + ".",
                    "Name one of these years.");
        }
        Parts parts = inputs.scenarios().stream()
                .filter(one -> one.name().equals(score.scenario()))
                .findFirst()
                .map(inputs::partsOf)
                .orElse(inputs.parts());
        return Optional.of(HouseholdRequest.model(inputs, parts, score, new Outlook(edition, score.place())));
    }

    private void write(Report report, ModelInputs inputs) {
        byte[] written =
                switch (arguments.form()) {
                    case JSON -> ScoreJson.write(report);
                    case MARKDOWN -> bytes(ScorePage.markdown(report));
                    case CSV -> bytes(ScoreCsv.write(report));
                    case TEXT -> bytes(ScorePage.text(report, width()));
                    case HTML -> bytes(ScoreHtml.write(report));
                    case XLSX -> Workbooks.write(report.score().title(), ScoreSheets.of(report, inputs));
                };
        Optional<String> target = arguments.output().filter(name -> !name.equals("-"));
        if (target.isPresent()) {
            WholeFiles.write(terminal.folder().resolve(target.get()), written);
        } else {
            terminal.out(written);
        }
    }

    /** A file is as wide as a page. */
    private int width() {
        boolean file = arguments.output().filter(name -> !name.equals("-")).isPresent();
        return file ? Terminal.PAGE : terminal.tableWidth();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int trace(Score score, String figure) {
        Trace.Node node = Trace.of(score, figure)
                .orElseThrow(() -> new UserProblem(
                        "The score has no figure “" + figure + "”.",
                        "Figures are " + String.join(", ", score.figures().keySet()) + ", each with a year from "
                                + score.firstYear() + " to " + (score.firstYear() + score.years() - 1)
                                + ", such as national-spending/" + score.firstYear() + "."));
        terminal.out(Trace.text(node));
        return ExitCode.SOUND;
    }
}
