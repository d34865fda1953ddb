package org.planwright.compiler.check.estimates;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;

/** No study finds that taxes take more than half of one more dollar, or the plan answers it. */
public final class TopRateEstimated implements Check {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private static final Rule RULE = Rule.flaw(
            "estimates.top-rate",
            Severity.WARNING,
            "No estimate has taxes take more than half of one more dollar",
            "A20");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (List<Estimated> same : Estimated.byQuantity(plan)) {
            same.stream()
                    .filter(estimate -> estimate.quantity().equals("marginal rate")
                            && estimate.low().compareTo(HALF) > 0)
                    .map(this::finding)
                    .forEach(findings);
        }
    }

    private Diagnostic finding(Estimated estimate) {
        String message = Say.quoted(estimate.who()) + " has taxes take " + estimate.value()
                + " of one more dollar, which is more than half.";
        return Diagnostic.of(RULE, estimate.said().headSpan(), message)
                .subject(estimate.said().identity())
                .value(estimate.who(), estimate.value(), "", "plan")
                .help("Lower the highest rate, or write why it is meant, with “accept estimates.top-rate because …”.")
                .build();
    }
}
