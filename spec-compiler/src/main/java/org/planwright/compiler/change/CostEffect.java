package org.planwright.compiler.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What changes do to cost, coverage and households: both versions scored with the same random numbers.
 *
 * @param plan which plan, where several are compared; else empty
 * @param edition the baseline under which both were scored; empty where neither was
 * @param whyNot why there are no figures, a sentence for each reason; none where there are
 * @param firstYear the first year that both versions have
 * @param lines figures by year
 * @param bands how far the differences spread over draws
 * @param households who pays less, where it was asked for
 */
public record CostEffect(
        String plan,
        String edition,
        List<String> whyNot,
        int firstYear,
        List<Line> lines,
        Bands bands,
        Optional<Households> households) {
    private static final double BILLION = 1e3;
    private static final double PERCENT = 100;
    private static final double SMALL = 100_000;

    /**
     * A figure of both versions.
     *
     * @param name its name, as the score calls it
     * @param share whether it is a share and not million dollars
     * @param before by year, from the first that both have
     * @param after the same
     */
    public record Line(String name, boolean share, List<Double> before, List<Double> after) {
        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** The new figure less the old, by year. */
        public List<Double> change() {
            List<Double> change = new java.util.ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                change.add(after.get(i) - before.get(i));
            }
            return change;
        }
    }

    /**
     * The differences over draws; each draw has the same numbers in both versions.
     *
     * @param draws how many
     * @param lines none where nothing was drawn
     */
    public record Bands(int draws, List<Band> lines) {
        /** Nothing was drawn. */
        public static final Bands NONE = new Bands(0, List.of());

        public Bands {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The new figure less the old: a tenth of the draws lie below {@code low}, half below {@code middle}, nine tenths below
     * {@code high}, in million dollars.
     */
    public record Band(String name, int year, double low, double middle, double high) {}

    /**
     * Shares of units that pay at least a dollar less, or more, than under current law.
     *
     * @param year calendar year
     */
    public record Households(int year, double lessBefore, double lessAfter, double moreBefore, double moreAfter) {}

    public CostEffect {
        whyNot = List.copyOf(whyNot);
        lines = List.copyOf(lines);
    }

    /** No figures, for these reasons. */
    public static CostEffect none(String plan, List<String> whyNot) {
        return new CostEffect(plan, "", whyNot, 0, List.of(), Bands.NONE, Optional.empty());
    }

    /** Whether amounts are small enough to be told in million dollars. */
    boolean inMillions() {
        return lines.stream()
                .filter(line -> !line.share())
                .flatMap(line -> java.util.stream.Stream.concat(line.before().stream(), line.after().stream()))
                .allMatch(value -> Double.isNaN(value) || Math.abs(value) < SMALL);
    }

    /** The unit of its amounts. */
    String unit() {
        return inMillions() ? "million dollars" : "billion dollars";
    }

    /** A figure as people read it: an amount in its unit, or percent. */
    String figure(double value, boolean share) {
        if (Double.isNaN(value)) {
            return "–";
        }
        boolean million = !share && inMillions();
        String text = String.format(
                Locale.ROOT, million ? "%,.0f" : "%,.1f", share ? value * PERCENT : million ? value : value / BILLION);
        return text.equals("-0.0") ? "0.0" : text.equals("-0") ? "0" : text;
    }

    /** A difference, with its sign. */
    String difference(double value, boolean share) {
        String text = figure(value, share);
        return text.startsWith("-") || text.equals("0.0") || text.equals("0") || text.equals("–") ? text : "+" + text;
    }

    /** {@code national-spending} as people say it. */
    static String words(String name) {
        return name.replace('-', ' ');
    }
}
