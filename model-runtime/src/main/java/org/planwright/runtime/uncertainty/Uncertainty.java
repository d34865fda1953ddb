package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.model.Score;

/**
 * Draws of a plan's uncertain values, in fixed blocks on some threads; the same seed gives the same bands, to the bit,
 * whatever the number of threads. Of a draw only the figures that bands are made of are kept: 8 bytes by figure, year and draw.
 */
public final class Uncertainty {
    /** The figures that have bands. */
    public static final List<String> FIGURES = List.of(
            "national-spending",
            "change-in-national-spending",
            "plan-spending",
            "federal-cost",
            "state-cost",
            "out-of-pocket",
            "new-revenue",
            "surplus",
            "reserve");

    /** More draws are refused: the bands of a decade would need more than 72 bytes · 10 · draws. */
    @NotAParameter("what is refused")
    public static final int MOST_DRAWS = 100_000;

    @NotAParameter("what the bands are said to be")
    private static final double LOW = 0.1;

    @NotAParameter("what the bands are said to be")
    private static final double MIDDLE = 0.5;

    @NotAParameter("what the bands are said to be")
    private static final double HIGH = 0.9;

    private final Sampling sampling;
    private final long seed;
    private final Blocks blocks;

    public Uncertainty(Sampling sampling, long seed, Blocks blocks) {
        this.sampling = sampling;
        this.seed = seed;
        this.blocks = blocks;
    }

    /**
     * The figures of every draw of a plan, so that plans can be compared draw by draw.
     *
     * @param firstYear first calendar year
     * @param years how many
     * @param values by figure of {@link #FIGURES} and year, then by draw
     */
    public record Drawn(int firstYear, int years, double[][] values) {}

    /**
     * The figures of every draw, and who pays less over the same draws.
     *
     * @param figures what bands are made of
     * @param households who pays less
     */
    public record DrawnWithHouseholds(Drawn figures, HouseholdDraws households) {}

    /** The figures of a draw, by name and year, where each parameter lies at a place of its range. */
    private interface Calculation {
        Map<String, double[]> figures(int number, double[] at);
    }

    /** Draws a plan. @param draws from 1 to {@link #MOST_DRAWS} */
    public Drawn drawn(PreparedPlan plan, int draws) {
        return drawn(plan, draws, (number, at) -> plan.figures(at));
    }

    /**
     * Draws a plan and its households together, each draw calculated once.
     *
     * @param households the plan's at its centre
     * @param year calendar year
     * @param draws from 1 to {@link #MOST_DRAWS}
     */
    public DrawnWithHouseholds drawn(PreparedPlan plan, int draws, HouseholdModel households, int year) {
        Burdens now = households.year(year);
        HouseholdTerms terms = new HouseholdTerms(now, plan.score(Draw.CENTRAL));
        double[][] coefficients = new double[draws][];
        Drawn figures = drawn(plan, draws, (number, at) -> {
            Score score = plan.amounts(at);
            coefficients[number] = terms.coefficients(score);
            return score.figures();
        });
        if (plan.parameters().isEmpty()) {
            Arrays.fill(coefficients, coefficients[0]);
        }
        return new DrawnWithHouseholds(figures, HouseholdDraws.of(households.records(), now, terms, coefficients));
    }

    private Drawn drawn(PreparedPlan plan, int draws, Calculation calculation) {
        int years = plan.years();
        List<String> parameters = plan.parameters();
        Map<String, Places> places = new Draws(sampling, seed, draws).places(parameters);
        Places[] ordered = parameters.stream().map(places::get).toArray(Places[]::new);
        double[][] values = new double[FIGURES.size() * years][draws];
        // where nothing is uncertain one draw is all draws
        blocks.run(ordered.length == 0 ? 1 : draws, number -> {
            double[] at = new double[ordered.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = ordered[i].at(number);
            }
            Map<String, double[]> figures = calculation.figures(number, at);
            for (int f = 0; f < FIGURES.size(); f++) {
                double[] figure = figures.get(FIGURES.get(f));
                for (int t = 0; t < years; t++) {
                    values[f * years + t][number] = figure[t];
                }
            }
        });
        for (double[] value : values) {
            if (ordered.length == 0) {
                Arrays.fill(value, value[0]);
            }
        }
        return new Drawn(plan.firstYear(), years, values);
    }

    /** The bands of what was drawn. */
    public Bands bands(Drawn drawn) {
        return bands(drawn, null);
    }

    /** The bands of the differences between two plans with the same draws and years: the one less the base. */
    public Bands differences(Drawn one, Drawn base) {
        return bands(one, base);
    }

    private Bands bands(Drawn one, Drawn base) {
        List<Bands.Line> lines = new ArrayList<>();
        int draws = one.values()[0].length;
        for (int f = 0; f < FIGURES.size(); f++) {
            for (int t = 0; t < one.years(); t++) {
                double[] sorted = one.values()[f * one.years() + t].clone();
                for (int i = 0; i < draws && base != null; i++) {
                    sorted[i] -= base.values()[f * one.years() + t][i];
                }
                Arrays.sort(sorted);
                lines.add(line(FIGURES.get(f), one.firstYear() + t, sorted));
            }
        }
        return new Bands(draws, sampling, seed, lines);
    }

    private static Bands.Line line(String figure, int year, double[] sorted) {
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = 0;
        for (double one : sorted) {
            squares += (one - mean) * (one - mean);
        }
        return new Bands.Line(
                figure,
                year,
                Quantiles.of(sorted, LOW),
                Quantiles.of(sorted, MIDDLE),
                Quantiles.of(sorted, HIGH),
                mean,
                sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1)));
    }

    /**
     * What moves a figure of a year.
     *
     * @param figure any figure of a score
     * @param rows rows for Sobol indices, each of (parameters + 2) calculations; 0 for none
     */
    public Sensitivity sensitivity(PreparedPlan plan, String figure, int year, int rows) {
        int at = year - plan.firstYear();
        List<String> parameters = plan.parameters();
        double[] centre = new double[parameters.size()];
        Arrays.fill(centre, Double.NaN);
        List<Sensitivity.Swing> swings = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            double[] ends = centre.clone();
            ends[i] = 0;
            double low = plan.figures(ends).get(figure)[at];
            ends[i] = 1;
            double high = plan.figures(ends).get(figure)[at];
            if (low != high) {
                swings.add(new Sensitivity.Swing(parameters.get(i), low, high));
            }
        }
        swings.sort(Comparator.comparingDouble(Sensitivity.Swing::width)
                .reversed()
                .thenComparing(Sensitivity.Swing::parameter));
        List<Sensitivity.Index> indices = new ArrayList<>();
        if (rows > 0 && !parameters.isEmpty()) {
            indices.addAll(Indices.of(parameters, rows, sampling, seed, blocks, place -> plan.figures(place)
                    .get(figure)[at]));
            indices.sort(Comparator.comparingDouble(Sensitivity.Index::total).reversed());
        }
        return new Sensitivity(figure, year, plan.figures(centre).get(figure)[at], swings, rows, indices);
    }
}
