package org.planwright.compiler.check.legal;

import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Rule;

/** A plan that spends new taxes says how it fits under the limit on what its place may spend. */
public final class SpendingLimit extends MoneyLimit implements Check {
    private static final Rule RULE =
            rule("legal.spending-limit", "A plan fits under its place’s limit on spending, or lifts it", "L07");

    /** @param courts what the law of a plan's place asks */
    public SpendingLimit(Courts courts) {
        super(courts, "spending-limit");
    }

    @Override
    public Rule rule() {
        return RULE;
    }
}
