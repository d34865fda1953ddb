package org.planwright.runtime.judgement;

import java.util.function.Consumer;
import org.planwright.runtime.inputs.Remark;

/**
 * Looks whether a scored plan keeps one rule; its page stands beside it under the rule's id. Where the plan or the edition
 * lacks what the rule needs, it says nothing.
 */
public interface ScoreRule {
    /** Id of the rule that it decides. */
    String id();

    /** Reports every breach. */
    void look(Case it, Consumer<Remark> remarks);
}
