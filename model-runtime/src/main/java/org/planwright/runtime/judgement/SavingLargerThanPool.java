package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Aggregate;
import org.planwright.runtime.model.Score;

/** What is saved on something is no more than what is spent on it. */
final class SavingLargerThanPool implements ScoreRule {
    private static final String ID = "assumptions.saving-larger-than-pool";

    private static final Map<String, Aggregate> POOLS = Map.of(
            "administration", Aggregate.ADMINISTRATION,
            "drug negotiation", Aggregate.DRUG_SPENDING,
            "global budgets", Aggregate.HOSPITAL_SPENDING,
            "provider administration", Aggregate.PROVIDER_REVENUE,
            "uniform rates", Aggregate.PROVIDER_REVENUE);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        Map<Aggregate, List<Parts.Saving>> byPool = new LinkedHashMap<>();
        for (Parts.Saving saving : it.parts().savings()) {
            Optional.ofNullable(POOLS.get(saving.mechanism()))
                    .ifPresent(pool -> byPool.computeIfAbsent(pool, key -> new ArrayList<>())
                            .add(saving));
        }
        byPool.forEach((pool, savings) -> look(it, pool, savings, remarks));
    }

    private static void look(Case it, Aggregate pool, List<Parts.Saving> savings, Consumer<Remark> remarks) {
        for (int t = 0; t < it.years(); t++) {
            double saved = 0;
            for (Parts.Saving saving : savings) {
                saved += saved(it, saving, t);
            }
            double there = pool(it, pool, t);
            if (saved > there) {
                remarks.accept(remark(it, pool, savings, t, saved, there));
                return;
            }
        }
    }

    /**
     * What is spent on it without the plan. Studies call administration what insurers and providers spend on each other:
     * providers' share, as the edition assumes it, counts unless the plan saves it apart.
     */
    private static double pool(Case it, Aggregate pool, int t) {
        double there = it.score().current().sum(t, pool);
        boolean providersApart = it.assumption("provider administration").isPresent()
                || it.parts().savings().stream()
                        .anyMatch(saving -> saving.mechanism().equals("provider administration"));
        return pool == Aggregate.ADMINISTRATION && !providersApart
                ? there
                        + it.outlook()
                                        .assumption("provider administration share")
                                        .value()
                                * it.score().current().sum(t, Aggregate.PROVIDER_REVENUE)
                : there;
    }

    private static Remark remark(
            Case it, Aggregate pool, List<Parts.Saving> savings, int t, double saved, double there) {
        Remark.Builder remark = Remark.at(
                savings.get(0).provenance(),
                ID,
                "In " + it.year(t) + " the plan saves " + Words.money(saved) + " by " + mechanisms(savings)
                        + ", and all that is spent on " + spentOn(pool) + " without the plan is " + Words.money(there)
                        + ".");
        for (Parts.Saving saving : savings) {
            remark.value(
                    "saved by " + saving.mechanism() + " in " + it.year(t),
                    Words.money(saved(it, saving, t)),
                    Case.place(saving.provenance()));
        }
        return remark.value(pool.id() + " in " + it.year(t) + " without the plan", Words.money(there), it.baseline())
                .help("Take the saving of what it is saved on, with a share below 100%.")
                .build();
    }

    private static String mechanisms(List<Parts.Saving> savings) {
        return Words.and(
                savings.stream().map(Parts.Saving::mechanism).distinct().toList());
    }

    private static String spentOn(Aggregate pool) {
        return pool == Aggregate.PROVIDER_REVENUE ? "providers" : pool.id().replace(" spending", "s");
    }

    /** Million dollars that a saving takes away in a year. */
    static double saved(Case it, Parts.Saving saving, int t) {
        String name = "Saving: " + saving.mechanism();
        List<Parts.Saving> same = it.parts().savings().stream()
                .filter(one -> one.mechanism().equals(saving.mechanism()))
                .toList();
        List<Score.Effect> steps = it.score().steps().stream()
                .filter(step -> step.name().equals(name))
                .toList();
        int at = same.indexOf(saving);
        return at < steps.size() ? -steps.get(at).change()[t] : 0;
    }
}
