package org.planwright.runtime.judgement;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Remark;

/** The yield of a high rate on what can move or wait counts that it moves and waits. */
final class StaticYield implements ScoreRule {
    private static final String ID = "financing.static-yield";

    /** Rates from which on people sell later, report elsewhere or move; on other bases the rule says nothing. */
    private static final Map<String, Double> HIGH = Map.ofEntries(
            Map.entry("interest", 0.1),
            Map.entry("dividends", 0.1),
            Map.entry("capital gains", 0.1),
            Map.entry("business income", 0.1),
            Map.entry("unearned income", 0.1),
            Map.entry("household income", 0.1),
            Map.entry("adjusted gross income", 0.1),
            Map.entry("taxable income", 0.1),
            Map.entry("net worth", 0.02),
            Map.entry("financial transactions", 0.001));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        for (Financing.Tax tax : it.parts().taxes()) {
            Optional<String> moving =
                    tax.bases().stream().filter(HIGH::containsKey).findFirst();
            Optional<Double> top = Schedules.top(it, tax);
            Optional<double[]> yield = it.yield(tax);
            if (moving.isPresent()
                    && top.isPresent()
                    && yield.isPresent()
                    && top.get() >= HIGH.get(moving.get())
                    && !dynamic(it, tax)) {
                int t = it.firstFullYear().orElse(it.years() - 1);
                remarks.accept(Remark.at(
                                tax.provenance(),
                                ID,
                                Words.named(tax.clause()) + " brings " + Words.money(yield.get()[t]) + " in "
                                        + it.year(t) + " only if nobody responds to a rate of "
                                        + Words.percent(top.get()) + " on " + moving.get() + ".")
                        .value("highest rate", Words.percent(top.get()), Case.place(tax.provenance()))
                        .value("yield in " + it.year(t), Words.money(yield.get()[t]), "score, balance")
                        .help("State a yield that counts responses, with “method: dynamic” and its source, or a range.")
                        .build());
            }
        }
    }

    private static boolean dynamic(Case it, Financing.Tax tax) {
        return tax.method().map(stated -> chooses(stated.value())).orElse(false)
                || it.assumption("revenue estimates")
                        .map(one -> chooses(one.value()))
                        .orElse(false);
    }

    private static boolean chooses(InputValue value) {
        return value instanceof InputValue.Choice choice && choice.chosen().contains("dynamic");
    }
}
