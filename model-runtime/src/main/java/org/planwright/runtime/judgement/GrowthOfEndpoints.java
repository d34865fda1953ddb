package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;

/** The growth that an estimate states is that from its first figure to its last. */
final class GrowthOfEndpoints implements ScoreRule {
    private static final String ID = "estimates.growth-of-endpoints";
    private static final double FAR = 0.005;
    private static final double PERCENT = 100;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        for (Parts.Claim claim : it.parts().estimates()) {
            Optional<Double> stated = claim.tests().stream()
                    .filter(test -> test.quantity().equals("spending growth")
                            && test.years().isEmpty())
                    .flatMap(test -> test.value().stream())
                    .filter(InputValue.Percent.class::isInstance)
                    .map(value -> ((InputValue.Percent) value).percent().doubleValue() / PERCENT)
                    .findFirst();
            for (String quantity : new String[] {"plan spending", "national spending"}) {
                stated.ifPresent(growth -> look(claim, quantity, growth, remarks));
            }
        }
    }

    private static void look(Parts.Claim claim, String quantity, double growth, Consumer<Remark> remarks) {
        Comparison first = null;
        Comparison last = null;
        for (Comparison test : claim.tests()) {
            boolean dated = test.quantity().equals(quantity)
                    && year(test).isPresent()
                    && test.value().orElse(null) instanceof InputValue.Money;
            first = dated && (first == null || year(test).get() < year(first).get()) ? test : first;
            last = dated && (last == null || year(test).get() > year(last).get()) ? test : last;
        }
        if (first == null || year(first).get().equals(year(last).get())) {
            return;
        }
        int years = year(last).get() - year(first).get();
        double implied = Math.pow(dollars(last) / dollars(first), 1.0 / years) - 1;
        if (Math.abs(implied - growth) > FAR) {
            remarks.accept(Remark.at(
                            claim.provenance(),
                            ID,
                            "“" + claim.title() + "” says that spending grows by " + Words.percent(growth)
                                    + " a year, and from its " + year(first).get() + " to its "
                                    + year(last).get()
                                    + " it grows by " + Words.percent(implied) + ".")
                    .value(
                            quantity + " in " + year(first).get(),
                            Words.money(dollars(first) / 1e6),
                            Case.place(claim.provenance()))
                    .value(
                            quantity + " in " + year(last).get(),
                            Words.money(dollars(last) / 1e6),
                            Case.place(claim.provenance()))
                    .value("growth stated", Words.percent(growth), Case.place(claim.provenance()))
                    .help("Correct the figure that is wrong.")
                    .build());
        }
    }

    private static Optional<Integer> year(Comparison test) {
        return test.years().flatMap(span -> span.from().day()).map(LocalDate::getYear);
    }

    private static double dollars(Comparison test) {
        return ((InputValue.Money) test.value().orElseThrow()).dollars().doubleValue();
    }
}
