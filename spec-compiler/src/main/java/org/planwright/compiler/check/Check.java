package org.planwright.compiler.check;

import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.plan.Plan;

/** Looks whether a plan keeps one rule. Stateless; its page stands beside it under the rule's id. */
public interface Check {
    /** The rule it decides. */
    Rule rule();

    /**
     * Reports every breach, in the order in which the plan is written.
     *
     * @param plan a plan whose text was understood as far as it could be
     * @param findings takes each finding
     */
    void look(Plan plan, Consumer<Diagnostic> findings);
}
