package org.planwright.runtime.judgement;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.ModelFinding;

/** The score ends with the edition, before the horizon of the plan does; the score itself says so. */
final class YearsLeftOut implements ScoreRule {
    private static final String ID = "score.years-left-out";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        for (ModelFinding finding : it.score().findings()) {
            if (finding.rule().equals(ID)) {
                remarks.accept(new Remark(
                        ID,
                        finding.clause(),
                        finding.file(),
                        finding.line(),
                        finding.message(),
                        List.of(),
                        List.of(finding.help())));
            }
        }
    }
}
