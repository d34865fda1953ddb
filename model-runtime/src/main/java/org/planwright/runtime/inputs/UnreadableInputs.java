package org.planwright.runtime.inputs;

import java.io.IOException;

/** That a text holds no model inputs of this edition. */
public final class UnreadableInputs extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableInputs(String what, int line) {
        super("The model inputs cannot be read at line " + line + ": " + what + ".");
    }
}
