package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.List;
import org.planwright.runtime.model.Score;

/**
 * A published score beside ours.
 *
 * @param figure the figure's name in our results
 * @param year calendar year
 * @param published in the unit
 * @param computed in the unit
 * @param unit billion, percent (of the same figure without the plan) or share
 * @param tolerance in percent of what was published
 * @param cause why it differs, where it does by more
 */
public record Replication(
        String figure, int year, double published, double computed, String unit, double tolerance, String cause) {
    private static final double PERCENT = 100;
    private static final double BILLION = 1e3;
    private static final int COLUMNS = 6;

    /** The difference in percent of what was published. */
    public double difference() {
        return (computed - published) / Math.abs(published) * PERCENT;
    }

    /** Whether it is within its tolerance. */
    public boolean holds() {
        return Math.abs(difference()) <= tolerance;
    }

    /**
     * Compares a score with a table: figure, year, published, unit, tolerance in percent, cause. Lines that begin with # and
     * the header are passed over.
     */
    public static List<Replication> of(String table, Score score) {
        List<Replication> lines = new ArrayList<>();
        for (String line : table.split("\n")) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("figure,")) {
                continue;
            }
            String[] cells = line.split(",", COLUMNS);
            if (cells.length < COLUMNS) {
                throw new IllegalArgumentException("“" + line + "” has not six columns");
            }
            int year = Integer.parseInt(cells[1].strip());
            String figure = cells[0].strip();
            String unit = cells[3].strip();
            double computed =
                    switch (unit) {
                        case "billion" -> score.figure(figure, year) / BILLION;
                        case "percent" ->
                            score.figure("change-in-" + figure, year)
                                    / score.figure(figure + "-before", year)
                                    * PERCENT;
                        case "share" -> score.figure(figure, year) * PERCENT;
                        default -> throw new IllegalArgumentException("“" + unit + "” is no unit");
                    };
            lines.add(new Replication(
                    figure,
                    year,
                    Double.parseDouble(cells[2].strip()),
                    computed,
                    unit,
                    Double.parseDouble(cells[4].strip()),
                    cells[5].strip()));
        }
        return lines;
    }
}
