package org.planwright.compiler.check.timing;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;

/** A date that hangs on another one can be worked out. */
public final class UnanchoredDate implements Check {
    private static final Rule RULE = Rule.flaw(
                    "timing.unanchored-date",
                    Severity.WARNING,
                    "A date counted from enactment has an enactment to count from",
                    "U15")
            .followsWhere(
                    "", "plan / enactment", "date.impossible", "value.wrong-type", "value.missing", "name.unknown-key");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.head() != Plan.Head.PLAN
                || Timeline.of(plan).header("enactment").isPresent()) {
            return;
        }
        Walk.everything(plan).stream()
                .flatMap(provision -> Walk.values(provision).stream()
                        .filter(at -> Timeline.date(at.value())
                                .filter(UnanchoredDate::counted)
                                .isPresent())
                        .limit(1)
                        .map(at -> finding(provision, at)))
                .limit(1)
                .forEach(findings);
    }

    private static boolean counted(PlanDate date) {
        return date instanceof PlanDate.After after
                && (after.anchor().equals(new PlanDate.Named("enactment")) || counted(after.anchor()));
    }

    private Diagnostic finding(Provision provision, Located<Value> at) {
        String message = Say.capital(Say.the(provision)) + " is dated " + at.value()
                + ", and the plan gives no enactment to count from.";
        return Diagnostic.of(RULE, at.span(), message)
                .subject(provision.identity())
                .help("In the plan's own block, write “enactment: January 1, 2027 assumed” or another date.")
                .build();
    }
}
