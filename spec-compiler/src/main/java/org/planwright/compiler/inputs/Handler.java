package org.planwright.compiler.inputs;

import org.planwright.compiler.plan.Provision;

/** Takes a provision into the inputs and says what became of it. */
interface Handler {
    Use take(Provision provision, Gathering into);
}
