package org.planwright.runtime.uncertainty;

import java.util.List;
import java.util.Optional;

/**
 * How far figures spread, in million dollars or shares.
 *
 * @param draws how many draws
 * @param sampling how they were spread
 * @param seed their seed
 * @param lines the bands: of each figure, by year
 */
public record Bands(int draws, Sampling sampling, long seed, List<Line> lines) {
    /**
     * A band.
     *
     * @param figure its name
     * @param year calendar year
     * @param low a tenth of the draws lie below
     * @param middle half of them
     * @param high nine tenths
     * @param mean of all draws
     * @param deviation standard deviation of the draws
     */
    public record Line(
            String figure, int year, double low, double middle, double high, double mean, double deviation) {}

    public Bands {
        lines = List.copyOf(lines);
    }

    /** The band of a figure in a year. */
    public Optional<Line> of(String figure, int year) {
        return lines.stream()
                .filter(line -> line.year() == year && line.figure().equals(figure))
                .findFirst();
    }
}
