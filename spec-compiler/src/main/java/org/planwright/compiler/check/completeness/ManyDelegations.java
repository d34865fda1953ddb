package org.planwright.compiler.check.completeness;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A plan decides most of its questions itself. */
public final class ManyDelegations implements Check {
    private static final int FEWEST = 5;
    private static final int ONE_IN = 5;

    private static final Rule RULE = Rule.flaw(
            "completeness.many-delegations", Severity.WARNING, "A plan decides most of its questions itself", "U02");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Provision> left = plan.provisions().stream()
                .filter(provision -> Walk.delegation(provision).isPresent())
                .toList();
        int said = (int) plan.provisions().stream()
                .filter(provision -> !provision.section().equals("plan")
                        && !provision.section().equals("definitions"))
                .count();
        if (left.size() >= FEWEST && left.size() * ONE_IN > said) {
            findings.accept(finding(plan, left, said));
        }
    }

    private Diagnostic finding(Plan plan, List<Provision> left, int said) {
        List<String> bodies = left.stream()
                .map(provision -> "the "
                        + Catalogue.display(
                                Walk.delegation(provision).orElseThrow().body().id()))
                .distinct()
                .toList();
        String message = Say.quoted(plan.title()) + " leaves " + left.size() + " of its " + said + " provisions to "
                + Say.and(bodies) + ".";
        Diagnostic.Builder finding = Diagnostic.of(RULE, plan.titleSpan(), message)
                .value("provisions left to others", String.valueOf(left.size()), "", "plan")
                .value("provisions", String.valueOf(said), "", "plan")
                .help("Decide the most important of them in the text, or say from what to what each may be decided.");
        left.forEach(provision -> finding.also(provision.headSpan(), "left to others"));
        return finding.build();
    }
}
