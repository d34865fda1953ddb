package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.Score;

/** Draws of a plan's uncertain values, in parallel; the same seed gives the same bands whatever the number of threads. */
public final class Uncertainty {
    private static final List<String> FIGURES =
            List.of("national-spending", "change-in-national-spending", "plan-spending", "federal-cost", "surplus");

    private final CostModel model;
    private final ModelInputs inputs;
    private final String scenario;
    private final long seed;

    public Uncertainty(CostModel model, ModelInputs inputs, String scenario, long seed) {
        this.model = model;
        this.inputs = inputs;
        this.scenario = scenario;
        this.seed = seed;
    }

    /** Bands of the first and the last year. */
    public Bands bands(int draws) {
        LatinHypercube cube = new LatinHypercube(seed, draws);
        Score centre = model.score(scenario, Draw.CENTRAL);
        int[] years = centre.years() == 1 ? new int[] {0} : new int[] {0, centre.years() - 1};
        double[][] values = new double[FIGURES.size() * years.length][draws];
        IntStream.range(0, draws).parallel().forEach(number -> {
            Score score = model.score(scenario, cube.draw(number));
            for (int f = 0; f < FIGURES.size(); f++) {
                for (int y = 0; y < years.length; y++) {
                    values[f * years.length + y][number] = score.figures().get(FIGURES.get(f))[years[y]];
                }
            }
        });
        List<Bands.Line> lines = new ArrayList<>();
        for (int f = 0; f < FIGURES.size(); f++) {
            for (int y = 0; y < years.length; y++) {
                double[] sorted = values[f * years.length + y];
                Arrays.sort(sorted);
                lines.add(new Bands.Line(
                        FIGURES.get(f),
                        centre.firstYear() + years[y],
                        quantile(sorted, 0.1),
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.9)));
            }
        }
        return new Bands(draws, lines, tornado(cube, centre.years() - 1));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private List<Bands.Swing> tornado(LatinHypercube cube, int year) {
        Set<String> parameters = new TreeSet<>();
        inputs.parts().entries().forEach(entry -> parameters.add(entry.clause()));
        List<Bands.Swing> swings = new ArrayList<>();
        for (String parameter : parameters) {
            double low =
                    model.score(scenario, cube.only(parameter, 0)).figures().get("national-spending")[year];
            double high =
                    model.score(scenario, cube.only(parameter, 1)).figures().get("national-spending")[year];
            if (low != high) {
                swings.add(new Bands.Swing(parameter, low, high));
            }
        }
        swings.sort(Comparator.comparingDouble(Bands.Swing::width).reversed());
        return swings;
    }
}
