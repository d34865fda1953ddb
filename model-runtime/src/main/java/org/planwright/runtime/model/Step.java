package org.planwright.runtime.model;

/** One step of the calculation: spending in, spending out, nothing changed. */
public interface Step {
    /** Its name in the waterfall. */
    String name();

    /** Spending after it. */
    Cells apply(Cells before);
}
