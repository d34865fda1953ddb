package org.planwright.compiler.check.delegation;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** What is left to a body has a default, a range or a date. */
public final class NoDefault implements Check {
    private static final Rule RULE = Rule.flaw(
            "delegation.no-default",
            Severity.WARNING,
            "What is left to a body has a default, a range or a date",
            "U01");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision provision : Walk.everything(plan)) {
            Walk.delegation(provision)
                    .filter(NoDefault::bare)
                    .filter(left -> provision.phrase(Role.OTHERWISE).isEmpty())
                    .ifPresent(left -> findings.accept(finding(provision, left)));
        }
    }

    private static boolean bare(Value.Delegated left) {
        return left.otherwise().isEmpty()
                && left.from().isEmpty()
                && left.to().isEmpty()
                && left.by().isEmpty();
    }

    private Diagnostic finding(Provision provision, Value.Delegated left) {
        String message = Say.capital(Say.the(provision)) + " is left to the " + left.body()
                + " without a default, a range or a date.";
        return Diagnostic.of(RULE, provision.headSpan(), message)
                .subject(provision.identity())
                .help("Say what holds if the " + left.body() + " does not act: “otherwise …”.")
                .build();
    }
}
