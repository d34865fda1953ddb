package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import org.planwright.cli.Workbooks.Cell;
import org.planwright.cli.Workbooks.Sheet;
import org.planwright.runtime.results.Report;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Sensitivity;

/** Bands, sensitivity and scenarios as sheets of a score's workbook; each only where the report has it. */
final class UncertaintySheets {
    private UncertaintySheets() {}

    static List<Sheet> of(Report report) {
        List<Sheet> sheets = new ArrayList<>();
        if (!report.scenarios().isEmpty()) {
            sheets.add(scenarios(report));
        }
        if (report.bands().isPresent()) {
            sheets.add(bands(report));
        }
        report.sensitivity().ifPresent(one -> sheets.add(sensitivity(one)));
        return sheets;
    }

    private static Sheet scenarios(Report report) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                "Figure, million dollars or share", "Scenario", "Year", "The plan’s", "The scenario’s", "Difference"));
        for (Report.Scenario scenario : report.scenarios()) {
            scenario.score().figures().forEach((figure, values) -> {
                double[] plan = report.score().figures().get(figure);
                for (int t = 0; t < values.length; t++) {
                    String format = format(figure);
                    lines.add(List.of(
                            figure,
                            scenario.score().scenario(),
                            year(report.score().firstYear() + t),
                            new Cell(plan[t], format),
                            new Cell(values[t], format),
                            new Cell(values[t] - plan[t], format)));
                }
            });
        }
        return new Sheet("Scenarios", lines, ScoreSheets.MONEY);
    }

    private static Sheet bands(Report report) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                "Figure, million dollars or share",
                "Of",
                "Year",
                "A tenth of draws below",
                "Half below",
                "Nine tenths below",
                "Mean",
                "Standard deviation"));
        add(lines, "plan", report.bands().orElseThrow());
        for (Report.Scenario scenario : report.scenarios()) {
            String name = scenario.score().scenario();
            scenario.bands().ifPresent(bands -> add(lines, name, bands));
            scenario.differences().ifPresent(bands -> add(lines, name + " less the plan", bands));
        }
        return new Sheet("Bands", lines, ScoreSheets.MONEY);
    }

    private static void add(List<List<Object>> lines, String of, Bands bands) {
        for (Bands.Line line : bands.lines()) {
            String format = format(line.figure());
            lines.add(List.of(
                    line.figure(),
                    of,
                    year(line.year()),
                    new Cell(line.low(), format),
                    new Cell(line.middle(), format),
                    new Cell(line.high(), format),
                    new Cell(line.mean(), format),
                    new Cell(line.deviation(), format)));
        }
    }

    private static Sheet sensitivity(Sensitivity one) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> header = new ArrayList<>(List.of(
                one.figure() + " in " + one.year()
                        + (ScoreSheets.share(one.figure()) ? ", share" : ", million dollars"),
                "At its low end",
                "At its high end"));
        if (!one.indices().isEmpty()) {
            header.addAll(List.of("Share of variance, alone", "Share of variance, with others"));
        }
        lines.add(header);
        String format = format(one.figure());
        for (Sensitivity.Swing swing : one.tornado()) {
            List<Object> line = new ArrayList<>(
                    List.of(swing.parameter(), new Cell(swing.low(), format), new Cell(swing.high(), format)));
            one.indices().stream()
                    .filter(index -> index.parameter().equals(swing.parameter()))
                    .findFirst()
                    .ifPresent(index -> line.addAll(List.of(index.first(), index.total())));
            lines.add(line);
        }
        if (lines.size() == 1) {
            lines.add(List.of("nothing: no value behind it is uncertain"));
        }
        return new Sheet("Sensitivity", lines, "0.000");
    }

    private static String format(String figure) {
        return ScoreSheets.share(figure) ? ScoreSheets.SHARE : ScoreSheets.MONEY;
    }

    private static Cell year(int year) {
        return new Cell(year, Workbooks.YEAR);
    }
}
