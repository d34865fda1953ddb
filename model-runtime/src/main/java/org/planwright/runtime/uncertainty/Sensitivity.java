package org.planwright.runtime.uncertainty;

import java.util.List;

/**
 * What moves a figure.
 *
 * @param figure its name
 * @param year calendar year
 * @param centre the figure where every value lies at its centre
 * @param tornado each parameter at either end of its range, the widest first
 * @param rows how many rows the indices come from; 0 for none
 * @param indices Sobol indices, the largest total first; empty where none were asked for
 */
public record Sensitivity(String figure, int year, double centre, List<Swing> tornado, int rows, List<Index> indices) {
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

    /**
     * Shares of the variance of the figure, each with the ends of its 95% bootstrap interval.
     *
     * @param parameter identity of the provision
     * @param first what it explains alone
     * @param total what it explains together with others
     */
    public record Index(
            String parameter,
            double first,
            double firstLow,
            double firstHigh,
            double total,
            double totalLow,
            double totalHigh) {}

    public Sensitivity {
        tornado = List.copyOf(tornado);
        indices = List.copyOf(indices);
    }
}
