package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import org.planwright.cli.Workbooks.Sheet;
import org.planwright.runtime.results.Report;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Sensitivity;

/** Bands, sensitivity and scenarios as sheets of a score's workbook; each only where the report has it. */
final class UncertaintySheets {
    private static final String MONEY = "#,##0.0";

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
        lines.add(List.of("Figure", "Scenario", "Year", "Plan, million dollars or share", "Scenario’s", "Difference"));
        for (Report.Scenario scenario : report.scenarios()) {
            scenario.score().figures().forEach((figure, values) -> {
                double[] plan = report.score().figures().get(figure);
                for (int t = 0; t < values.length; t++) {
                    String year = "" + (report.score().firstYear() + t);
                    lines.add(List.of(
                            figure, scenario.score().scenario(), year, plan[t], values[t], values[t] - plan[t]));
                }
            });
        }
        return new Sheet("Scenarios", lines, MONEY);
    }

    private static Sheet bands(Report report) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("Figure", "Of", "Year", "10%", "50%", "90%", "Mean", "Standard deviation"));
        add(lines, "plan", report.bands().orElseThrow());
        for (Report.Scenario scenario : report.scenarios()) {
            String name = scenario.score().scenario();
            scenario.bands().ifPresent(bands -> add(lines, name, bands));
            scenario.differences().ifPresent(bands -> add(lines, name + " less the plan", bands));
        }
        return new Sheet("Bands", lines, MONEY);
    }

    private static void add(List<List<Object>> lines, String of, Bands bands) {
        for (Bands.Line line : bands.lines()) {
            lines.add(List.of(
                    line.figure(),
                    of,
                    "" + line.year(),
                    line.low(),
                    line.middle(),
                    line.high(),
                    line.mean(),
                    line.deviation()));
        }
    }

    private static Sheet sensitivity(Sensitivity one) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(one.figure() + " in " + one.year(), "Low end", "High end", "Alone", "With others"));
        for (Sensitivity.Swing swing : one.tornado()) {
            List<Object> line = new ArrayList<>(List.of(swing.parameter(), swing.low(), swing.high()));
            one.indices().stream()
                    .filter(index -> index.parameter().equals(swing.parameter()))
                    .findFirst()
                    .ifPresent(index -> line.addAll(List.of(index.first(), index.total())));
            lines.add(line);
        }
        return new Sheet("Sensitivity", lines, "#,##0.000");
    }
}
