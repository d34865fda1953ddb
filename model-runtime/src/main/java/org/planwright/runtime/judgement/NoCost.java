package org.planwright.runtime.judgement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;

/** Of each class of care that a plan covers, the score has a cost. */
final class NoCost implements ScoreRule {
    private static final String ID = "benefits.no-cost";
    private static final double TENTH = 0.1;

    /** Services that are most of their class of the accounts. */
    private static final Set<String> WHOLE = Set.of(
            "hospital",
            "physician",
            "other professional",
            "dental",
            "prescription drugs",
            "durable equipment",
            "home health",
            "nursing care",
            "custodial nursing care",
            "home and community services");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.firstFullYear().isEmpty() || it.isBought()) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        Map<Row, Parts.ServiceCover> covered = new LinkedHashMap<>();
        for (Parts.ServiceCover cover : it.parts().services()) {
            for (Row row : Row.values()) {
                if (cover.coverage() == Parts.Coverage.COVERED
                        && WHOLE.contains(cover.service())
                        && row.id().equals(cover.account())
                        && it.share(cover.period())[t] > 0) {
                    covered.putIfAbsent(row, cover);
                }
            }
        }
        covered.forEach((row, cover) -> {
            double paid = it.score().plan().at(t, row, Payer.PLAN);
            double before = it.score().current().row(t, row.ordinal());
            if (paid < TENTH * before) {
                remarks.accept(remark(it, row, cover, t, before, paid));
            }
        });
    }

    private static Remark remark(Case it, Row row, Parts.ServiceCover cover, int t, double before, double paid) {
        return Remark.at(
                        cover.provenance(),
                        ID,
                        "The plan covers “" + cover.service() + "”, and of the " + Words.money(before) + " that "
                                + row.id() + " costs in " + it.year(t) + " it pays " + Words.money(paid)
                                + ": what pays for it today is kept.")
                .value(row.id() + " in " + it.year(t) + " without the plan", Words.money(before), it.baseline())
                .value("the same, paid by the plan", Words.money(paid), "score, who pays")
                .help("Absorb the programs that pay for it, say what patients no longer pay, or assume what it costs.")
                .build();
    }
}
