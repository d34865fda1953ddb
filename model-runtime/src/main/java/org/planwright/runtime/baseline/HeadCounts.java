package org.planwright.runtime.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many people there are of some ages, some incomes and some present coverage, in a state or all, in the year of the
 * edition's household records (2023 for {@code us-2023}). The counts come from a calibrated survey; employment and
 * immigration status are not in it, so nothing can be said of them. Within a band of ages or incomes people are taken to be
 * spread evenly; how the file was made, and how far off it is, stands in {@code tools/baseline-import/HOUSEHOLDS.md}.
 */
public final class HeadCounts {
    /** Present coverage by the words that a plan uses; each person has one, the first that holds of the list in the guide. */
    public static final List<String> COVERAGES = List.of("employer", "individual", "medicaid", "medicare", "uninsured");

    private static final int KEYS = 4;
    private static final double TOP_BAND_END = 1200;

    private final List<Line> lines;
    private final double[] poverty;

    private record Line(String state, int from, int to, String coverage, double[] people) {}

    private HeadCounts(Table table) {
        List<String> header = table.header();
        poverty = header.subList(KEYS, header.size()).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        lines = new ArrayList<>();
        for (List<String> cells : table.lines()) {
            double[] people = cells.subList(KEYS, cells.size()).stream()
                    .mapToDouble(cell -> table.number(cell, cells))
                    .toArray();
            lines.add(new Line(
                    cells.get(0),
                    Integer.parseInt(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    cells.get(3),
                    people));
        }
    }

    /**
     * The counts of an edition that comes with the project; empty where it has none.
     *
     * @throws UnusableBaseline if the file is broken
     */
    public static Optional<HeadCounts> builtIn(String edition) {
        if (!Edition.BUILT_IN.contains(edition)) {
            return Optional.empty();
        }
        try (InputStream in = HeadCounts.class.getResourceAsStream(edition + "/headcounts.csv")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new HeadCounts(
                            Table.read("headcounts.csv", new String(in.readAllBytes(), StandardCharsets.UTF_8), KEYS)));
        } catch (IOException failed) {
            throw new UnusableBaseline(List.of("“headcounts.csv” of the edition cannot be read"));
        }
    }

    /** Everyone of the edition's year. */
    public double all() {
        return count(0, Integer.MAX_VALUE, 0, Double.POSITIVE_INFINITY, Set.copyOf(COVERAGES), "");
    }

    /**
     * How many people.
     *
     * @param youngest least age in years, included
     * @param oldest greatest age in years, included
     * @param fromPoverty least income of the family in percent of the poverty guideline, included
     * @param toPoverty greatest income in percent of the guideline, excluded; infinity for no bound
     * @param coverage present coverages, of {@link #COVERAGES}
     * @param state a state's name, whatever its capitals; empty for all
     */
    public double count(
            int youngest, int oldest, double fromPoverty, double toPoverty, Set<String> coverage, String state) {
        double[] shares = new double[poverty.length];
        for (int i = 0; i < shares.length; i++) {
            boolean top = i == shares.length - 1;
            double high = top ? Math.max(TOP_BAND_END, poverty[i]) : poverty[i + 1];
            double to = top && toPoverty > high ? high : toPoverty;
            shares[i] = overlap(poverty[i], high, fromPoverty, to);
        }
        double sum = 0;
        for (Line line : lines) {
            if (coverage.contains(line.coverage()) && (state.isEmpty() || state.equalsIgnoreCase(line.state()))) {
                double ages = overlap(line.from(), line.to() + 1.0, youngest, oldest + 1.0);
                for (int i = 0; i < shares.length && ages > 0; i++) {
                    sum += ages * shares[i] * line.people()[i];
                }
            }
        }
        return sum;
    }

    private static double overlap(double low, double high, double from, double to) {
        return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (high - low);
    }
}
