package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.taxpayers.HouseholdRecords;

/**
 * Who pays less over draws, by {@link HouseholdTerms}.
 *
 * @param year calendar year
 * @param draws how many
 * @param groups by what they are told apart, as in {@link HouseholdTables}
 */
public record HouseholdDraws(int year, int draws, Map<String, List<Line>> groups) {
    private static final String STATE = "state";

    @NotAParameter("rounding: a band that is narrower is none")
    private static final double SAME = 1e-9;

    @NotAParameter("a tenth: what the bands are said to be")
    private static final double LOW = 0.1;

    @NotAParameter("nine tenths: what the bands are said to be")
    private static final double HIGH = 0.9;

    /**
     * Units that have something in common.
     *
     * @param name what they have in common
     * @param less share that pays at least a dollar less
     * @param more share that pays at least a dollar more
     * @param change mean of what they pay with the plan less what they pay without it, dollars a year a unit
     */
    public record Line(String name, Band less, Band more, Band change) {}

    /**
     * A figure over the draws.
     *
     * @param low a tenth of the draws lie below
     * @param middle half of them
     * @param high nine tenths
     */
    public record Band(double low, double middle, double high) {}

    /** Whether nothing in the plan moves any of it, so that all draws are alike. */
    public boolean certain() {
        return groups.values().stream()
                .flatMap(List::stream)
                .flatMap(line -> Stream.of(line.less(), line.more(), line.change()))
                .allMatch(band -> band.high() - band.low() < SAME * Math.max(1, Math.abs(band.middle())));
    }

    /**
     * Counts who pays less in each draw.
     *
     * @param now what units pay at the centre
     * @param coefficients by draw and term
     */
    static HouseholdDraws of(HouseholdRecords records, Burdens now, HouseholdTerms terms, double[][] coefficients) {
        GroupCounts counts = new GroupCounts(now.units(), terms.gains(), coefficients);
        Map<String, IntFunction<String>> ways = new LinkedHashMap<>(HouseholdTables.ways(records));
        // by state and all else there would be a cell for six records, so states are counted by themselves
        Map<String, IntFunction<String>> states = Map.of(STATE, ways.remove(STATE));
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        counts.of(ways).forEach((way, named) -> groups.put(way, lines(named)));
        counts.of(states).forEach((way, named) -> groups.put(way, lines(named)));
        return new HouseholdDraws(now.year(), coefficients.length, groups);
    }

    private static List<Line> lines(Map<String, GroupCounts.Group> groups) {
        List<Line> lines = new ArrayList<>();
        groups.forEach((name, group) -> lines.add(new Line(
                name,
                band(group.less(), group.units()),
                band(group.more(), group.units()),
                band(group.change(), group.units()))));
        return lines;
    }

    private static Band band(double[] sums, double units) {
        double[] figures = new double[sums.length];
        for (int draw = 0; draw < sums.length; draw++) {
            figures[draw] = sums[draw] / units;
        }
        return band(figures);
    }

    private static Band band(double[] figures) {
        Arrays.sort(figures);
        return new Band(Quantiles.of(figures, LOW), Quantiles.of(figures, 1.0 / 2), Quantiles.of(figures, HIGH));
    }
}
