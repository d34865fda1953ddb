package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Figure;

/** Savings that are each taken of the whole do not come to more than if each were taken of what the others leave. */
final class SavingsOverstacked implements ScoreRule {
    private static final String ID = "assumptions.savings-overstacked";
    private static final double MUCH = 0.01;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        Map<String, List<Parts.Saving>> byBase = new LinkedHashMap<>();
        for (Parts.Saving saving : it.parts().savings()) {
            if (!saving.base().isEmpty()
                    && !saving.base().equals("remaining spending")
                    && rate(it, saving).isPresent()) {
                byBase.computeIfAbsent(saving.base(), base -> new ArrayList<>()).add(saving);
            }
        }
        byBase.forEach((base, savings) -> look(it, base, savings, remarks));
    }

    private static Optional<Double> rate(Case it, Parts.Saving saving) {
        return it.number(saving.amount().value(), saving.provenance())
                .filter(figure -> figure.kind() == Figure.Kind.SHARE && !figure.yearly())
                .map(Figure::value);
    }

    private static void look(Case it, String base, List<Parts.Saving> savings, Consumer<Remark> remarks) {
        double sum = 0;
        double left = 1;
        for (Parts.Saving saving : savings) {
            double rate = rate(it, saving).orElseThrow();
            sum += rate;
            left *= 1 - rate;
        }
        if (savings.size() > 1 && sum - (1 - left) > MUCH) {
            Remark.Builder remark = Remark.at(
                    savings.get(savings.size() - 1).provenance(),
                    ID,
                    savings.size() + " savings are each taken of all " + base + " and come to " + Words.percent(sum)
                            + " of it; taken one after the other they come to " + Words.percent(1 - left) + ".");
            for (Parts.Saving saving : savings) {
                remark.value(
                        "saved by " + saving.mechanism(),
                        Words.percent(rate(it, saving).orElseThrow()) + " of " + base,
                        Case.place(saving.provenance()));
            }
            remarks.accept(remark.help("Take each but the first “of remaining spending”.")
                    .build());
        }
    }
}
