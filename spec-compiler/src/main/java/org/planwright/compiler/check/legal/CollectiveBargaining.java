package org.planwright.compiler.check.legal;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;

/** Rivals who bargain together do so under an antitrust shield. */
public final class CollectiveBargaining implements Check {
    private static final Set<Role> SHIELD = Set.of(Role.UNDER, Role.BECAUSE, Role.BY);

    private static final Rule RULE = Rule.flaw(
            "legal.collective-bargaining",
            Severity.WARNING,
            "Providers who bargain together are shielded from antitrust law",
            "L18");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        plan.all("providers", "collective bargaining").stream()
                .filter(answer -> Jurisdiction.state(plan)
                        && answer.phrases().stream().noneMatch(phrase -> SHIELD.contains(phrase.role()))
                        && Courts.says(plan, "providers", "collective bargaining", "allowed"))
                .findFirst()
                .ifPresent(answer -> findings.accept(finding(answer)));
    }

    private Diagnostic finding(Provision answer) {
        String message =
                "Rival providers may bargain with the plan together, and nothing shields them from antitrust law.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help("Have the state supervise the bargaining and say so: “under state law, because …”.")
                .build();
    }
}
