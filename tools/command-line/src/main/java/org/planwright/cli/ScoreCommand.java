package org.planwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.judgement.Beside;
import org.planwright.runtime.judgement.Judge;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.ModelFinding;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;
import org.planwright.runtime.results.HouseholdPage;
import org.planwright.runtime.results.ScoreJson;
import org.planwright.runtime.results.ScorePage;
import org.planwright.runtime.results.Trace;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.HouseholdDraws;
import org.planwright.runtime.uncertainty.Uncertainty;

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
            Score score = model.score(arguments.scenario(), Draw.CENTRAL);
            if (arguments.figure().isPresent()) {
                return trace(score, arguments.figure().get());
            }
            write(
                    score,
                    inputs,
                    Judge.beside(inputs, edition, score),
                    households(model, inputs, edition, score),
                    bands(model, inputs));
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

    /** Records are read only where they are asked for. */
    private Optional<Families> households(CostModel model, ModelInputs inputs, Edition edition, Score score) {
        int year = arguments.households();
        if (year == 0) {
            return Optional.empty();
        }
        int last = score.firstYear() + score.years() - 1;
        if (year < score.firstYear() || year > last) {
            throw new UserProblem(
                    "--households is “" + year + "”, and the plan's years are " + score.firstYear() + " to " + last
                            + ".",
                    "Name one of these years.");
        }
        Parts parts = inputs.scenarios().stream()
                .filter(one -> one.name().equals(arguments.scenario()))
                .findFirst()
                .map(inputs::partsOf)
                .orElse(inputs.parts());
        HouseholdModel households = HouseholdRequest.model(inputs, parts, score, new Outlook(edition, score.place()));
        return Optional.of(new Families(
                HouseholdTables.of(households, year),
                isPage() && arguments.draws() > 0
                        ? Optional.of(HouseholdDraws.of(
                                model, arguments.scenario(), households, year, arguments.draws(), arguments.seed()))
                        : Optional.empty()));
    }

    /** What a score means for households, and in how many draws. */
    private record Families(HouseholdTables tables, Optional<HouseholdDraws> draws) {
        String text() {
            return HouseholdPage.text(tables) + draws.map(HouseholdPage::text).orElse("");
        }

        String markdown() {
            return HouseholdPage.markdown(tables)
                    + draws.map(HouseholdPage::markdown).orElse("");
        }
    }

    private boolean isPage() {
        return arguments.form() == ScoreArguments.Form.TEXT || arguments.form() == ScoreArguments.Form.MARKDOWN;
    }

    /** Bands as text; empty where none are asked for, or the form has no place for them. */
    private String bands(CostModel model, ModelInputs inputs) {
        if (arguments.draws() == 0 || !isPage()) {
            return "";
        }
        Bands bands = new Uncertainty(model, inputs, arguments.scenario(), arguments.seed()).bands(arguments.draws());
        return arguments.form() == ScoreArguments.Form.TEXT
                ? bands.text()
                : "\n```\n" + bands.text().strip() + "\n```\n";
    }

    private void write(
            Score score, ModelInputs inputs, List<Beside> beside, Optional<Families> households, String bands) {
        byte[] written =
                switch (arguments.form()) {
                    case JSON -> ScoreJson.write(score, beside, households.map(Families::tables));
                    case MARKDOWN ->
                        bytes(ScorePage.markdown(score, beside, arguments.assumptions())
                                + households.map(Families::markdown).orElse("")
                                + bands);
                    case CSV -> bytes(ScorePage.csv(score));
                    case TEXT ->
                        bytes(ScorePage.text(score, beside, arguments.assumptions())
                                + households.map(Families::text).orElse("")
                                + bands);
                    case XLSX -> Workbooks.write(ScoreSheets.of(score, inputs));
                };
        Optional<String> target = arguments.output().filter(name -> !name.equals("-"));
        if (target.isPresent()) {
            WholeFiles.write(terminal.folder().resolve(target.get()), written);
        } else {
            terminal.out(written);
        }
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
