package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Parts;

/**
 * Spending without the plan: the edition's cells by year, {@code B[t,s,p]}; where a study states its own base, scaled to it.
 * A stated total {@code S} in year {@code y} scales the aggregate that the plan calls cost by {@code S / ΣB[y]}, in every
 * year; a stated part of it (federal, public, out-of-pocket) scales that part to the figure and the rest so that the total
 * stays.
 */
final class BaselineReading {
    private static final double MILLION = 1e6;

    private final Reading reading;

    BaselineReading(Reading reading) {
        this.reading = reading;
    }

    /** The edition's cells. */
    Cells edition() {
        List<double[][]> years = new ArrayList<>();
        for (int t = 0; t < reading.years(); t++) {
            years.add(reading.outlook.cells(reading.timing.firstYear() + t));
        }
        return Cells.of(reading.years(), (t, r, p) -> years.get(t)[r][p]);
    }

    /** The edition's cells, scaled to a stated base. */
    Cells cells(Aggregate cost) {
        Cells cells = edition();
        Optional<Parts.Assumption> total = stated("baseline spending");
        if (total.isPresent()) {
            cells = scale(
                    cells,
                    cost,
                    amount(total.get()),
                    reading.timing.yearOf(total.get().period()));
        }
        Cells.Mask pinned = (row, payer) -> false;
        for (String key : List.of("baseline out-of-pocket", "baseline federal spending", "baseline public spending")) {
            Optional<Parts.Assumption> part = stated(key);
            if (part.isPresent()) {
                Cells.Mask group = group(key, cost);
                int year = reading.timing.yearOf(part.get().period());
                cells = pin(cells, cost, group, pinned, amount(part.get()) - outside(key, cells, cost, year), year);
                Cells.Mask before = pinned;
                pinned = (row, payer) -> before.has(row, payer) || group.has(row, payer);
            }
        }
        return cells;
    }

    private static Cells.Mask group(String key, Aggregate cost) {
        return (row, payer) -> cost.has(row, payer)
                && switch (key) {
                    case "baseline out-of-pocket" -> payer == Payer.OUT_OF_POCKET;
                    case "baseline federal spending" -> payer.sponsor() == Payer.Sponsor.FEDERAL;
                    default -> payer.isPublic();
                };
    }

    /** Federal spending is stated with what lies outside the aggregate, such as research. */
    private static double outside(String key, Cells cells, Aggregate cost, int year) {
        return key.equals("baseline federal spending")
                ? cells.sum(year, (row, payer) -> payer.sponsor() == Payer.Sponsor.FEDERAL && !cost.has(row, payer))
                : 0;
    }

    private Optional<Parts.Assumption> stated(String key) {
        return reading.assumed(key).stream()
                .filter(one -> reading.figure(one.value(), one.provenance()).isPresent())
                .filter(this::inHorizon)
                .findFirst();
    }

    private boolean inHorizon(Parts.Assumption one) {
        int year = reading.timing.yearOf(one.period());
        if (year < 0 || year >= reading.years()) {
            reading.error(
                    "score.base-outside-horizon",
                    "“" + one.clause() + "” states a base for a year outside the horizon.",
                    one.provenance(),
                    "State it for a year of the horizon.");
            return false;
        }
        return true;
    }

    private double amount(Parts.Assumption one) {
        Figure figure = reading.figure(one.value(), one.provenance()).orElseThrow();
        if (figure.kind() != Figure.Kind.MONEY || figure.value() <= 0) {
            reading.error(
                    "score.impossible-value",
                    "“" + one.clause() + "” must be an amount of money above zero.",
                    one.provenance(),
                    "State it in dollars a year.");
            return 1;
        }
        reading.useOfPlan(one.key(), figure, one.provenance(), "the edition's accounts");
        return figure.value() / MILLION;
    }

    private static Cells scale(Cells cells, Cells.Mask mask, double amount, int year) {
        double[] share = new double[cells.years()];
        java.util.Arrays.fill(share, amount / cells.sum(year, mask) - 1);
        return Masked.scale(cells, mask, share);
    }

    /** One group comes to an amount in a year; what is in the aggregate and neither in it nor pinned makes up for it. */
    private static Cells pin(
            Cells cells, Aggregate cost, Cells.Mask group, Cells.Mask pinned, double amount, int year) {
        Cells.Mask free = (row, payer) -> group.has(row, payer) && !pinned.has(row, payer);
        Cells.Mask rest = (row, payer) -> cost.has(row, payer) && !group.has(row, payer) && !pinned.has(row, payer);
        double now = cells.sum(year, group);
        double change = (amount - now) / cells.sum(year, free);
        double compensation = -(amount - now) / cells.sum(year, rest);
        Row[] rows = Row.values();
        Payer[] payers = Payer.values();
        return Cells.of(cells.years(), (t, r, p) -> {
            double cell = cells.at(t, r, p);
            if (free.has(rows[r], payers[p])) {
                return cell * (1 + change);
            }
            return rest.has(rows[r], payers[p]) ? cell * (1 + compensation) : cell;
        });
    }
}
