package org.planwright.compiler.check.payment;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Who negotiates drug prices has something to negotiate with. */
public final class NegotiationWithoutLeverage implements Check {
    private static final Rule RULE = Rule.flaw(
            "payment.negotiation-without-leverage",
            Severity.WARNING,
            "Who negotiates drug prices has something to negotiate with",
            "U10");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean open = plan.first("benefits", "drug list")
                .flatMap(Provision::value)
                .filter(list -> list.toString().equals("open"))
                .isPresent();
        plan.first("payment", "drug purchasing")
                .filter(answer -> open && onlyNegotiation(answer))
                .ifPresent(answer -> findings.accept(finding(plan, answer)));
    }

    private static boolean onlyNegotiation(Provision answer) {
        return answer.value()
                .filter(value ->
                        value instanceof Value.Choice choice && choice.options().equals(List.of("negotiation")))
                .isPresent();
    }

    private Diagnostic finding(Plan plan, Provision answer) {
        String message = "Drug prices are negotiated, but the plan pays for every drug: it has nothing to refuse.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .also(plan.first("benefits", "drug list").orElseThrow().headSpan(), "an open list")
                .subject(answer.identity())
                .help("Add a formulary, a reference price, a price limit or a license to drug purchasing.")
                .build();
    }
}
