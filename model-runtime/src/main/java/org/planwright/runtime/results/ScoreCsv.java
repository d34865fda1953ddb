package org.planwright.runtime.results;

import java.util.List;
import java.util.Optional;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.uncertainty.Bands;

/**
 * A score as CSV: figure, year, value in million dollars or as a share. With draws come low, middle and high (a tenth, half and
 * nine tenths of the draws lie below); with scenarios the scenario, and “scenario less plan” for the differences; with households
 * by what they are told apart, the group, and the unit of every line.
 */
public final class ScoreCsv {
    private final StringBuilder text = new StringBuilder();
    private final boolean draws;
    private final boolean scenarios;
    private final boolean households;

    private ScoreCsv(Report report) {
        this.draws = report.bands().isPresent();
        this.scenarios = !report.scenarios().isEmpty();
        this.households = report.households().isPresent();
    }

    /** The text of the file. */
    public static String write(Report report) {
        ScoreCsv csv = new ScoreCsv(report);
        csv.all(report);
        return csv.text.toString();
    }

    private void all(Report report) {
        text.append("figure,year,value");
        text.append(draws ? ",low,middle,high" : "");
        text.append(scenarios ? ",scenario,difference" : "");
        text.append(households ? ",by,group,unit\n" : "\n");
        one(report.score(), report.bands(), Optional.empty());
        for (Report.Scenario scenario : report.scenarios()) {
            one(scenario.score(), scenario.bands(), Optional.empty());
            one(scenario.score(), scenario.differences(), Optional.of(report.score()));
        }
        report.households().ifPresent(tables -> new HouseholdCsv(this, tables).write(report));
    }

    private void one(Score score, Optional<Bands> bands, Optional<Score> less) {
        score.figures().forEach((name, figures) -> {
            for (int t = 0; t < figures.length; t++) {
                double base = less.isPresent() ? less.get().figures().get(name)[t] : 0;
                line(name, score, t, figures[t] - base, bands, less.isPresent());
            }
        });
        if (less.isEmpty()) {
            for (Score.Effect effect : score.steps()) {
                for (int t = 0; t < effect.change().length; t++) {
                    line("step: " + effect.name(), score, t, effect.change()[t], Optional.empty(), false);
                }
            }
        }
    }

    private void line(String name, Score score, int t, double value, Optional<Bands> bands, boolean difference) {
        int year = score.firstYear() + t;
        text.append(name.startsWith("step: ") ? quoted(name) : name).append(',').append(year);
        text.append(',').append(Trace.plain(value));
        if (draws) {
            text.append(bands.flatMap(all -> all.of(name, year))
                    .map(band -> "," + Trace.plain(band.low()) + "," + Trace.plain(band.middle()) + ","
                            + Trace.plain(band.high()))
                    .orElse(",,,"));
        }
        if (scenarios) {
            text.append(',').append(score.scenario().isEmpty() ? "" : quoted(score.scenario()));
            text.append(',').append(difference ? "scenario less plan" : "");
        }
        text.append(households ? ",,," + unit(name) + "\n" : "\n");
    }

    private static String unit(String figure) {
        return figure.startsWith("uninsured") || figure.equals("unmet-demand") ? "share" : "million dollars";
    }

    /**
     * A line of households.
     *
     * @param band low, middle and high; empty where it has none
     * @param more by what they are told apart, the group, the unit
     */
    void household(String figure, int year, double value, double[] band, List<String> more) {
        text.append(figure).append(',').append(year).append(',').append(Trace.plain(value));
        if (draws) {
            for (int i = 0; i < 3; i++) {
                text.append(',').append(i < band.length ? Trace.plain(band[i]) : "");
            }
        }
        text.append(scenarios ? ",," : "");
        more.forEach(word -> text.append(',').append(quoted(word)));
        text.append('\n');
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
