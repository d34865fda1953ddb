package org.planwright.runtime.judgement;

import java.util.function.Consumer;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Remark;

/** What taxes must pay for grows no faster, year after year, than what they bring. */
final class OutgrowsTaxes implements ScoreRule {
    private static final String ID = "spending.outgrows-taxes";
    private static final int YEARS = 3;
    private static final double LEAST = 0.0025;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        int from = -1;
        int best = -1;
        int to = -1;
        for (int t = 1; t < it.years(); t++) {
            if (!outgrows(it, t)) {
                from = -1;
                continue;
            }
            from = from < 0 ? t - 1 : from;
            if (best < 0 || t - from > to - best) {
                best = from;
                to = t;
            }
        }
        if (best < 0 || to - best < YEARS || it.parts().taxes().isEmpty()) {
            return;
        }
        double needed = growth(it, "new-money-needed", best, to);
        double brought = growth(it, "new-revenue", best, to);
        if (needed - brought > LEAST) {
            remarks.accept(remark(it, best, to, needed, brought));
        }
    }

    private static boolean outgrows(Case it, int t) {
        return it.steady(t)
                && it.at("new-money-needed", t - 1) > 0
                && it.at("new-revenue", t - 1) > 0
                && growth(it, "new-money-needed", t - 1, t) > growth(it, "new-revenue", t - 1, t);
    }

    private static double growth(Case it, String figure, int from, int to) {
        return Math.pow(it.at(figure, to) / it.at(figure, from), 1.0 / (to - from)) - 1;
    }

    private static Remark remark(Case it, int from, int to, double needed, double brought) {
        Provenance place = it.parts().taxes().get(0).provenance();
        Remark.Builder remark = Remark.at(
                place,
                ID,
                "From " + it.year(from) + " to " + it.year(to) + " what taxes must pay for grows by "
                        + Words.percent(needed) + " a year, and what they bring by " + Words.percent(brought) + ".");
        for (int t : new int[] {from, to}) {
            remark.value(
                            "left for taxes to pay in " + it.year(t),
                            Words.money(it.at("new-money-needed", t)),
                            it.origin("new-money-needed", t))
                    .value(
                            "brought by taxes in " + it.year(t),
                            Words.money(it.at("new-revenue", t)),
                            it.origin("new-revenue", t));
        }
        return remark.help("Tie spending to the base that pays for it, or say by what rule rates rise.")
                .build();
    }
}
