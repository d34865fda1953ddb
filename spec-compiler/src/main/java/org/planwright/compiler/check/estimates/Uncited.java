package org.planwright.compiler.check.estimates;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.source.Span;

/** An estimate says who made it. */
public final class Uncited implements Check {
    private static final Rule RULE =
            Rule.flaw("estimates.no-source", Severity.NOTE, "An estimate says where it can be read", "U22");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision estimate : plan.all("estimates", "estimate")) {
            if (!estimate.marked(Role.CITES) && !estimate.marked(Role.UNVERIFIED)) {
                findings.accept(finding(estimate));
            }
        }
    }

    private Diagnostic finding(Provision estimate) {
        String message =
                "The estimate " + Say.quoted(estimate.name().orElse(estimate.identity())) + " cites no source.";
        return Diagnostic.of(RULE, estimate.headSpan(), message)
                .subject(estimate.identity())
                .help("Define the study as a source and add “cites” with its name.")
                .fix(Fix.replace("Mark it “unverified”", end(estimate), "  unverified"))
                .build();
    }

    private static Span end(Provision estimate) {
        int end = estimate.headSpan().end();
        return estimate.headSpan().file().span(end, end);
    }
}
