package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Remark;

/** A state's plan does not rest on income that comes and goes with the markets. */
final class VolatileIncome implements ScoreRule {
    private static final String ID = "financing.volatile-income";
    private static final double MUCH = 1 / 3.0;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.national() || it.firstFullYear().isEmpty()) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        List<Financing.Tax> volatileOnes = new ArrayList<>();
        double sum = 0;
        for (Financing.Tax tax : it.parts().taxes()) {
            if (Schedules.only(tax, Schedules.CAPITAL)) {
                volatileOnes.add(tax);
                sum += it.yield(tax).map(yield -> yield[t]).orElse(0.0);
            }
        }
        double all = it.at("new-revenue", t);
        if (all > 0 && sum > MUCH * all) {
            Remark.Builder remark = Remark.at(
                    volatileOnes.get(0).provenance(),
                    ID,
                    Words.percent(sum / all) + " of what the plan's taxes bring in " + it.year(t)
                            + " is taken of interest, dividends, gains and business income, which can halve in a year.");
            for (Financing.Tax tax : volatileOnes) {
                it.yield(tax)
                        .ifPresent(yield -> remark.value(
                                tax.name() + " in " + it.year(t), Words.money(yield[t]), Case.place(tax.provenance())));
            }
            remarks.accept(remark.value("all new money in " + it.year(t), Words.money(all), it.origin("new-revenue", t))
                    .help("Widen the base, or keep a reserve that outlasts a slump.")
                    .build());
        }
    }
}
