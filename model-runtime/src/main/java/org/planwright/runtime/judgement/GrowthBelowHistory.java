package org.planwright.runtime.judgement;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Figure;

/** Spending that is to grow slower than without the plan has something that slows it. */
final class GrowthBelowHistory implements ScoreRule {
    private static final String ID = "assumptions.growth-below-baseline";
    private static final double LEAST = 0.0025;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.years() < 2 || slowed(it)) {
            return;
        }
        for (String key : List.of("total spending growth", "spending growth", "spending growth per person")) {
            Optional<Parts.Assumption> said = it.assumption(key);
            Optional<Figure> rate = said.flatMap(one -> it.number(one.value(), one.provenance()))
                    .filter(figure ->
                            figure.kind() == Figure.Kind.SHARE && figure.of().isEmpty());
            if (rate.isPresent()) {
                look(it, said.get(), rate.get().value(), key.endsWith("per person"), remarks);
                return;
            }
        }
    }

    private static void look(Case it, Parts.Assumption said, double rate, boolean perPerson, Consumer<Remark> remarks) {
        int last = it.years() - 1;
        double people = it.outlook().population(it.year(last)) / it.outlook().population(it.year(0));
        double care = it.score().current().care(last) / it.score().current().care(0) / (perPerson ? people : 1);
        double usual = Math.pow(care, 1.0 / last) - 1;
        if (rate < usual - LEAST) {
            remarks.accept(Remark.at(
                            said.provenance(),
                            ID,
                            "Spending is to grow by " + Words.percent(rate)
                                    + " a year where without the plan it grows by " + Words.percent(usual)
                                    + ", and nothing in the plan slows it.")
                    .value("growth that the plan assumes", Words.percent(rate), Case.place(said.provenance()))
                    .value(
                            "growth of care without the plan, " + it.year(0) + " to " + it.year(last),
                            Words.percent(usual),
                            it.baseline())
                    .help("Set a spending limit, budgets or a rule for rates that holds growth to this, or take the"
                            + " baseline's growth.")
                    .build());
        }
    }

    private static boolean slowed(Case it) {
        return it.answered("cost containment", "spending limit")
                || it.answered("cost containment", "national budget")
                || it.answered("payment", "rate updates")
                || it.parts().payments().stream()
                        .anyMatch(payment -> payment.method().equals("global budget"));
    }
}
