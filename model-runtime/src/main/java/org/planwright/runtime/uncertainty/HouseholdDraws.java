package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.households.BetterOff;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;
import org.planwright.runtime.taxpayers.HouseholdRecords;

/**
 * Who pays less over draws. What a unit gains is what it no longer pays in premiums, what it no longer pays out of pocket, and
 * what it pays in each tax; each of these is what it is at the centre, times what the draw's score moves of it against the
 * centre's. So the sums are the score's in every draw. Where several rates of one tax are uncertain each by itself, all who pay
 * it move with its yield.
 *
 * @param year calendar year
 * @param draws how many
 * @param groups by what they are told apart, as in {@link HouseholdTables}
 */
public record HouseholdDraws(int year, int draws, Map<String, List<Line>> groups) {
    private static final double LOW = 0.1;
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
                .allMatch(band -> band.high() - band.low() < 1e-9 * Math.max(1, Math.abs(band.middle())));
    }

    /** A payment that moves as one. */
    private record Term(double[] gain, ToDoubleFunction<Score> size) {}

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
        int t = year - centre.firstYear();
        Burdens now = households.year(year);
        List<Term> terms = terms(now, t);
        double[][] coefficients = new double[draws][terms.size()];
        double[] centres = terms.stream()
                .mapToDouble(term -> term.size().applyAsDouble(centre))
                .toArray();
        blocks.run(draws, number -> {
            Score score = plan.score(
                    parameter -> Optional.ofNullable(places.get(parameter)).map(one -> one.at(number)));
            for (int k = 0; k < centres.length; k++) {
                double size = terms.get(k).size().applyAsDouble(score);
                coefficients[number][k] = centres[k] == 0 ? 1 : size / centres[k];
            }
        });
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        HouseholdTables.ways(households.records())
                .forEach((way, name) ->
                        groups.put(way, lines(households.records(), now.units(), terms, coefficients, name)));
        return new HouseholdDraws(year, draws, groups);
    }

    private static List<Term> terms(Burdens now, int t) {
        List<Term> terms = new ArrayList<>();
        for (Burdens.Line line : now.lines()) {
            double[] gain = new double[line.before().length];
            for (int i = 0; i < gain.length; i++) {
                gain[i] = line.before()[i] - line.after()[i];
            }
            terms.add(new Term(gain, size(line, t)));
        }
        return terms;
    }

    /** What the score says that a payment moves with. */
    private static ToDoubleFunction<Score> size(Burdens.Line line, int t) {
        return switch (line.kind()) {
            case WORKER_PREMIUM, EMPLOYER_PREMIUM, INDIVIDUAL_PREMIUM ->
                score -> fall(score, t, Payer.PRIVATE_INSURANCE);
            case OUT_OF_POCKET -> score -> fall(score, t, Payer.OUT_OF_POCKET);
            case MEDICARE_PREMIUM, PLAN_PREMIUM -> score -> 1;
            case PLAN_TAX ->
                score -> score.sources().stream()
                        .filter(source -> source.kind() == Source.Kind.TAX
                                && source.name().equals(line.name())
                                && source.place().equals(line.place()))
                        .mapToDouble(source -> source.amounts()[t])
                        .sum();
        };
    }

    private static double fall(Score score, int t, Payer payer) {
        return score.current().paidBy(t, one -> one == payer) - score.plan().paidBy(t, one -> one == payer);
    }

    private static List<Line> lines(
            HouseholdRecords records,
            double[] units,
            List<Term> terms,
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
                weights, terms.stream().map(term -> ordered(term.gain(), order)).toArray(double[][]::new), starts);
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
                    change(one.getValue(), units, terms, coefficients, all)));
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
            List<Integer> members, double[] units, List<Term> terms, double[][] coefficients, double all) {
        double[] sums = terms.stream()
                .mapToDouble(term -> members.stream()
                        .mapToDouble(i -> units[i] * term.gain()[i])
                        .sum())
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
