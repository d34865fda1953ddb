package org.planwright.compiler.vocabulary;

import org.planwright.compiler.plan.Term;

/** How the words in a value position may be read. A position lists its readings in the order in which they are tried. */
public enum Reading {
    /** One or several of the options that the word declares. */
    OPTIONS("one of its options"),
    /** Dollars, with what they are counted by: {@code $10 per fill}. */
    MONEY("an amount of money, such as $1.2 billion per year"),
    /** {@code 8.25%}, {@code 105% of Medicare}, {@code 20% below current prices}, {@code +10%}. */
    PERCENT("a percentage, such as 8.25% or 105% of Medicare"),
    /** {@code 9 members}, {@code 5}. */
    COUNT("a number, such as 9 members"),
    /** {@code 60 days of spending}, {@code 6 years}. */
    DURATION("a length of time, such as 60 days"),
    /** {@code January 1, 2019}, {@code 2 years after enactment}. */
    DATE("a date, such as January 1, 2019 or 2 years after enactment"),
    /** {@code 2017 to 2026}, {@code 2017}, {@code each year from 2017}. */
    YEARS("years, such as 2017 to 2026"),
    /** A people expression. */
    PEOPLE("people, such as residents with age under 19"),
    SERVICES("services, such as hospitals or long-term care"),
    PROGRAMS("programs, such as Medicare or Medicaid"),
    PAYERS("who pays, such as employers or workers"),
    /** {@code 80% employers, 20% workers}. */
    SHARES("shares, such as 80% employers, 20% workers"),
    BODY("a body, such as the board"),
    FUND("a fund that the plan sets up"),
    BASES("what is taxed, such as payroll or wages"),
    AUTHORITY("a legal authority, such as waiver 1115 or state law by simple majority"),
    SOURCE("a source, by its name in definitions or as a quotation"),
    FLOW("money that is spent on something else today, such as Medicaid federal"),
    METHOD("a method of payment, such as fee for service or global budget"),
    /** What a level refers to: {@code current prices}, {@code all payers}. */
    REFERENCE("what it is measured against, such as Medicare"),
    /** A condition, or a quotation that no program can test. */
    CONDITION("a condition, such as uninsured in 2018 below 1% of residents"),
    /** Names of money lines of this plan. */
    LINES("names of taxes and other money lines of this plan"),
    /** A rule's id. */
    RULE("the name of a rule, such as financing.no-source"),
    /** {@code section / verb object}. */
    PATH("the path of a provision, such as benefits / cover dental"),
    /** A name that the author makes up here. */
    NEW_NAME("a name"),
    /** A quotation. */
    QUOTE("a text in quotation marks"),
    /** Any words, kept as they stand. */
    WORDS("words");

    private final String expected;

    Reading(String expected) {
        this.expected = expected;
    }

    /** What was expected, in the author's words, with an example: finishes "… takes". */
    public String expected() {
        return expected;
    }

    /** The kind of term that it names, where it names terms by a closed list. */
    public Term.Kind term() {
        return switch (this) {
            case SERVICES -> Term.Kind.SERVICE;
            case PROGRAMS -> Term.Kind.PROGRAM;
            case PAYERS -> Term.Kind.PAYER;
            case BODY -> Term.Kind.BODY;
            case FUND -> Term.Kind.FUND;
            case BASES -> Term.Kind.BASE;
            case AUTHORITY -> Term.Kind.AUTHORITY;
            case SOURCE -> Term.Kind.SOURCE;
            case FLOW -> Term.Kind.FLOW;
            case METHOD -> Term.Kind.METHOD;
            case REFERENCE -> Term.Kind.REFERENCE;
            case LINES -> Term.Kind.LINE;
            default -> throw new IllegalStateException(this + " names no terms");
        };
    }
}
