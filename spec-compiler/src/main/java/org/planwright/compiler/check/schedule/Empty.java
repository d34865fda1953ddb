package org.planwright.compiler.check.schedule;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A band has room for an amount. */
public final class Empty implements Check {
    private static final Rule RULE =
            Rule.flaw("schedule.empty", Severity.ERROR, "A band ends above where it begins", "A05");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision owner : Walk.everything(plan)) {
            owner.bands().stream().filter(Table::empty).forEach(band -> findings.accept(finding(owner, band)));
        }
    }

    private Diagnostic finding(Provision owner, Band band) {
        String message = "A band of " + Say.the(owner) + " begins at "
                + band.lower().orElseThrow() + " and ends at " + band.upper().orElseThrow() + ", so it holds nobody.";
        return Diagnostic.of(RULE, band.span(), message)
                .subject(owner.identity())
                .help("Write the lower bound first.")
                .build();
    }
}
