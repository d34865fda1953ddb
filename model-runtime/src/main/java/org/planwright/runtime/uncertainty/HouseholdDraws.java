package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.households.BetterOff;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.taxpayers.HouseholdRecords;

/**
 * Who pays less over draws, by {@link HouseholdTerms}.
 *
 * @param year calendar year
 * @param draws how many
 * @param groups by what they are told apart, as in {@link HouseholdTables}
 */
public record HouseholdDraws(int year, int draws, Map<String, List<Line>> groups) {
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
     * Draws a plan, as its bands are drawn.
     *
     * @param households the plan's at its centre
     */
    static HouseholdDraws of(
            PreparedPlan plan,
            HouseholdModel households,
            int year,
            Map<String, Places> places,
            int draws,
            Blocks blocks) {
        Score centre = plan.score(Draw.CENTRAL);
        Burdens now = households.year(year);
        HouseholdTerms terms = new HouseholdTerms(now, centre);
        double[][] coefficients = new double[draws][];
        blocks.run(draws, number -> {
            Score score = plan.score(
                    parameter -> Optional.ofNullable(places.get(parameter)).map(one -> one.at(number)));
            coefficients[number] = terms.coefficients(score);
        });
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        HouseholdTables.ways(households.records())
                .forEach((way, name) ->
                        groups.put(way, lines(households.records(), now.units(), terms.gains(), coefficients, name)));
        return new HouseholdDraws(year, draws, groups);
    }

    private static List<Line> lines(
            HouseholdRecords records,
            double[] units,
            List<double[]> gains,
            double[][] coefficients,
            IntFunction<String> name) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            members.computeIfAbsent(name.apply(i), key -> new ArrayList<>()).add(i);
        }
        int[] order = members.values().stream()
                .flatMapToInt(some -> some.stream().mapToInt(i -> i))
                .toArray();
        int[] starts = new int[members.size()];
        int start = 0;
        int g = 0;
        for (List<Integer> some : members.values()) {
            starts[g++] = start;
            start += some.size();
        }
        double[] weights = ordered(units, order);
        BetterOff counter = new BetterOff(
                weights, gains.stream().map(gain -> ordered(gain, order)).toArray(double[][]::new), starts);
        double[][] less = counter.count(coefficients);
        double[][] more = counter.count(Arrays.stream(coefficients)
                .map(one -> Arrays.stream(one).map(x -> -x).toArray())
                .toArray(double[][]::new));
        List<Line> lines = new ArrayList<>();
        g = 0;
        for (Map.Entry<String, List<Integer>> one : members.entrySet()) {
            double all = one.getValue().stream().mapToDouble(i -> units[i]).sum();
            lines.add(new Line(
                    one.getKey(),
                    share(less, g, all),
                    share(more, g, all),
                    change(one.getValue(), units, gains, coefficients, all)));
            g++;
        }
        return lines;
    }

    private static double[] ordered(double[] of, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> of[i]).toArray();
    }

    private static Band share(double[][] counts, int group, double all) {
        return band(Arrays.stream(counts).mapToDouble(one -> one[group] / all).toArray());
    }

    /** The mean of a group moves with the sums of its terms. */
    private static Band change(
            List<Integer> members, double[] units, List<double[]> gains, double[][] coefficients, double all) {
        double[] sums = gains.stream()
                .mapToDouble(gain ->
                        members.stream().mapToDouble(i -> units[i] * gain[i]).sum())
                .toArray();
        double[] changes = new double[coefficients.length];
        for (int draw = 0; draw < changes.length; draw++) {
            for (int k = 0; k < sums.length; k++) {
                changes[draw] -= coefficients[draw][k] * sums[k] / all;
            }
        }
        return band(changes);
    }

    private static Band band(double[] figures) {
        Arrays.sort(figures);
        return new Band(Quantiles.of(figures, LOW), Quantiles.of(figures, 1.0 / 2), Quantiles.of(figures, HIGH));
    }
}
