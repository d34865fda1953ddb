package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.Parts;

/** Administration, other savings and growth, as the plan states them. */
final class SavingsReading {
    private static final double MILLION = 1e6;
    private static final Cells.Mask SYSTEM =
            Selection.of((row, payer) -> payer == Payer.PLAN || row.isCare() || row.isAdministration());

    private final int years;
    private final boolean administrationIsStated;
    private final AdministrativeCost administrativeCost;
    private final List<Input> providerAdministration;
    private final Assumed providerShare;
    private final List<Saving> savings = new ArrayList<>();
    private final List<Trend> trends = new ArrayList<>();

    /** A saving: its name, the cells it is taken of, whether of what remains, and how far it has grown in each year. */
    private record Saving(Input input, String name, Cells.Mask base, boolean remaining, double[] time) {}

    /** A trend of spending: what part of each year it holds, and by what people grow in number; 1 where it is of all. */
    private record Trend(Input input, double[] time, double[] people) {}

    SavingsReading(Reading reading) {
        this.years = reading.years();
        this.administrationIsStated = reading.assumed("administrative cost").isEmpty()
                && reading.parts.savings().stream()
                        .anyMatch(saving -> saving.mechanism().equals("administration"));
        this.administrativeCost = new AdministrativeCost(reading);
        this.providerAdministration = reading.assumption("provider administration");
        this.providerShare = reading.assumptionOr("provider administration share", "provider administration share");
        reading.parts.savings().forEach(saving -> readSaving(reading, saving));
        for (String key : List.of("spending growth per person", "total spending growth", "spending growth")) {
            reading.assumed(key).stream().findFirst().ifPresent(one -> readTrend(reading, key, one));
        }
    }

    private void readSaving(Reading reading, Parts.Saving saving) {
        String name = saving.mechanism().isEmpty() ? "saving " + saving.order() : saving.mechanism();
        Optional<Input> input =
                reading.figure("saving by " + name, saving.amount().value(), saving.provenance(), "");
        if (input.isEmpty()) {
            return;
        }
        boolean remaining = saving.base().equals("remaining spending");
        Optional<Aggregate> base = Aggregate.named(saving.base());
        if (base.isEmpty() && !remaining && !saving.base().isEmpty()) {
            reading.notes.warn(
                    "score.base-not-in-accounts",
                    "The accounts have no “" + saving.base() + "”; “" + saving.clause() + "” is taken of system cost.",
                    saving.provenance(),
                    "State the saving of an aggregate of the accounts.");
        }
        Cells.Mask mask = base.<Cells.Mask>map(Selection::of).orElse(SYSTEM);
        savings.add(new Saving(input.get(), "Saving: " + name, mask, remaining, reading.timing.share(saving.period())));
    }

    private void readTrend(Reading reading, String key, Parts.Assumption one) {
        Optional<Input> input = reading.figure(key, one.value(), one.provenance(), "the baseline's growth");
        if (input.isEmpty()) {
            return;
        }
        double[] people = new double[years];
        Arrays.fill(people, 1);
        for (int t = 1; t < years && key.contains("per person"); t++) {
            int year = reading.timing.firstYear() + t;
            people[t] = reading.outlook.population(year) / reading.outlook.population(year - 1);
        }
        trends.add(new Trend(input.get(), reading.timing.share(one.period()), people));
    }

    /** Whether the plan states its administrative saving as a share of an aggregate, so that none is derived. */
    boolean administrationIsStated() {
        return administrationIsStated;
    }

    /** The step of administration. */
    Administration administration(Pass pass, Cells moved) {
        boolean counts = pass.isNoting() && moved.isAbove(0);
        double[] rate = new double[years];
        Arrays.fill(rate, administrativeCost.ofCare(pass, counts));
        double[] providers = new double[years];
        Arrays.fill(providers, providers(pass, counts));
        return new Administration(moved, rate, providers);
    }

    private double providers(Pass pass, boolean counts) {
        Optional<Figure> stated = last(pass, providerAdministration, counts);
        if (stated.isEmpty()) {
            return 0;
        }
        double cut = Math.abs(stated.get().value());
        boolean ofRevenue = stated.get().of().equals("provider revenue");
        return ofRevenue ? cut : cut * providerShare.in(pass, counts);
    }

    /** The last that is a figure. */
    static Optional<Figure> last(Pass pass, List<Input> inputs, boolean counts) {
        Input last = null;
        for (Input input : inputs) {
            last = pass.figure(input).isPresent() ? input : last;
        }
        return last == null ? Optional.empty() : counts ? pass.used(last) : pass.figure(last);
    }

    /** The savings in their order. */
    List<OtherSaving> savings(Pass pass, Cells gross) {
        List<OtherSaving> steps = new ArrayList<>();
        for (Saving saving : savings) {
            pass.used(saving.input()).ifPresent(figure -> steps.add(step(saving, figure, gross)));
        }
        return steps;
    }

    private static OtherSaving step(Saving saving, Figure figure, Cells gross) {
        double[] time = saving.time();
        double[] share = new double[time.length];
        double[] money = new double[time.length];
        double full = 0;
        for (int t = 0; t < time.length; t++) {
            full += time[t];
            if (figure.kind() == Figure.Kind.MONEY) {
                money[t] = figure.value() / MILLION * time[t];
            } else {
                share[t] = figure.yearly() ? 1 - Math.pow(1 - figure.value(), full) : figure.value() * time[t];
            }
        }
        return new OtherSaving(saving.name(), saving.base(), saving.remaining() ? null : gross, share, money);
    }

    /** The step of growth; empty where the plan states no trend of its own. */
    Optional<Growth> growth(Pass pass, Cells moved, Cells current) {
        for (Trend trend : trends) {
            Optional<Figure> figure = pass.figure(trend.input());
            if (figure.isPresent() && figure.get().of().isEmpty()) {
                pass.use(trend.input(), figure.get());
                return Optional.of(new Growth(moved, index(trend, figure.get().value(), current)));
            }
        }
        return Optional.empty();
    }

    private static double[] index(Trend trend, double rate, Cells current) {
        double[] index = new double[trend.time().length];
        double product = 1;
        double before = current.care(0);
        for (int t = 0; t < index.length; t++) {
            double care = current.care(t);
            if (t > 0 && trend.time()[t - 1] > 0) {
                product *= (1 + rate) * trend.people()[t] / (care / before);
            }
            before = care;
            index[t] = product;
        }
        return index;
    }
}
