package org.planwright.compiler.check.payment;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** One authority has the last word on rates. */
public final class TwoAuthorities implements Check {
    private static final Rule RULE =
            Rule.flaw("payment.two-authorities", Severity.WARNING, "One authority has the last word on rates", "I25");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        plan.all("payment", "rates set by").stream()
                .filter(TwoAuthorities::both)
                .filter(answer -> plan.all("payment", "pay").stream()
                        .noneMatch(pay -> pay.marked(Role.IF_IT_FAILS) && !drugs(pay)))
                .findFirst()
                .ifPresent(answer -> findings.accept(finding(answer)));
    }

    private Diagnostic finding(Provision answer) {
        List<String> setters = ((Value.Choice) answer.value().orElseThrow())
                .options().stream()
                        .map(option -> option.equals("negotiation") ? option : "the " + option)
                        .toList();
        String message = "Rates are set by " + Say.and(setters) + ", and the plan does not say who has the last word.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .question("Q47")
                .help("Say on the “pay” lines what holds if negotiation fails: “if it fails, 100% of Medicare”.")
                .build();
    }

    private static boolean both(Provision answer) {
        return answer.value()
                .filter(value -> value instanceof Value.Choice choice
                        && choice.options().contains("negotiation")
                        && choice.options().size() > 1)
                .isPresent();
    }

    private static boolean drugs(Provision pay) {
        return pay.terms().stream().allMatch(term -> term.id().contains("drug"));
    }
}
