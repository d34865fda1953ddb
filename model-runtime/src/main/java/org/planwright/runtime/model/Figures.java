package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.planwright.runtime.baseline.Payer;

/** Results by name: sums of spending before and after, and the plan's money. */
final class Figures {
    private static final Cells.Mask PLAN = Selection.of((row, payer) -> payer == Payer.PLAN);
    private static final Cells.Mask PLAN_ADMINISTRATION =
            Selection.of((row, payer) -> payer == Payer.PLAN && row.isAdministration());

    private final int years;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean national;
    private final double[] uninsuredBefore;
    private final double[] uninsured;

    /** A sum that is given before, after and as a change. */
    private record Pair(String before, String after, String change, Selection cells) {}

    /** @param covered the share of the uninsured whom the plan covers, by year */
    Figures(Aggregate cost, Reading reading, double[] covered) {
        this.national = reading.national;
        this.years = reading.years();
        pair("national-spending", cost);
        pair("out-of-pocket", (row, payer) -> payer == Payer.OUT_OF_POCKET);
        pair("federal-spending", within(cost, Payer.Sponsor.FEDERAL, national));
        pair("state-spending", within(cost, Payer.Sponsor.STATE, !national));
        pair("private-spending", within(cost, Payer.Sponsor.PRIVATE, false));
        pair("administrative-cost", Aggregate.ADMINISTRATION);
        this.uninsuredBefore = byYear(t -> reading.outlook.uninsured(reading.timing.firstYear() + t));
        this.uninsured = byYear(t -> uninsuredBefore[t] * (1 - covered[t]));
    }

    /** What a sponsor spends within the aggregate that the plan calls cost; the plan's own with it where it is theirs. */
    private static Cells.Mask within(Aggregate cost, Payer.Sponsor sponsor, boolean plan) {
        return (row, payer) -> cost.has(row, payer) && (payer.sponsor() == sponsor || plan && payer == Payer.PLAN);
    }

    private void pair(String name, Cells.Mask mask) {
        pairs.add(new Pair(name + "-before", name, "change-in-" + name, Selection.of(mask)));
    }

    /**
     * All of them.
     *
     * @param current spending without the plan
     * @param plan spending with it
     * @param wanted spending if all demand were met
     * @param met spending as far as it is
     * @param bought what comes of those who buy in
     */
    Map<String, double[]> of(
            Cells current,
            Cells plan,
            List<Source> sources,
            Cells wanted,
            Cells met,
            Optional<BuyInReading.Result> bought) {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            double[] before = byYear(t -> current.sum(t, pair.cells()));
            double[] after = byYear(t -> plan.sum(t, pair.cells()));
            all.put(pair.before(), before);
            all.put(pair.after(), after);
            all.put(pair.change(), byYear(t -> after[t] - before[t]));
        }
        double[] change = all.get("change-in-national-spending");
        all.put("savings", byYear(t -> -change[t]));
        all.put("federal-cost", all.get("change-in-federal-spending"));
        all.put("state-cost", all.get("change-in-state-spending"));
        all.put("plan-spending", byYear(t -> plan.sum(t, PLAN)));
        all.put("plan-administration", byYear(t -> plan.sum(t, PLAN_ADMINISTRATION)));
        money(all, sources);
        all.put("unmet-demand", byYear(t -> Supply.unmet(wanted, met, t)));
        all.put("uninsured-before", uninsuredBefore.clone());
        all.put("uninsured", uninsured.clone());
        bought.ifPresent(one -> buyIn(all, one));
        return all;
    }

    /** What members pay is set against the plan's cost, and credits that fall against the federal one, as a budget counts them. */
    private void buyIn(Map<String, double[]> all, BuyInReading.Result bought) {
        double[] paid = bought.income();
        double[] credits = bought.credits();
        double[] federal = all.get("federal-cost");
        double[] state = all.get("state-cost");
        all.put("federal-cost", byYear(t -> federal[t] - credits[t] - (national ? paid[t] : 0)));
        all.put("state-cost", byYear(t -> state[t] - (national ? 0 : paid[t])));
        all.put("uninsured", byYear(t -> uninsured[t] - bought.joined()[t]));
        all.put("buying-in", bought.members().clone());
        all.put("buying-in-uninsured", bought.joined().clone());
        all.put("buy-in-premiums", paid.clone());
        all.put("credits-saved", credits.clone());
    }

    private void money(Map<String, double[]> all, List<Source> sources) {
        double[] uses = all.get("plan-spending");
        double[] existing = of(sources, Source.Kind.EXISTING);
        double[] taxes = of(sources, Source.Kind.TAX);
        double[] raised = of(sources, Source.Kind.RAISED);
        double[] fresh = byYear(t -> taxes[t] + raised[t]);
        Balance balance = new Balance(uses, existing, fresh, of(sources, Source.Kind.BORROWED));
        all.put("existing-money", existing);
        all.put("new-revenue", fresh);
        all.put("new-money-needed", byYear(t -> uses[t] - existing[t]));
        all.put("surplus", byYear(balance::surplus));
        all.put("reserve", byYear(balance::reserve));
    }

    private double[] of(List<Source> sources, Source.Kind kind) {
        double[] sum = new double[years];
        for (Source source : sources) {
            for (int t = 0; t < years && source.kind() == kind; t++) {
                sum[t] += source.amounts()[t];
            }
        }
        return sum;
    }

    private double[] byYear(IntToDoubleFunction figure) {
        double[] by = new double[years];
        for (int t = 0; t < years; t++) {
            by[t] = figure.applyAsDouble(t);
        }
        return by;
    }
}
