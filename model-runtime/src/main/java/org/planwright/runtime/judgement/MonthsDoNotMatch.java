package org.planwright.runtime.judgement;

import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Remark;

/** In its first year a plan has money for as many months as it pays for care. */
final class MonthsDoNotMatch implements ScoreRule {
    private static final String ID = "timing.months-do-not-match";
    private static final double MONTHS = 12;
    private static final double HALF_A_MONTH = 0.5;
    private static final double LARGE = 0.1;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        int first = it.start().getYear() - it.score().firstYear();
        if (first < 0 || first >= it.years() || it.at("reserve", first) >= 0) {
            return;
        }
        double benefits = it.share(Period.ALWAYS)[first] * MONTHS;
        for (Financing.Tax tax : it.parts().taxes()) {
            double due = it.share(tax.period())[first] * MONTHS;
            int last = it.years() - 1;
            double yearly = it.yield(tax).map(yield -> yield[last]).orElse(0.0);
            if (due < benefits - HALF_A_MONTH && yearly > LARGE * it.at("new-revenue", last)) {
                remarks.accept(remark(it, tax, first, benefits, due));
            }
        }
    }

    private static Remark remark(Case it, Financing.Tax tax, int first, double benefits, double due) {
        return Remark.at(
                        tax.provenance(),
                        ID,
                        "In " + it.year(first) + " the plan pays for " + months(benefits) + " of care, and "
                                + Words.named(tax.clause()) + " brings money for " + months(due) + ".")
                .value("months of benefits in " + it.year(first), Words.number(benefits, 0), "first benefits")
                .value("months of the tax in " + it.year(first), Words.number(due, 0), Case.place(tax.provenance()))
                .value(
                        "gathered by the end of " + it.year(first),
                        Words.money(it.at("reserve", first)),
                        it.origin("reserve", first))
                .help("Start the tax with the benefits or before, or say who lends the difference.")
                .build();
    }

    private static String months(double months) {
        long whole = Math.round(months);
        return whole == 0 ? "no month" : whole == 1 ? "1 month" : whole + " months";
    }
}
