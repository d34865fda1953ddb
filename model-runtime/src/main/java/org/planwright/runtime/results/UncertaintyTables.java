package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Sensitivity;

/** Bands, what moves a figure, and scenarios beside the plan, as tables. */
final class UncertaintyTables {
    private static final List<String> COMPARED = List.of(
            "national-spending",
            "change-in-national-spending",
            "plan-spending",
            "federal-cost",
            "state-cost",
            "out-of-pocket",
            "new-revenue",
            "surplus",
            "reserve");

    private UncertaintyTables() {}

    /** Those that the report has something for. */
    static List<ScorePage.Table> of(Report report) {
        MoneyUnit unit = MoneyUnit.of(report.score());
        List<ScorePage.Table> tables = new ArrayList<>();
        if (!report.scenarios().isEmpty()) {
            tables.add(scenarios(report, unit));
        }
        report.bands().ifPresent(bands -> tables.add(bands(bands, unit, "the plan")));
        for (Report.Scenario scenario : report.scenarios()) {
            scenario.differences()
                    .ifPresent(bands ->
                            tables.add(bands(bands, unit, scenario.score().scenario() + " less the plan")));
        }
        report.sensitivity().ifPresent(one -> {
            tables.add(tornado(one, unit));
            if (!one.indices().isEmpty()) {
                tables.add(indices(one));
            }
        });
        return tables;
    }

    private static int[] ends(Score score) {
        int last = score.firstYear() + score.years() - 1;
        return score.years() == 1 ? new int[] {last} : new int[] {score.firstYear(), last};
    }

    private static ScorePage.Table scenarios(Report report, MoneyUnit unit) {
        List<String> header = new ArrayList<>(List.of("Figure", "year", "plan"));
        for (Report.Scenario scenario : report.scenarios()) {
            header.add(scenario.score().scenario());
            header.add("difference");
        }
        List<List<String>> lines = new ArrayList<>(List.of(header));
        for (String figure : COMPARED) {
            for (int year : ends(report.score())) {
                double base = report.score().figure(figure, year);
                List<String> line = new ArrayList<>(List.of(figure, "" + year, unit.figure(base)));
                for (Report.Scenario scenario : report.scenarios()) {
                    double other = scenario.score().figure(figure, year);
                    line.add(unit.figure(other));
                    line.add(unit.figure(other - base));
                }
                lines.add(line);
            }
        }
        return new ScorePage.Table("Scenarios beside the plan", lines);
    }

    private static ScorePage.Table bands(Bands bands, MoneyUnit unit, String what) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Figure", "year", "10%", "50%", "90%", "mean", "standard deviation"));
        int first = bands.lines().stream().mapToInt(Bands.Line::year).min().orElse(0);
        int last = bands.lines().stream().mapToInt(Bands.Line::year).max().orElse(0);
        for (Bands.Line line : bands.lines()) {
            if (line.year() == first || line.year() == last) {
                lines.add(List.of(
                        line.figure(),
                        "" + line.year(),
                        unit.figure(line.low()),
                        unit.figure(line.middle()),
                        unit.figure(line.high()),
                        unit.figure(line.mean()),
                        unit.figure(line.deviation())));
            }
        }
        boolean certain = bands.lines().stream().allMatch(line -> line.low() == line.high());
        return new ScorePage.Table(
                "Bands of " + what + ": " + bands.draws() + " draws, "
                        + bands.sampling().id() + ", seed " + bands.seed()
                        + (certain ? " (no value behind these is uncertain)" : ""),
                lines);
    }

    private static ScorePage.Table tornado(Sensitivity one, MoneyUnit unit) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("One value at a time", "at its low end", "at its high end", "difference"));
        for (Sensitivity.Swing swing : one.tornado()) {
            lines.add(List.of(
                    swing.parameter(),
                    figure(one, unit, swing.low()),
                    figure(one, unit, swing.high()),
                    figure(one, unit, swing.high() - swing.low())));
        }
        return new ScorePage.Table(
                "What moves " + one.figure() + " in " + one.year() + " (" + figure(one, unit, one.centre()) + ") most"
                        + (one.tornado().isEmpty() ? ": nothing, no value behind it is uncertain" : ""),
                lines);
    }

    private static ScorePage.Table indices(Sensitivity one) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Share of the variance", "alone", "95% interval", "with others", "95% interval"));
        for (Sensitivity.Index index : one.indices()) {
            lines.add(List.of(
                    index.parameter(),
                    share(index.first()),
                    share(index.firstLow()) + " to " + share(index.firstHigh()),
                    share(index.total()),
                    share(index.totalLow()) + " to " + share(index.totalHigh())));
        }
        return new ScorePage.Table(
                "Sobol indices of " + one.figure() + " in " + one.year() + ", from " + one.rows() + " rows", lines);
    }

    private static String share(double index) {
        String text = String.format(Locale.ROOT, "%.3f", index);
        return text.equals("-0.000") ? "0.000" : text;
    }

    /** An amount in a unit, or a share. */
    static String figure(Sensitivity one, MoneyUnit unit, double value) {
        boolean share = one.figure().startsWith("uninsured")
                || one.figure().startsWith("buying-in")
                || one.figure().equals("unmet-demand");
        return share ? share(value) : unit.figure(value);
    }
}
