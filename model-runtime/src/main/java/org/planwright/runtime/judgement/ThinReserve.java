package org.planwright.runtime.judgement;

import java.util.function.Consumer;
import org.planwright.runtime.inputs.Remark;

/** A state that must not owe keeps a month's spending back. */
final class ThinReserve implements ScoreRule {
    private static final String ID = "balance.thin-reserve";
    private static final double DAYS = 30;
    private static final double DAYS_A_YEAR = 365;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.national()
                || Deficit.first(it) >= 0
                || it.isBought()
                || it.firstFullYear().isEmpty()
                || it.score().sources().isEmpty()) {
            return;
        }
        for (int t = it.firstFullYear().getAsInt(); t < it.years(); t++) {
            double days = it.at("reserve", t) / it.at("plan-spending", t) * DAYS_A_YEAR;
            if (days < DAYS) {
                remarks.accept(remark(it, t, days));
                return;
            }
        }
    }

    private static Remark remark(Case it, int t, double days) {
        long whole = Math.round(Math.max(0, days));
        String message = "At the end of " + it.year(t) + " the plan holds what it spends in "
                + (whole == 1 ? "one day" : whole + " days") + "; one bad year for taxes or one epidemic takes more.";
        return it.balance()
                .map(place -> Remark.at(place, ID, message))
                .orElse(Remark.ofThePlan(ID, message))
                .value(
                        "gathered by the end of " + it.year(t),
                        Words.money(it.at("reserve", t)),
                        it.origin("reserve", t))
                .value(
                        "spent by the plan in " + it.year(t),
                        Words.money(it.at("plan-spending", t)),
                        it.origin("plan-spending", t))
                .help("Keep a month of spending back before benefits begin, or say who lends it.")
                .build();
    }
}
