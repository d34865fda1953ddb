package org.planwright.runtime.judgement;

import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Remark;

/** What a plan has taken in covers what it has spent, at the end of every year. */
final class Deficit implements ScoreRule {
    static final String ID = "balance.deficit";

    /** What a score can be off by, as a share of what the plan spends in the year. */
    static final double SLACK = 0.005;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        int first = first(it);
        if (first < 0 || it.balance().isEmpty()) {
            return;
        }
        int last = it.years() - 1;
        Provenance place = it.balance().get();
        String later = last == first || !isShort(it, last)
                ? "."
                : "; by the end of " + it.year(last) + " it is " + Words.money(-it.at("reserve", last)) + ".";
        Remark.Builder remark = Remark.at(
                        place,
                        ID,
                        "The money does not last: by the end of " + it.year(first) + " the plan has spent "
                                + Words.money(-it.at("reserve", first)) + " more than it has taken in" + later)
                .value(
                        "spent by the plan in " + it.year(first),
                        Words.money(it.at("plan-spending", first)),
                        it.origin("plan-spending", first))
                .value(
                        "money redirected in " + it.year(first),
                        Words.money(it.at("existing-money", first)),
                        it.origin("existing-money", first))
                .value(
                        "taxes and money raised in " + it.year(first),
                        Words.money(it.at("new-revenue", first)),
                        it.origin("new-revenue", first))
                .value(
                        "gathered by the end of " + it.year(first),
                        Words.money(it.at("reserve", first)),
                        it.origin("reserve", first));
        if (last != first) {
            remark.value(
                    "gathered by the end of " + it.year(last),
                    Words.money(it.at("reserve", last)),
                    it.origin("reserve", last));
        }
        for (Financing.Flow flow : it.parts().flows()) {
            if (it.amounts(flow).isEmpty()) {
                String name = flow.flow().isEmpty() ? flow.clause() : flow.flow();
                remark.value(
                        name,
                        "left out: no amount is stated and the accounts have none",
                        Case.place(flow.provenance()));
            }
        }
        remark.help("Raise more, spend less, or say what gives way when money runs short.");
        if (!it.national()) {
            remark.help("A state must balance its budget: what is missing cannot be owed.");
        }
        remarks.accept(remark.build());
    }

    private static boolean isShort(Case it, int t) {
        return it.at("reserve", t) < -SLACK * it.at("plan-spending", t);
    }

    /** The first year that ends with less than nothing; −1 for none, and for a plan that names no money at all. */
    static int first(Case it) {
        for (int t = 0; t < it.years() && !it.score().sources().isEmpty(); t++) {
            if (it.at("plan-spending", t) > 0 && isShort(it, t)) {
                return t;
            }
        }
        return -1;
    }
}
