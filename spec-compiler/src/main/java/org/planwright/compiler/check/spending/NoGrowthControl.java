package org.planwright.compiler.check.spending;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A plan that sets no limit to spending has something else that holds it. */
public final class NoGrowthControl implements Check {
    private static final List<String> LEVERS = List.of(
            "national budget", "regional budgets", "prior authorization", "technology limits", "capital approval");

    private static final Rule RULE = Rule.flaw(
                    "spending.no-growth-control",
                    Severity.ERROR,
                    "A plan without a limit to spending has something else that holds it",
                    "M33",
                    "M34",
                    "S11")
            .followsWhere("", "cost containment / spending limit", "completeness.missing-answer");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Provision> none =
                plan.first("cost containment", "spending limit").filter(NoGrowthControl::isNone);
        boolean lever = plan.section("cost containment").stream()
                .anyMatch(answer -> LEVERS.contains(answer.word()) && !isNone(answer) && !unknown(answer));
        boolean index = plan.first("payment", "rate updates")
                .filter(answer -> !isNone(answer) && !unknown(answer))
                .isPresent();
        if (none.isPresent() && !lever && !index && !budgeted(plan)) {
            findings.accept(finding(plan, none.get()));
        }
    }

    /** Hospitals on a global budget, or anyone on a salary or paid by the head, cannot bill for more. */
    private static boolean budgeted(Plan plan) {
        return plan.all("payment", "pay").stream()
                .flatMap(pay -> pay.phrase(Role.BY).stream())
                .map(Value::toString)
                .anyMatch(List.of("global budget", "salary", "capitation")::contains);
    }

    private static boolean isNone(Provision answer) {
        return answer.value().filter(Figures::nothing).isPresent();
    }

    private static boolean unknown(Provision answer) {
        return answer.value().filter(Value.Unknown.class::isInstance).isPresent();
    }

    private Diagnostic finding(Plan plan, Provision none) {
        String message = Say.quoted(plan.title()) + " sets no limit to spending and has neither budgets nor approval "
                + "beforehand nor an index for its rates.";
        return Diagnostic.of(RULE, none.headSpan(), message)
                .subject(none.identity())
                .help("Write a target, a budget, or what rates grow with: “rate updates: Medicare Economic Index”.")
                .build();
    }
}
