package org.planwright.compiler.inputs;

import org.planwright.runtime.inputs.ModelInputs.Treatment;

/**
 * What became of a provision.
 *
 * @param treatment used, approximated or ignored
 * @param how how it is approximated, or why it is ignored: words without a full stop; empty where it is used
 */
record Use(Treatment treatment, String how) {
    static final Use USED = new Use(Treatment.USED, "");

    static Use approximated(String how) {
        return new Use(Treatment.APPROXIMATED, how);
    }

    static Use ignored(String why) {
        return new Use(Treatment.IGNORED, why);
    }
}
