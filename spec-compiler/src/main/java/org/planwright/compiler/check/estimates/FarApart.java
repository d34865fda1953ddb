package org.planwright.compiler.check.estimates;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;

/** Estimates of one thing are of one order. */
public final class FarApart implements Check {
    /** Near to twice is far: the two estimates for California, of 106 and 200 billion dollars, were of two plans. */
    private static final BigDecimal FAR = new BigDecimal("1.8");

    private static final Rule RULE = Rule.flaw(
            "estimates.far-apart",
            Severity.WARNING,
            "Estimates of one thing do not lie far apart without a word",
            "S10");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (List<Estimated> same : Estimated.byQuantity(plan)) {
            Estimated least = same.stream().min(Estimated.BY_SIZE).orElseThrow();
            Estimated most = same.stream().max(Estimated.BY_SIZE).orElseThrow();
            boolean apart = least.low().signum() > 0
                    && most.high().compareTo(least.low().multiply(FAR)) > 0;
            if (apart && !most.said().identity().equals(least.said().identity())) {
                findings.accept(finding(least, most));
            }
        }
    }

    private Diagnostic finding(Estimated least, Estimated most) {
        String message = "Of " + most.quantity() + ", “" + least.who() + "” says " + least.value() + " and “"
                + most.who() + "” " + most.value() + ".";
        return Diagnostic.of(RULE, most.said().headSpan(), message)
                .also(least.said().headSpan(), "the other estimate")
                .subject(most.said().identity())
                .value(most.who(), most.value(), "", "plan")
                .value(least.who(), least.value(), "", "plan")
                .help("Say what makes the difference, and compute the plan for both.")
                .build();
    }
}
