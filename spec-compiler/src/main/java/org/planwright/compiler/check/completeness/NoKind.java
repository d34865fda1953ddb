package org.planwright.compiler.check.completeness;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;

/** A plan says what kind of plan it is, so that it is known which questions it must answer. */
public final class NoKind implements Check {
    private static final Rule RULE = Rule.flaw("completeness.no-kind", Severity.ERROR, "A plan states its kind");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.head() == Plan.Head.PLAN
                && !plan.titleSpan().text().isEmpty()
                && plan.first("plan", "kind").isEmpty()) {
            String message =
                    Say.quoted(plan.title()) + " does not state its kind, so nobody can say what it leaves out.";
            findings.accept(Diagnostic.of(RULE, plan.titleSpan(), message)
                    .subject("plan / kind")
                    .help("In the plan's own block, write “kind: state single payer” or another kind.")
                    .build());
        }
    }
}
