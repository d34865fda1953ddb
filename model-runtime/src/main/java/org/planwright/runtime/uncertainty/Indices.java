package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.planwright.runtime.baseline.NotAParameter;

/**
 * Sobol indices of a figure: which share of its variance a parameter explains alone (first order), and with all it acts
 * together with (total). First order by Saltelli and others 2010 (table 2, b), total by Jansen 1999 (the same table, f); the
 * interval holds 95 of 100 bootstrap samples of the rows.
 */
final class Indices {
    @NotAParameter("bootstrap samples of the interval")
    private static final int SAMPLES = 200;

    @NotAParameter("an interval that holds 95 of 100 samples")
    private static final double LOW = 0.025;

    @NotAParameter("an interval that holds 95 of 100 samples")
    private static final double HIGH = 0.975;

    private Indices() {}

    /**
     * Estimates them with (parameters + 2) evaluations a row.
     *
     * @param parameters names, each with its place in the argument of the figure
     * @param rows how many rows; at least 2
     * @param figure the figure where the parameters lie so, each from 0 to 1
     */
    static List<Sensitivity.Index> of(
            List<String> parameters,
            int rows,
            Sampling sampling,
            long seed,
            Blocks blocks,
            ToDoubleFunction<double[]> figure) {
        int n = parameters.size();
        List<String> both = new ArrayList<>(parameters);
        parameters.forEach(one -> both.add(one + "\u0000again"));
        Map<String, Places> places = new LinkedHashMap<>(new Draws(sampling, seed, rows).places(both));
        double[][] values = new double[n + 2][rows];
        blocks.run(rows, row -> {
            double[] a = new double[n];
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                a[i] = places.get(both.get(i)).at(row);
                b[i] = places.get(both.get(n + i)).at(row);
            }
            values[n][row] = figure.applyAsDouble(a);
            values[n + 1][row] = figure.applyAsDouble(b);
            for (int i = 0; i < n; i++) {
                double[] mixed = a.clone();
                mixed[i] = b[i];
                values[i][row] = figure.applyAsDouble(mixed);
            }
        });
        return estimated(parameters, values, seed);
    }

    private static List<Sensitivity.Index> estimated(List<String> parameters, double[][] values, long seed) {
        int n = parameters.size();
        int rows = values[n].length;
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        double[][] estimate = estimate(values, all);
        double[][][] again = new double[SAMPLES][][];
        for (int sample = 0; sample < SAMPLES; sample++) {
            long key = Hashing.key(seed, "bootstrap " + sample);
            int[] some = new int[rows];
            Arrays.setAll(some, row -> (int) (Hashing.unit(key, row) * rows));
            again[sample] = estimate(values, some);
        }
        List<Sensitivity.Index> indices = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            indices.add(new Sensitivity.Index(
                    parameters.get(i),
                    estimate[0][i],
                    end(again, 0, i, LOW),
                    end(again, 0, i, HIGH),
                    estimate[1][i],
                    end(again, 1, i, LOW),
                    end(again, 1, i, HIGH)));
        }
        return indices;
    }

    private static double end(double[][][] samples, int order, int parameter, double share) {
        double[] sorted = Arrays.stream(samples)
                .mapToDouble(sample -> sample[order][parameter])
                .sorted()
                .toArray();
        return Quantiles.of(sorted, share);
    }

    /**
     * First-order and total indices from some of the rows; 0 where nothing varies.
     *
     * @param values of the rows: with one parameter exchanged each, then of the first matrix, then of the second
     */
    static double[][] estimate(double[][] values, int[] rows) {
        int n = values.length - 2;
        double[] a = values[n];
        double[] b = values[n + 1];
        // of all values, as SALib centres them: the first-order estimate does not depend on where they lie then
        double centre = 0;
        double sum = 0;
        for (int row : rows) {
            sum += a[row] + b[row];
            for (double[] one : values) {
                centre += one[row];
            }
        }
        centre /= (double) rows.length * values.length;
        double mean = sum / (2.0 * rows.length);
        double squares = 0;
        for (int row : rows) {
            squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
        }
        double variance = squares / (2.0 * rows.length);
        double[][] indices = new double[2][n];
        for (int i = 0; i < n && variance > 0; i++) {
            double first = 0;
            double total = 0;
            for (int row : rows) {
                double step = values[i][row] - a[row];
                first += (b[row] - centre) * step;
                total += step * step;
            }
            indices[0][i] = first / rows.length / variance;
            indices[1][i] = total / (2.0 * rows.length) / variance;
        }
        return indices;
    }
}
