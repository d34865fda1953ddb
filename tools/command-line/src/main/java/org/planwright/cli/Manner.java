package org.planwright.cli;

/**
 * How a command speaks.
 *
 * @param color when to colour
 * @param quiet findings and results only
 * @param verbose accepted findings and consequences of other findings too
 * @param stacktrace whether a fault of ours shows where it happened
 */
record Manner(Color.Choice color, boolean quiet, boolean verbose, boolean stacktrace) {
    static final Manner USUAL = new Manner(Color.Choice.AUTO, false, false, false);
}
