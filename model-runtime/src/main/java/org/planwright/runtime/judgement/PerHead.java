package org.planwright.runtime.judgement;

import java.util.function.Consumer;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;

/** What is said to be spent for each resident lies within what any place spends. */
final class PerHead implements ScoreRule {
    private static final String ID = "estimates.per-head";
    private static final double MOST = 1.5;
    private static final double LEAST = 0.15;
    private static final double MILLION = 1e6;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        for (Parts.Claim claim : it.parts().estimates()) {
            for (Comparison test : claim.tests()) {
                boolean spending = test.quantity().equals("plan spending")
                        || test.quantity().equals("national spending");
                int t = Quantities.year(it, test);
                if (spending
                        && t >= 0
                        && test.people().isEmpty()
                        && test.value().orElse(null) instanceof InputValue.Money money
                        && money.priceYear().isEmpty()
                        && Quantities.yearly(test)) {
                    look(it, claim, test, money.dollars().doubleValue(), t, remarks);
                }
            }
        }
    }

    private static void look(
            Case it, Parts.Claim claim, Comparison test, double dollars, int t, Consumer<Remark> remarks) {
        double people = it.outlook().population(it.year(t)) * MILLION;
        double said = dollars / people;
        double today = it.at("national-spending-before", t) * MILLION / people;
        if (said > MOST * today || said < LEAST * today) {
            remarks.accept(Remark.at(
                            claim.provenance(),
                            ID,
                            "“" + claim.title() + "” puts " + test.quantity() + " at " + Words.dollars(said)
                                    + " for each resident, where " + Words.dollars(today)
                                    + " is spent without the plan.")
                    .value(
                            test.quantity() + " in " + it.year(t),
                            Words.money(dollars / MILLION),
                            Case.place(claim.provenance()))
                    .value("residents in " + it.year(t), Words.people(people / MILLION), it.baseline())
                    .value("spending without the plan, per resident", Words.dollars(today), it.baseline())
                    .help("Look for a wrong unit, a sum over several years, or another place.")
                    .build());
        }
    }
}
