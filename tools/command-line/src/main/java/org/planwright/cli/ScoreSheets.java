package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.planwright.cli.Workbooks.Cell;
import org.planwright.cli.Workbooks.Sheet;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.model.ModelFinding;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;
import org.planwright.runtime.model.Used;
import org.planwright.runtime.results.Report;

/** A score as the sheets of a workbook. Money is in million dollars, a share is from 0 to 1. */
final class ScoreSheets {
    static final String MONEY = "#,##0.0";
    static final String SHARE = "0.0%";
    private static final int DIGITS_OF_A_MILLION = 6;

    private final Score score;

    private ScoreSheets(Score score) {
        this.score = score;
    }

    /** The sheets. */
    static List<Sheet> of(Report report, ModelInputs inputs) {
        ScoreSheets sheets = new ScoreSheets(report.score());
        List<Sheet> all = new ArrayList<>(List.of(
                sheets.about(report),
                sheets.summary(),
                sheets.waterfall(),
                sheets.balance(),
                sheets.payers(),
                sheets.coverage(),
                assumptions(report.used()),
                estimates(inputs.parts())));
        all.addAll(HouseholdSheets.of(report));
        all.addAll(UncertaintySheets.of(report));
        all.add(sheets.findings());
        return all;
    }

    /** What the workbook is of, so that a sheet passed on can be traced to its plan and accounts. */
    private Sheet about(Report report) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("About", score.title()));
        lines.add(List.of("Scenario", score.scenario().isEmpty() ? "the plan itself" : score.scenario()));
        lines.add(List.of("Place", score.place().isEmpty() ? "United States" : score.place()));
        lines.add(List.of("Baseline", score.edition()));
        lines.add(List.of("Hash of the baseline", score.editionHash()));
        lines.add(List.of("Years", score.firstYear() + " to " + (score.firstYear() + score.years() - 1)));
        lines.add(List.of("Money", "million dollars of each year, where a heading says nothing else"));
        lines.add(List.of("“national-spending” is", score.costIs().id()));
        report.bands()
                .ifPresent(bands -> lines.add(
                        List.of("Draws", bands.draws() + ", " + bands.sampling().id() + ", seed " + bands.seed())));
        report.households().ifPresent(tables -> {
            lines.add(List.of("Year of the households", new Cell(tables.year(), Workbooks.YEAR)));
            tables.notOnRecords().forEach(tax -> lines.add(List.of("Tax that no household’s sum holds", tax)));
            tables.unknown().forEach(word -> lines.add(List.of("The household records do not know", word)));
        });
        lines.add(List.of("Findings", score.findings().size() + ", on the last sheet"));
        return new Sheet("About", lines, "General");
    }

    /** What the score warns of; it is on standard error too. */
    private Sheet findings() {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("Rule", "Severity", "Message", "Help", "File", "Line"));
        for (ModelFinding finding : score.findings()) {
            lines.add(List.of(
                    finding.rule(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.message(),
                    finding.help(),
                    finding.file(),
                    finding.line()));
        }
        return new Sheet("Findings", lines, Workbooks.YEAR);
    }

    private List<Object> header(String first) {
        List<Object> header = new ArrayList<>(List.of(first));
        for (int t = 0; t < score.years(); t++) {
            header.add(score.firstYear() + t);
        }
        return header;
    }

    private static List<Object> line(String name, double[] figures) {
        List<Object> line = new ArrayList<>(List.of(name));
        for (double figure : figures) {
            line.add(Double.isFinite(figure) ? (Object) figure : "");
        }
        return line;
    }

    static boolean share(String figure) {
        return figure.startsWith("uninsured") || figure.startsWith("buying-in") || figure.equals("unmet-demand");
    }

    private Sheet summary() {
        List<List<Object>> lines = new ArrayList<>(List.of(header("Million dollars")));
        new TreeMap<>(score.figures()).forEach((name, figures) -> {
            if (!share(name)) {
                lines.add(line(name, figures));
            }
        });
        return new Sheet("Summary", lines, MONEY);
    }

    private Sheet coverage() {
        List<List<Object>> lines = new ArrayList<>(List.of(header("Share")));
        new TreeMap<>(score.figures()).forEach((name, figures) -> {
            if (share(name)) {
                lines.add(line(name, figures));
            }
        });
        return new Sheet("Coverage", lines, SHARE);
    }

    private Sheet waterfall() {
        List<List<Object>> lines = new ArrayList<>(List.of(header("Million dollars")));
        double[] before = new double[score.years()];
        double[] after = new double[score.years()];
        for (int t = 0; t < before.length; t++) {
            before[t] = score.current().total(t);
            after[t] = score.plan().total(t);
        }
        lines.add(line("Without the plan", before));
        score.steps().forEach(step -> lines.add(line(step.name(), step.change())));
        lines.add(line("With the plan", after));
        return new Sheet("Waterfall", lines, MONEY);
    }

    private Sheet balance() {
        List<List<Object>> lines = new ArrayList<>(List.of(header("Million dollars")));
        for (Source source : score.sources()) {
            lines.add(line(source.kind().name().toLowerCase(Locale.ROOT) + ": " + source.name(), source.amounts()));
        }
        Map<String, double[]> figures = score.figures();
        for (String name : List.of("plan-spending", "existing-money", "new-revenue", "surplus", "reserve")) {
            lines.add(line(name, figures.get(name)));
        }
        return new Sheet("Balance", lines, MONEY);
    }

    private Sheet payers() {
        List<List<Object>> lines = new ArrayList<>(List.of(header("Million dollars")));
        for (Payer payer : Payer.values()) {
            double[] before = new double[score.years()];
            double[] after = new double[score.years()];
            for (int t = 0; t < before.length; t++) {
                before[t] = score.current().paidBy(t, one -> one == payer);
                after[t] = score.plan().paidBy(t, one -> one == payer);
            }
            lines.add(line(payer.id() + ", without the plan", before));
            lines.add(line(payer.id() + ", with the plan", after));
        }
        return new Sheet("Payers", lines, MONEY);
    }

    private static Sheet assumptions(List<Used> used) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("Parameter", "Value", "Unit", "Origin", "Place", "Source", "Overrides"));
        for (Used one : used) {
            lines.add(List.of(
                    one.key(), one.value(), one.unit(), one.origin(), one.place(), one.source(), one.overrides()));
        }
        return new Sheet("Assumptions", lines, "General");
    }

    /** What others computed, as the plan states it; money in dollars. */
    private static Sheet estimates(Parts parts) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("Estimate", "Quantity", "Comparison", "Value", "Unit", "File", "Line"));
        for (Parts.Claim claim : parts.estimates()) {
            for (Comparison test : claim.tests()) {
                InputValue value = test.value().orElse(new InputValue.None());
                lines.add(List.of(
                        claim.title(),
                        test.quantity(),
                        test.comparator().orElse(""),
                        number(value),
                        unit(value),
                        claim.provenance().file(),
                        claim.provenance().line()));
            }
        }
        return new Sheet("Estimates", lines, "General");
    }

    private static Object number(InputValue value) {
        if (value instanceof InputValue.Money money) {
            return new Cell(money.dollars().movePointLeft(DIGITS_OF_A_MILLION).doubleValue(), MONEY);
        }
        if (value instanceof InputValue.Percent percent) {
            return percent.percent();
        }
        return value instanceof InputValue.Count count ? count.number() : "";
    }

    private static String unit(InputValue value) {
        if (value instanceof InputValue.Money money) {
            return "million dollars" + (money.per().isEmpty() ? "" : " per " + String.join(" per ", money.per()));
        }
        if (value instanceof InputValue.Percent percent) {
            return "percent" + percent.of().map(of -> " of " + of.id()).orElse("");
        }
        return value instanceof InputValue.Count count ? count.unit() : "not a single figure";
    }
}
