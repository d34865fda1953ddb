package org.planwright.compiler.check.plan;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.ScenarioPlan;
import org.planwright.compiler.source.Located;

/** A scenario strikes what the plan has; otherwise it would be computed as if it struck nothing. */
public final class StrikesNothing implements Check {
    /** Speaks of the plan and its scenarios, so it is asked of the plan alone and not of what a scenario makes of it. */
    public static final Rule RULE =
            Rule.flaw("plan.strikes-nothing", Severity.ERROR, "A scenario strikes what the plan has");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Plan.Scenario scenario : plan.scenarios()) {
            for (Located<String> strike : ScenarioPlan.strikesOfNothing(plan, scenario)) {
                findings.accept(finding(plan, scenario, strike));
            }
        }
    }

    private static Diagnostic finding(Plan plan, Plan.Scenario scenario, Located<String> strike) {
        List<String> identities =
                plan.provisions().stream().map(Provision::identity).distinct().toList();
        String message = "Scenario “" + scenario.name() + "” strikes “" + strike.value()
                + "”, and the plan has no such provision.";
        Diagnostic.Builder finding =
                Diagnostic.of(RULE, strike.span(), message).subject(scenario.name() + " / " + strike.value());
        Suggestion.nearest(strike.value(), identities)
                .ifPresentOrElse(
                        near -> finding.help("Did you mean “" + near + "”?"),
                        () -> finding.help("A strike names the section and then what stands in it, such as “"
                                + identities.stream().findFirst().orElse("benefits / cover dental") + "”."));
        return finding.build();
    }
}
