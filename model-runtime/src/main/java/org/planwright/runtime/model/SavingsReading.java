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

    private final Reading reading;

    SavingsReading(Reading reading) {
        this.reading = reading;
    }

    /** Whether the plan states its administrative saving as a share of an aggregate, so that none is derived. */
    boolean administrationIsStated() {
        return reading.assumed("administrative cost").isEmpty()
                && reading.parts.savings().stream()
                        .anyMatch(saving -> saving.mechanism().equals("administration"));
    }

    /** The step of administration. */
    Administration administration(Cells moved) {
        double[] rate = new double[reading.years()];
        Arrays.fill(rate, rate());
        double[] providers = new double[reading.years()];
        Arrays.fill(providers, providers());
        return new Administration(moved, rate, providers);
    }

    private double rate() {
        Optional<Figure> stated = reading.assumption("administrative cost");
        if (stated.isPresent() && stated.get().kind() == Figure.Kind.SHARE) {
            double value = stated.get().value();
            boolean ofClaims = stated.get().of().equals("claims");
            return ofClaims ? value : value / (1 - value);
        }
        double usual = reading.assumptionOr("administrative cost", "administrative cost");
        return usual / (1 - usual);
    }

    private double providers() {
        Optional<Figure> stated = reading.assumption("provider administration");
        if (stated.isEmpty()) {
            return 0;
        }
        double cut = Math.abs(stated.get().value());
        boolean ofRevenue = stated.get().of().equals("provider revenue");
        return ofRevenue
                ? cut
                : cut * reading.assumptionOr("provider administration share", "provider administration share");
    }

    /** The savings in their order. */
    List<OtherSaving> savings(Cells gross) {
        List<OtherSaving> steps = new ArrayList<>();
        for (Parts.Saving saving : reading.parts.savings()) {
            Optional<Figure> figure = reading.figure(saving.amount().value(), saving.provenance());
            if (figure.isEmpty()) {
                continue;
            }
            String name = saving.mechanism().isEmpty() ? "saving " + saving.order() : saving.mechanism();
            reading.useOfPlan("saving by " + name, figure.get(), saving.provenance(), "");
            steps.add(step(saving, figure.get(), name, gross));
        }
        return steps;
    }

    private OtherSaving step(Parts.Saving saving, Figure figure, String name, Cells gross) {
        boolean remaining = saving.base().equals("remaining spending");
        Optional<Aggregate> base = Aggregate.named(saving.base());
        Cells.Mask plan = (row, payer) -> payer == Payer.PLAN || row.isCare() || row.isAdministration();
        Cells.Mask mask = base.<Cells.Mask>map(aggregate -> aggregate).orElse(plan);
        if (base.isEmpty() && !remaining && !saving.base().isEmpty()) {
            reading.warn(
                    "score.base-not-in-accounts",
                    "The accounts have no “" + saving.base() + "”; “" + saving.clause() + "” is taken of system cost.",
                    saving.provenance(),
                    "State the saving of an aggregate of the accounts.");
        }
        double[] time = reading.timing.share(saving.period());
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
        return new OtherSaving("Saving: " + name, mask, remaining ? null : gross, share, money);
    }

    /** The step of growth; empty where the plan states no trend of its own. */
    Optional<Growth> growth(Cells moved, Cells current) {
        for (String key : List.of("spending growth per person", "total spending growth", "spending growth")) {
            Optional<Parts.Assumption> one = reading.assumed(key).stream().findFirst();
            Optional<Figure> figure = one.flatMap(a -> reading.figure(a.value(), a.provenance()));
            if (figure.isPresent() && figure.get().of().isEmpty()) {
                reading.useOfPlan(key, figure.get(), one.get().provenance(), "the baseline's growth");
                boolean perPerson = key.contains("per person");
                return Optional.of(
                        new Growth(moved, index(one.get(), figure.get().value(), perPerson, current)));
            }
        }
        return Optional.empty();
    }

    private double[] index(Parts.Assumption one, double rate, boolean perPerson, Cells current) {
        double[] time = reading.timing.share(one.period());
        double[] index = new double[time.length];
        double product = 1;
        for (int t = 0; t < index.length; t++) {
            boolean follows = t > 0 && time[t - 1] > 0;
            if (follows) {
                int year = reading.timing.firstYear() + t;
                double people = reading.outlook.population(year) / reading.outlook.population(year - 1);
                double plan = (1 + rate) * (perPerson ? people : 1);
                double baseline = current.care(t) / current.care(t - 1);
                product *= plan / baseline;
            }
            index[t] = product;
        }
        return index;
    }
}
