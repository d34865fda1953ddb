package org.planwright.runtime.judgement;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Figure;

/** A state that pays for all care and taxes for it says who will move in and out. */
final class NobodyMoves implements ScoreRule {
    private static final String ID = "assumptions.nobody-moves";
    private static final double MUCH = 0.02;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.national() || !it.singlePayer() || it.firstFullYear().isEmpty()) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        Optional<Parts.Assumption> said = it.assumption("migration");
        boolean some = said.isPresent()
                && it.number(said.get().value(), said.get().provenance())
                        .map(Figure::value)
                        .map(value -> value != 0)
                        .orElse(true);
        Optional<Provenance> place = said.map(Parts.Assumption::provenance).or(it::cover);
        double income = new Incomes(it.outlook())
                .of(List.of("adjusted gross income"), it.year(t)).orElse(List.of()).stream()
                        .mapToDouble(Incomes.Bracket::amount)
                        .sum();
        double taxes = it.at("new-revenue", t);
        if (!some && place.isPresent() && taxes > MUCH * income) {
            remarks.accept(Remark.at(
                            place.get(),
                            ID,
                            "The plan assumes that nobody moves in for care or out for taxes, where its new taxes are "
                                    + Words.percent(taxes / income) + " of all income in the state.")
                    .value("new money in " + it.year(t), Words.money(taxes), it.origin("new-revenue", t))
                    .value("adjusted gross income in " + it.year(t), Words.money(income), it.baseline())
                    .help("State “migration:” under assumptions, with its source, and score a scenario with it.")
                    .build());
        }
    }
}
