package org.planwright.compiler.check.promises;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** A promise can be tested. */
public final class Untestable implements Check {
    private static final Rule RULE =
            Rule.flaw("promises.untestable", Severity.WARNING, "A promise can be tested", "S15", "M03");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision promise : plan.all("promises", "promise")) {
            boolean quoted = promise.value().filter(Untestable::quoted).isPresent();
            if (quoted) {
                findings.accept(finding(promise));
            }
        }
    }

    private static boolean quoted(Value value) {
        return value instanceof Value.Text
                || value instanceof Value.Condition condition
                        && condition.tests().stream().anyMatch(Value.Condition.Test::quoted);
    }

    private Diagnostic finding(Provision promise) {
        String message = "The promise " + Say.quoted(promise.name().orElse(promise.identity()))
                + " is a text, so no program can tell whether the plan keeps it.";
        return Diagnostic.of(RULE, promise.headSpan(), message)
                .subject(promise.identity())
                .help("Write it as a condition, such as “uninsured in 2018 below 1% of residents”.")
                .build();
    }
}
