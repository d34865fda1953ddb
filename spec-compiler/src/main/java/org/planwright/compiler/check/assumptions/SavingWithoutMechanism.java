package org.planwright.compiler.check.assumptions;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A saving says what brings it about. */
public final class SavingWithoutMechanism implements Check {
    private static final Rule RULE = Rule.flaw(
            "assumptions.saving-without-mechanism", Severity.ERROR, "A saving says what brings it about", "U09");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        plan.all("assumptions", "save").stream()
                .filter(saving -> saving.phrase(Role.BY).isEmpty() && !saving.marked(Role.BECAUSE))
                .forEach(saving -> findings.accept(finding(saving)));
    }

    private Diagnostic finding(Provision saving) {
        String message = "The plan counts on saving "
                + saving.value().map(Value::toString).orElse("money") + " and does not say by what.";
        return Diagnostic.of(RULE, saving.headSpan(), message)
                .subject(saving.identity())
                .help("Write “by” and the mechanism, such as “by fraud control”.")
                .build();
    }
}
