package org.planwright.compiler.check.timing;

/** The sorts of things that happen on the way to a plan. */
enum Step {
    /** The plan becomes law. */
    LAW,
    /** A body is there. */
    BOARD,
    /** A body decides what is left to it. */
    DECISION,
    /** A waiver is granted. */
    WAIVER,
    /** Computer systems are ready. */
    SYSTEMS,
    /** People are enrolled. */
    ENROLLMENT,
    /** A tax, a loan or other new money begins. */
    REVENUE,
    /** Money that is spent on something else today begins to come in. */
    REDIRECT,
    /** Money of any sort begins to come in. */
    MONEY,
    /** A reserve is full. */
    RESERVE,
    /** A program of today ends, rests or comes in. */
    PROGRAM,
    /** A part of private insurance changes. */
    INSURANCE,
    /** Benefits begin. */
    BENEFITS,
    /** A service is covered. */
    SERVICE,
    /** A service is paid for by a stated method and level. */
    RATE,
    /** A step of the transition. */
    PHASE
}
