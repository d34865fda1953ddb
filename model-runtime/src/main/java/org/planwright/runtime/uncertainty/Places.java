package org.planwright.runtime.uncertainty;

/**
 * Where one parameter lies in each draw. It follows from the seed, the parameter's name and the number of the draw alone, so
 * that the same parameter has the same draws in every scenario and every plan, and draws may be made in any order.
 */
@FunctionalInterface
interface Places {
    /** From 0 to 1, for a draw counted from 0. */
    double at(int number);
}
