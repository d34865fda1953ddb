package org.planwright.compiler.check.benefits;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Whether a plan gives long-term care is not left for later. */
public final class LongTermCareOpen implements Check {
    private static final String LATER = "later";

    private static final Rule RULE = Rule.flaw(
            "benefits.long-term-care-open",
            Severity.ERROR,
            "Whether a plan gives long-term care is not left for later",
            "M05");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        plan.all("benefits", "long-term care").stream()
                .filter(LongTermCareOpen::open)
                .findFirst()
                .ifPresent(answer -> findings.accept(finding(answer)));
    }

    private static boolean open(Provision answer) {
        boolean later = answer.value()
                .filter(value -> value instanceof Value.Undecided
                        || value instanceof Value.Choice choice
                                && choice.options().contains(LATER))
                .isPresent();
        boolean left = Walk.delegation(answer)
                .filter(delegated -> delegated.otherwise().isEmpty())
                .filter(delegated -> answer.phrase(Role.OTHERWISE).isEmpty())
                .isPresent();
        return later || left;
    }

    private Diagnostic finding(Provision answer) {
        return Diagnostic.of(RULE, answer.headSpan(), "Whether the plan gives long-term care is left for later.")
                .subject(answer.identity())
                .question("Q19")
                .help("Write what holds until then: “none”, “left in Medicaid”, “home and community” or “full”, or"
                        + " “otherwise” and one of them.")
                .build();
    }
}
