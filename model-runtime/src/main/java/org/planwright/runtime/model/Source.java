package org.planwright.runtime.model;

/**
 * A line of the plan's money.
 *
 * @param name as the plan names it
 * @param kind what sort
 * @param amounts million dollars by year
 * @param place file and line of the plan
 * @param how how it was counted; empty where its kind says that
 */
public record Source(String name, Kind kind, double[] amounts, String place, String how) {
    /** Money of which nothing more is to be said. */
    public Source(String name, Kind kind, double[] amounts, String place) {
        this(name, kind, amounts, place, "");
    }

    /** What sort of money it is. */
    public enum Kind {
        TAX,
        RAISED,
        EXISTING,
        BORROWED
    }
}
