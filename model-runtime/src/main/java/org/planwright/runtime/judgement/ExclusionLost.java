package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Remark;

/** A state that puts taxes on people in the place of employers' premiums says what federal tax that costs them. */
final class ExclusionLost implements ScoreRule {
    private static final String ID = "financing.exclusion-lost";
    private static final double HALF = 0.5;
    private static final double TENTH = 0.1;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.national() || it.firstFullYear().isEmpty() || it.answered("financing", "tax exclusion")) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        double before = it.score().current().paidBy(t, payer -> payer == Payer.PRIVATE_INSURANCE);
        double after = it.score().plan().paidBy(t, payer -> payer == Payer.PRIVATE_INSURANCE);
        List<Financing.Tax> onPeople = new ArrayList<>();
        double paid = 0;
        for (Financing.Tax tax : it.parts().taxes()) {
            if (!Schedules.byEmployers(tax)) {
                onPeople.add(tax);
                paid += it.yield(tax).map(yield -> yield[t]).orElse(0.0);
            }
        }
        if (before - after > HALF * before && paid > TENTH * it.at("new-revenue", t)) {
            remarks.accept(remark(it, onPeople, t, before - after, paid));
        }
    }

    private static Remark remark(Case it, List<Financing.Tax> onPeople, int t, double ended, double paid) {
        Remark.Builder remark = Remark.at(
                        onPeople.get(0).provenance(),
                        ID,
                        "People pay " + Words.money(paid) + " of the plan's taxes in " + it.year(t)
                                + " themselves, where employers' premiums were free of federal tax, and the plan does"
                                + " not say what becomes of that.")
                .value("private insurance that ends in " + it.year(t), Words.money(ended), it.baseline());
        for (Financing.Tax tax : onPeople) {
            it.yield(tax)
                    .ifPresent(yield -> remark.value(
                            tax.name() + " in " + it.year(t), Words.money(yield[t]), Case.place(tax.provenance())));
        }
        return remark.help("Answer “tax exclusion:” under financing; a payroll tax on employers keeps most of it.")
                .build();
    }
}
