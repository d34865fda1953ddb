package org.planwright.compiler.check.estimates;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;

/** Estimates do not shrink with each study. */
public final class FallingSeries implements Check {
    private static final BigDecimal HALF = BigDecimal.valueOf(2);
    private static final int FEWEST = 3;

    private static final Rule RULE = Rule.flaw(
            "estimates.falling-series", Severity.WARNING, "An estimate does not shrink with each study", "S18");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (List<Estimated> same : Estimated.byQuantity(plan)) {
            Estimated first = same.get(0);
            Estimated last = same.get(same.size() - 1);
            boolean saving = first.quantity().contains("saving");
            boolean fallen = last.high().multiply(HALF).compareTo(first.low()) < 0;
            if (saving && same.size() >= FEWEST && fallen) {
                findings.accept(finding(first, last, same.size()));
            }
        }
    }

    private Diagnostic finding(Estimated first, Estimated last, int studies) {
        String message = "Over " + studies + " studies " + last.quantity() + " fell from " + first.value() + " to "
                + last.value() + ".";
        return Diagnostic.of(RULE, last.said().headSpan(), message)
                .also(first.said().headSpan(), "the first study")
                .subject(last.said().identity())
                .value(first.who(), first.value(), "", "plan")
                .value(last.who(), last.value(), "", "plan")
                .help("Count on the last of them, or on less.")
                .build();
    }
}
