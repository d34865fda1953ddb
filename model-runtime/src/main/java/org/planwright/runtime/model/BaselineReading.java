package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Parts;

/**
 * Spending without the plan: the edition's cells by year, {@code B[t,s,p]}; where a study states its own base, scaled to it.
 * A stated total {@code S} in year {@code y} scales the aggregate that the plan calls cost by {@code f = S / ΣB[y]}, in every
 * year; totals stated for several years make a path, {@code f} changing at an even rate between them; a stated part of it (a service or a payer, as {@code PARTS} lists them) scales that part to the figure and the rest so that
 * the total stays; parts stated before keep what they came to.
 */
final class BaselineReading {
    private static final double MILLION = 1e6;
    private static final int PAYERS = Payer.values().length;

    /** Parts that a plan may state, in the order in which they are fixed: services, then payers, the narrower first. */
    private static final Map<String, Cells.Mask> PARTS = parts();

    private final Cells edition;
    private final List<Anchor> total;
    private final List<List<Anchor>> parts = new ArrayList<>();
    private final Selection cost;

    /**
     * A stated base.
     *
     * @param input the amount
     * @param clause identity of the provision
     * @param year the year it is stated for, from 0
     * @param free the cells that come to it
     * @param group those and the cells that stated parts before it have fixed
     * @param rest the cells that make up for it
     */
    private record Anchor(Input input, String clause, int year, Selection free, Selection group, Selection rest) {}

    BaselineReading(Reading reading, Aggregate cost) {
        this.cost = Selection.of(cost);
        List<double[][]> years = new ArrayList<>();
        for (int t = 0; t < reading.years(); t++) {
            years.add(reading.outlook.cells(reading.timing.firstYear() + t));
        }
        this.edition = Cells.of(reading.years(), (t, r, p) -> years.get(t)[r][p]);
        this.total = anchors(reading, "baseline spending", (row, payer) -> false);
        Selection pinned = Selection.of((row, payer) -> false);
        for (String key : PARTS.keySet()) {
            List<Anchor> path = anchors(reading, key, pinned);
            if (!path.isEmpty()) {
                parts.add(path);
                Selection before = pinned;
                Selection group = path.get(0).group();
                pinned = Selection.of((row, payer) -> before.has(row, payer) || group.has(row, payer));
            }
        }
    }

    private static Map<String, Cells.Mask> parts() {
        Map<String, Cells.Mask> parts = new LinkedHashMap<>();
        parts.put("baseline hospital spending", Aggregate.HOSPITAL_SPENDING);
        parts.put("baseline physician spending", Aggregate.PHYSICIAN_SPENDING);
        parts.put("baseline drug spending", Aggregate.DRUG_SPENDING);
        parts.put("baseline non-durable spending", (row, payer) -> row == Row.OTHER_NON_DURABLE);
        parts.put("baseline long-term care", Aggregate.LONG_TERM_CARE);
        parts.put("baseline administration", Aggregate.ADMINISTRATION);
        parts.put("baseline out-of-pocket", (row, payer) -> payer == Payer.OUT_OF_POCKET);
        parts.put("baseline private insurance", (row, payer) -> payer == Payer.PRIVATE_INSURANCE);
        parts.put("baseline medicare spending", (row, payer) -> payer == Payer.MEDICARE);
        parts.put("baseline federal spending", (row, payer) -> payer.sponsor() == Payer.Sponsor.FEDERAL);
        parts.put("baseline public spending", (row, payer) -> payer.isPublic());
        return parts;
    }

    /** Those that are amounts, each for a year of the horizon, in the order of their years. */
    private List<Anchor> anchors(Reading reading, String key, Cells.Mask pinned) {
        Selection group = Selection.of(group(key));
        List<Anchor> path = new ArrayList<>();
        for (Parts.Assumption one : reading.assumed(key)) {
            Optional<Input> input = reading.figure(one.key(), one.value(), one.provenance(), "the edition's accounts");
            if (input.isPresent() && inHorizon(reading, one)) {
                path.add(new Anchor(
                        input.get(),
                        one.clause(),
                        reading.timing.yearOf(one.period()),
                        Selection.of((row, payer) -> group.has(row, payer) && !pinned.has(row, payer)),
                        group,
                        Selection.of((row, payer) ->
                                cost.has(row, payer) && !group.has(row, payer) && !pinned.has(row, payer))));
            }
        }
        path.sort(Comparator.comparingInt(Anchor::year));
        return path;
    }

    private Cells.Mask group(String key) {
        Cells.Mask part = PARTS.getOrDefault(key, (row, payer) -> true);
        return (row, payer) -> cost.has(row, payer) && part.has(row, payer);
    }

    private static boolean inHorizon(Reading reading, Parts.Assumption one) {
        int year = reading.timing.yearOf(one.period());
        if (year < 0 || year >= reading.years()) {
            int first = reading.timing.firstYear();
            reading.notes.error(
                    "score.base-outside-horizon",
                    "“" + one.clause() + "” states a base for " + (first + year) + ", and the years scored are " + first
                            + " to " + (first + reading.years() - 1) + ".",
                    one.provenance(),
                    "State it for one of these years.");
            return false;
        }
        return true;
    }

    /** The edition's cells, scaled to a stated base. */
    Cells cells(Pass pass) {
        Cells cells = edition;
        if (!total.isEmpty()) {
            Cells before = cells;
            cells = Masked.scale(
                    cells, cost, less(path(total, cells.years(), one -> factor(pass, one, before, cost)), 1));
        }
        for (List<Anchor> part : parts) {
            for (Anchor one : part) {
                if (cells.sum(one.year(), one.free()) == 0 || cells.sum(one.year(), one.rest()) == 0) {
                    pass.error(
                            "score.impossible-value",
                            "“" + one.clause() + "” cannot be met: the parts stated beside it leave nothing to move.",
                            one.input().at(),
                            "State parts that do not fix each other.");
                    return cells;
                }
            }
            Cells before = cells;
            double[] factor = path(part, cells.years(), one -> factor(pass, one, before, one.group()));
            cells = pin(cells, part.get(0), factor);
        }
        return cells;
    }

    /** What a group comes to as stated, against what it comes to in the cells. */
    private static double factor(Pass pass, Anchor anchor, Cells cells, Selection group) {
        return amount(pass, anchor) / cells.sum(anchor.year(), group);
    }

    /** A factor by year: as stated in the years stated, at an even rate between them, as in the nearest one outside. */
    private static double[] path(List<Anchor> stated, int years, ToDoubleFunction<Anchor> factor) {
        TreeMap<Integer, Double> points = new TreeMap<>();
        stated.forEach(one -> points.putIfAbsent(one.year(), factor.applyAsDouble(one)));
        double[] path = new double[years];
        for (int t = 0; t < years; t++) {
            Map.Entry<Integer, Double> low = points.floorEntry(t);
            Map.Entry<Integer, Double> high = points.ceilingEntry(t);
            low = low == null ? high : low;
            high = high == null ? low : high;
            double way = high.getKey().equals(low.getKey())
                    ? 0
                    : (t - low.getKey()) / (double) (high.getKey() - low.getKey());
            path[t] = low.getValue() * Math.pow(high.getValue() / low.getValue(), way);
        }
        return path;
    }

    private static double[] less(double[] figures, double what) {
        double[] less = figures.clone();
        for (int t = 0; t < less.length; t++) {
            less[t] -= what;
        }
        return less;
    }

    private static double amount(Pass pass, Anchor anchor) {
        Optional<Figure> figure = pass.figure(anchor.input());
        if (figure.isEmpty()
                || figure.get().kind() != Figure.Kind.MONEY
                || figure.get().value() <= 0) {
            pass.error(
                    "score.impossible-value",
                    "“" + anchor.clause() + "” must be an amount of money above zero.",
                    anchor.input().at(),
                    "State it in dollars a year.");
            return 1;
        }
        pass.use(anchor.input(), figure.get());
        return figure.get().value() / MILLION;
    }

    /** One group comes to a multiple of itself in each year; what is in the aggregate and neither in it nor pinned makes up. */
    private static Cells pin(Cells cells, Anchor part, double[] factor) {
        double[] change = new double[factor.length];
        double[] compensation = new double[factor.length];
        for (int t = 0; t < factor.length; t++) {
            double more = (factor[t] - 1) * cells.sum(t, part.group());
            change[t] = 1 + more / cells.sum(t, part.free());
            compensation[t] = 1 - more / cells.sum(t, part.rest());
        }
        return cells.rows((t, r, from, old, made) -> {
            int start = from - t * Cells.YEAR;
            for (int p = 0; p < PAYERS; p++) {
                double other = part.rest().has(start + p) ? compensation[t] : 1;
                made[from + p] = old[from + p] * (part.free().has(start + p) ? change[t] : other);
            }
        });
    }
}
