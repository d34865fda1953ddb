package org.planwright.runtime.uncertainty;

import java.util.List;
import java.util.Locale;

/**
 * How far figures spread, and what moves them.
 *
 * @param draws how many draws
 * @param lines the bands
 * @param tornado what moves national spending of the last year most, first
 */
public record Bands(int draws, List<Line> lines, List<Swing> tornado) {
    private static final double BILLION = 1e3;

    /**
     * A band, in million dollars.
     *
     * @param figure its name
     * @param year calendar year
     * @param low a tenth of the draws lie below
     * @param middle half of them
     * @param high nine tenths
     */
    public record Line(String figure, int year, double low, double middle, double high) {}

    /**
     * What one parameter does, the others at their centre.
     *
     * @param parameter identity of the provision
     * @param low the figure with the parameter at its low end
     * @param high at its high end
     */
    public record Swing(String parameter, double low, double high) {
        double width() {
            return Math.abs(high - low);
        }
    }

    public Bands {
        lines = List.copyOf(lines);
        tornado = List.copyOf(tornado);
    }

    /** As text; billion dollars. */
    public String text() {
        StringBuilder text = new StringBuilder("\nBands of " + draws + " draws (10%, 50%, 90%), billion dollars\n");
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-30s %d  %,12.1f  %,12.1f  %,12.1f%n",
                    line.figure(),
                    line.year(),
                    line.low() / BILLION,
                    line.middle() / BILLION,
                    line.high() / BILLION));
        }
        text.append("\nWhat moves national spending most\n");
        for (Swing swing : tornado) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-50s %,12.1f to %,12.1f%n",
                    swing.parameter(),
                    swing.low() / BILLION,
                    swing.high() / BILLION));
        }
        return text.toString();
    }
}
