package org.planwright.compiler.check.timing;

import java.util.List;

/**
 * That one sort of thing must not come after another, as the trade knows it. All of them stand here.
 *
 * @param before what must not come later
 * @param after what must not come earlier
 * @param which between which things of the two sorts it holds
 * @param because why, as a sentence
 */
record Turn(Step before, Step after, Which which, String because) {
    /** Between which things of two sorts an order holds. */
    enum Which {
        /** Between each of the one and each of the other. */
        ALL,
        /** Between those that are about the same thing: one waiver, one body, steps that follow in number. */
        TIED,
        /** One of the first sort is enough for each of the other. */
        ONE_OF,
        /** One of the first sort is enough for each of the other that is about the same thing. */
        ONE_OF_TIED
    }

    private static final String BY_LAW = "What a plan does rests on its law.";

    /** Every order that is held against a plan, by what comes first. */
    static final List<Turn> ALL = List.of(
            all(Step.LAW, Step.BENEFITS, BY_LAW),
            all(Step.LAW, Step.BOARD, "A body is appointed under the law."),
            all(Step.LAW, Step.DECISION, "A body decides once the law gives it the power."),
            all(Step.LAW, Step.WAIVER, "A waiver is granted to a state whose law asks for it."),
            all(Step.LAW, Step.SYSTEMS, "Systems are built with the money of the law."),
            all(Step.LAW, Step.ENROLLMENT, BY_LAW),
            all(Step.LAW, Step.REVENUE, "Money is raised under the law."),
            all(Step.LAW, Step.REDIRECT, "Money is moved under the law."),
            all(Step.LAW, Step.RESERVE, "A reserve is filled under the law."),
            all(Step.LAW, Step.PROGRAM, "A program changes under the law."),
            all(Step.LAW, Step.INSURANCE, "Insurance changes under the law."),
            all(Step.LAW, Step.PHASE, BY_LAW),
            tied(Step.BOARD, Step.DECISION, "A body sits before it decides."),
            all(Step.BOARD, Step.BENEFITS, "Someone governs the plan from its first day on."),
            tied(Step.DECISION, Step.BENEFITS, "What is left open is decided before care is given by it."),
            tied(Step.WAIVER, Step.PROGRAM, "A program comes in once the waiver for it is granted."),
            tied(Step.WAIVER, Step.REDIRECT, "Federal money moves once the waiver for it is granted."),
            tied(Step.WAIVER, Step.BENEFITS, "The plan makes its start wait for the waiver."),
            all(Step.SYSTEMS, Step.ENROLLMENT, "People are enrolled with systems that work."),
            all(Step.SYSTEMS, Step.BENEFITS, "Claims are paid with systems that work."),
            all(Step.ENROLLMENT, Step.BENEFITS, "People are enrolled before they get care."),
            new Turn(Step.MONEY, Step.RESERVE, Which.ONE_OF, "A reserve is filled with money that has come in."),
            new Turn(Step.MONEY, Step.BENEFITS, Which.ONE_OF, "Care is paid for with money that has come in."),
            new Turn(Step.RATE, Step.SERVICE, Which.ONE_OF_TIED, "Care is paid for from the day it is given."),
            all(Step.BENEFITS, Step.PHASE, "No step brings benefits before the first of them."),
            all(Step.BENEFITS, Step.SERVICE, "Nothing is covered before the first benefits."),
            tied(Step.PHASE, Step.PHASE, "Steps are taken in the order of their numbers."));

    private static Turn all(Step before, Step after, String because) {
        return new Turn(before, after, Which.ALL, because);
    }

    private static Turn tied(Step before, Step after, String because) {
        return new Turn(before, after, Which.TIED, because);
    }

    /** Whether one of several is enough. */
    boolean oneOf() {
        return which == Which.ONE_OF || which == Which.ONE_OF_TIED;
    }

    /** Whether it holds between things that are about the same alone. */
    boolean tied() {
        return which == Which.TIED || which == Which.ONE_OF_TIED;
    }
}
