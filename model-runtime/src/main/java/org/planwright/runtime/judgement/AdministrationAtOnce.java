package org.planwright.runtime.judgement;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.Remark;

/** A large saving on administration takes its time. */
final class AdministrationAtOnce implements ScoreRule {
    private static final String ID = "assumptions.administration-at-once";
    private static final double LARGE = 0.25;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        Optional<Entry> said = it.parts().savings().stream()
                .filter(saving -> saving.mechanism().equals("administration"))
                .map(Entry.class::cast)
                .findFirst()
                .or(() -> it.assumption("administrative cost")
                        .filter(one -> it.number(one.value(), one.provenance()).isPresent())
                        .map(Entry.class::cast));
        if (said.isEmpty() || it.firstFullYear().isEmpty()) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        double before = it.at("administrative-cost-before", t);
        double fall = -it.at("change-in-administrative-cost", t) / before;
        boolean soon = it.year(t) <= it.start().getYear() + 1;
        if (soon && fall > LARGE) {
            remarks.accept(Remark.at(
                            said.get().provenance(),
                            ID,
                            "Administration costs " + Words.percent(fall) + " less than without the plan as early as "
                                    + it.year(t) + ".")
                    .value("administration in " + it.year(t) + " without the plan", Words.money(before), it.baseline())
                    .value(
                            "administration in " + it.year(t) + " under the plan",
                            Words.money(it.at("administrative-cost", t)),
                            it.origin("administrative-cost", t))
                    .help("Let the saving phase in: offices, contracts and computers of today go on for a time.")
                    .build());
        }
    }
}
