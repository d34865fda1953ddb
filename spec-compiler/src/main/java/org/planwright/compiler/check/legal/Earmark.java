package org.planwright.compiler.check.legal;

import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Rule;

/** New revenue of which the law has promised a part elsewhere is not all counted on. */
public final class Earmark extends MoneyLimit implements Check {
    private static final Rule RULE =
            rule("legal.earmark", "Money that the law has promised elsewhere is counted out or exempted", "L06");

    /** @param courts what the law of a plan's place asks */
    public Earmark(Courts courts) {
        super(courts, "earmark");
    }

    @Override
    public Rule rule() {
        return RULE;
    }
}
