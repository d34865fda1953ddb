package org.planwright.compiler.check.legal;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Budget reconciliation carries the budget and nothing else. */
public final class Reconciliation implements Check {
    private static final List<String> OTHER = List.of("private insurance", "providers");

    private static final Rule RULE = Rule.flaw(
            "legal.reconciliation",
            Severity.WARNING,
            "Budget reconciliation carries the budget and nothing else",
            "L23");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean route = Courts.says(plan, "legal", "passage", "reconciliation");
        if (route) {
            OTHER.stream()
                    .flatMap(section -> plan.section(section).stream())
                    .findFirst()
                    .ifPresent(rule -> findings.accept(finding(plan, rule)));
        }
    }

    private Diagnostic finding(Plan plan, Provision rule) {
        String message =
                "The plan is to pass by budget reconciliation, which cannot carry rules such as " + Say.the(rule) + ".";
        return Diagnostic.of(RULE, rule.headSpan(), message)
                .also(plan.first("legal", "passage").orElseThrow().headSpan(), "the route")
                .subject(rule.identity())
                .help("Pass such rules by the regular procedure, or in a bill of their own.")
                .build();
    }
}
