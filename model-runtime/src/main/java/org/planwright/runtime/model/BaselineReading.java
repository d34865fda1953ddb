package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Parts;

/**
 * Spending without the plan: the edition's cells by year, {@code B[t,s,p]}; where a study states its own base, scaled to it.
 * A stated total {@code S} in year {@code y} scales the aggregate that the plan calls cost by {@code S / ΣB[y]}, in every
 * year; a stated part of it (a service or a payer, as {@code PARTS} lists them) scales that part to the figure and the rest so that
 * the total stays; parts stated before keep what they came to.
 */
final class BaselineReading {
    private static final double MILLION = 1e6;
    private static final int PAYERS = Payer.values().length;

    /** Parts that a plan may state, in the order in which they are fixed: services, then payers, the narrower first. */
    private static final Map<String, Cells.Mask> PARTS = parts();

    private final Cells edition;
    private final Optional<Anchor> total;
    private final List<Anchor> parts = new ArrayList<>();
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
    private record Anchor(
            Input input, String clause, int year, Selection free, Selection group, Selection rest) {}

    BaselineReading(Reading reading, Aggregate cost) {
        this.cost = Selection.of(cost);
        List<double[][]> years = new ArrayList<>();
        for (int t = 0; t < reading.years(); t++) {
            years.add(reading.outlook.cells(reading.timing.firstYear() + t));
        }
        this.edition = Cells.of(reading.years(), (t, r, p) -> years.get(t)[r][p]);
        this.total = anchor(reading, "baseline spending", (row, payer) -> false);
        Selection pinned = Selection.of((row, payer) -> false);
        for (String key : PARTS.keySet()) {
            Optional<Anchor> part = anchor(reading, key, pinned);
            if (part.isPresent()) {
                parts.add(part.get());
                Selection before = pinned;
                pinned = Selection.of((row, payer) ->
                        before.has(row, payer) || part.get().group().has(row, payer));
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

    /** The first that is an amount, for a year of the horizon. */
    private Optional<Anchor> anchor(Reading reading, String key, Cells.Mask pinned) {
        for (Parts.Assumption one : reading.assumed(key)) {
            Optional<Input> input = reading.figure(one.key(), one.value(), one.provenance(), "the edition's accounts");
            if (input.isPresent() && inHorizon(reading, one)) {
                Selection group = Selection.of(group(key));
                return Optional.of(new Anchor(
                        input.get(),
                        one.clause(),
                        reading.timing.yearOf(one.period()),
                        Selection.of((row, payer) -> group.has(row, payer) && !pinned.has(row, payer)),
                        group,
                        Selection.of((row, payer) ->
                                cost.has(row, payer) && !group.has(row, payer) && !pinned.has(row, payer))));
            }
        }
        return Optional.empty();
    }

    private Cells.Mask group(String key) {
        Cells.Mask part = PARTS.getOrDefault(key, (row, payer) -> true);
        return (row, payer) -> cost.has(row, payer) && part.has(row, payer);
    }

    private static boolean inHorizon(Reading reading, Parts.Assumption one) {
        int year = reading.timing.yearOf(one.period());
        if (year < 0 || year >= reading.years()) {
            reading.notes.error(
                    "score.base-outside-horizon",
                    "“" + one.clause() + "” states a base for a year outside the horizon.",
                    one.provenance(),
                    "State it for a year of the horizon.");
            return false;
        }
        return true;
    }

    /** The edition's cells, scaled to a stated base. */
    Cells cells(Pass pass) {
        Cells cells = edition;
        if (total.isPresent()) {
            cells = scale(cells, cost, amount(pass, total.get()), total.get().year());
        }
        for (Anchor part : parts) {
            double amount = amount(pass, part);
            if (cells.sum(part.year(), part.free()) == 0 || cells.sum(part.year(), part.rest()) == 0) {
                pass.error(
                        "score.impossible-value",
                        "“" + part.clause() + "” cannot be met: the parts stated beside it leave nothing to move.",
                        part.input().at(),
                        "State parts that do not fix each other.");
                return cells;
            }
            cells = pin(cells, part, amount);
        }
        return cells;
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

    private static Cells scale(Cells cells, Selection mask, double amount, int year) {
        double[] share = new double[cells.years()];
        Arrays.fill(share, amount / cells.sum(year, mask) - 1);
        return Masked.scale(cells, mask, share);
    }

    /** One group comes to an amount in a year; what is in the aggregate and neither in it nor pinned makes up for it. */
    private static Cells pin(Cells cells, Anchor part, double amount) {
        double now = cells.sum(part.year(), part.group());
        double change = 1 + (amount - now) / cells.sum(part.year(), part.free());
        double compensation = 1 + -(amount - now) / cells.sum(part.year(), part.rest());
        return cells.rows((t, r, from, old, made) -> {
            int start = from - t * Cells.YEAR;
            for (int p = 0; p < PAYERS; p++) {
                double factor = part.rest().has(start + p) ? compensation : 1;
                made[from + p] = old[from + p] * (part.free().has(start + p) ? change : factor);
            }
        });
    }
}
