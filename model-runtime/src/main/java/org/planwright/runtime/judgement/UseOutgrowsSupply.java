package org.planwright.runtime.judgement;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Score;

/** A plan under which much more care is used says how much of it can be given. */
final class UseOutgrowsSupply implements ScoreRule {
    private static final String ID = "assumptions.use-outgrows-supply";
    private static final double MUCH = 0.05;
    private static final Set<String> DEMAND = Set.of("Coverage", "Benefits", "Cost sharing");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.assumption("supply").isPresent()
                || it.firstFullYear().isEmpty()
                || it.cover().isEmpty()) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        double care = it.score().current().care(t);
        double more = it.score().steps().stream()
                .filter(step -> DEMAND.contains(step.name()) || step.name().startsWith("Use of care"))
                .mapToDouble(step -> step.change()[t])
                .sum();
        if (more > MUCH * care) {
            remarks.accept(remark(it, t, care, more));
        }
    }

    private static Remark remark(Case it, int t, double care, double more) {
        Remark.Builder remark = Remark.at(
                        it.cover().orElseThrow(),
                        ID,
                        "Patients ask for " + Words.percent(more / care) + " more care in " + it.year(t)
                                + ", and the plan does not say how much of it there are hands and beds for.")
                .value("care in " + it.year(t) + " without the plan", Words.money(care), it.baseline());
        for (Score.Effect step : it.score().steps()) {
            if (DEMAND.contains(step.name()) && step.change()[t] > 0) {
                remark.value("added by: " + step.name(), Words.money(step.change()[t]), "score, waterfall");
            }
        }
        return remark.help("Write “supply: 60% of new demand” under assumptions, with its source; without it the score"
                        + " takes all of it as met.")
                .build();
    }
}
