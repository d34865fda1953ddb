package org.planwright.runtime.judgement;

import java.util.Map;
import java.util.function.Consumer;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Figure;

/** No more money is brought in from a program than the program spends. */
final class MoreThanIsSpent implements ScoreRule {
    private static final String ID = "financing.more-than-is-spent";
    private static final double MILLION = 1e6;
    private static final double SLACK = 1.02;

    private static final Map<String, Payer> PROGRAMS = Map.of(
            "medicare", Payer.MEDICARE,
            "medicaid federal", Payer.MEDICAID_FEDERAL,
            "medicaid state", Payer.MEDICAID_STATE,
            "chip federal", Payer.CHIP_FEDERAL,
            "chip state", Payer.CHIP_STATE,
            "tricare", Payer.DEFENSE,
            "va", Payer.VETERANS);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        for (Financing.Flow flow : it.parts().flows()) {
            Payer payer = PROGRAMS.get(flow.flow().toLowerCase(java.util.Locale.ROOT));
            double brought = flow.amount()
                    .flatMap(amount -> it.number(amount.value(), flow.provenance()))
                    .filter(figure -> figure.kind() == Figure.Kind.MONEY && figure.yearly())
                    .map(figure -> figure.value() / MILLION)
                    .orElse(0.0);
            for (int t = 0; t < it.years() && payer != null && brought > 0; t++) {
                double spent = it.score().current().paidBy(t, one -> one == payer);
                if (it.share(flow.period())[t] > 0 && brought > SLACK * spent) {
                    remarks.accept(remark(it, flow, t, brought, spent));
                    break;
                }
            }
        }
    }

    private static Remark remark(Case it, Financing.Flow flow, int t, double brought, double spent) {
        return Remark.at(
                        flow.provenance(),
                        ID,
                        "The plan brings in " + Words.money(brought) + " a year of what is spent on "
                                + Words.named(flow.flow()) + ", and in " + it.year(t) + " that is "
                                + Words.money(spent) + ".")
                .value("brought in a year", Words.money(brought), Case.place(flow.provenance()))
                .value(flow.flow() + " in " + it.year(t) + " without the plan", Words.money(spent), it.baseline())
                .help("Bring in what is spent, or name what else the money is.")
                .build();
    }
}
