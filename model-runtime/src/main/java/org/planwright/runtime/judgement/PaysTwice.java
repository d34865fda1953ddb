package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Remark;

/** Nobody pays a tax for the plan for long while they still pay for the insurance that it replaces. */
final class PaysTwice implements ScoreRule {
    private static final String ID = "financing.pays-twice";
    private static final int LONG = 3;
    private static final double MUCH = 0.25;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        int last = it.years() - 1;
        double[] benefits = it.share(Period.ALWAYS);
        for (Financing.Tax tax : it.parts().taxes()) {
            Optional<LocalDate> from = tax.period().from().flatMap(InputDate::day);
            Optional<double[]> yield = it.yield(tax);
            if (from.isEmpty() || yield.isEmpty()) {
                continue;
            }
            long months = ChronoUnit.MONTHS.between(from.get(), it.start());
            double early = 0;
            for (int t = 0; t <= last; t++) {
                double due = it.share(tax.period())[t];
                early += due > benefits[t] ? yield.get()[t] * (due - benefits[t]) / due : 0;
            }
            // a start-up tax of a small part of the later rate is a loan from the people who will be covered
            if (months > LONG && early > MUCH * yield.get()[last]) {
                remarks.accept(remark(it, tax, months, early));
            }
        }
    }

    private static Remark remark(Case it, Financing.Tax tax, long months, double early) {
        return Remark.at(
                        tax.provenance(),
                        ID,
                        Words.named(tax.clause()) + " is due for " + months + " months before the plan pays for care: "
                                + Words.money(early) + " from people who still pay for their insurance.")
                .value("first day of the tax", tax.period().from().orElseThrow().words(), Case.place(tax.provenance()))
                .value("first day of benefits", it.start().toString(), "first benefits")
                .value("what it brings before", Words.money(early), "score, balance")
                .help("Start it at a lower rate, or with the benefits and borrow for the start.")
                .build();
    }
}
