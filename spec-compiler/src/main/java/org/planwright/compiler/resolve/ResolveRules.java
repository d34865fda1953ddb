package org.planwright.compiler.resolve;

import static org.planwright.compiler.diagnostic.Rule.text;

import java.util.List;
import org.planwright.compiler.diagnostic.Rule;

/** What the words of a plan must keep so that they mean something. Each has its page beside this class. */
public final class ResolveRules {
    public static final Rule NO_HEAD = text("plan.no-head", "A file begins by saying what it is");
    public static final Rule TWO_HEADS = text("plan.two-heads", "A plan has one head statement");
    public static final Rule SECTION_WITHOUT_BLOCK =
            text("plan.section-without-block", "A section has its provisions in braces");
    public static final Rule BLOCK_NOT_TAKEN = text("plan.block-not-taken", "Only some words take a block");
    public static final Rule MISPLACED = text("plan.misplaced", "A provision stands in a section that takes it");
    public static final Rule INCLUDE_MISSING = text("include.missing", "An included file exists");
    public static final Rule INCLUDE_OUTSIDE = text("include.outside", "An included file lies below the plan's folder");
    public static final Rule INCLUDE_CYCLE = text("include.cycle", "Files do not include each other in a circle");
    public static final Rule UNKNOWN_SECTION = text("name.unknown-section", "A section is one that the language knows");
    public static final Rule UNKNOWN_KEY = text("name.unknown-key", "A key is one that its section knows");
    public static final Rule UNKNOWN_VERB = text("name.unknown-verb", "A sentence begins with a verb of its section");
    public static final Rule WRONG_SECTION = text("name.wrong-section", "A key or verb stands in its own section");
    public static final Rule NOT_DEFINED = text("name.not-defined", "A name is known or defined");
    public static final Rule UNKNOWN_SOURCE = text("name.unknown-source", "A cited source is defined");
    public static final Rule DEFINED_TWICE = text("name.defined-twice", "A name is defined once");
    public static final Rule VALUE_MISSING = text("value.missing", "A key or phrase that wants a value has one");
    public static final Rule WRONG_TYPE = text("value.wrong-type", "A value is of a type that its place takes");
    public static final Rule UNKNOWN_OPTION =
            text("value.unknown-option", "An answer is one of the question's options");
    public static final Rule ONE_ONLY = text("value.one-only", "A question with one answer has one");
    public static final Rule RANGE_BACKWARDS = text("value.range-backwards", "A range runs from low to high");
    public static final Rule AMBIGUOUS_MONEY =
            text("unit.yearly-or-total", "An amount of money says whether it is yearly or a total");
    public static final Rule MIXED_UNITS = text("unit.mixed", "Amounts that are compared have the same unit");
    public static final Rule PHRASE_NOT_TAKEN = text("phrase.not-taken", "A provision takes the phrases that fit it");
    public static final Rule PHRASE_TWICE = text("phrase.twice", "A phrase stands once in a provision");
    public static final Rule IMPOSSIBLE_DATE = text("date.impossible", "A date exists on the calendar");
    public static final Rule TWO_READINGS = text("people.two-readings", "A set of people can be read one way only");
    public static final Rule MIXED_AND_OR = text("people.mixed-and-or", "And and or do not mix without parentheses");
    public static final Rule OUT_OF_DOMAIN = text("people.out-of-domain", "A condition lies within what is possible");

    /** All of them, in reading order. */
    public static final List<Rule> ALL = List.of(
            NO_HEAD,
            TWO_HEADS,
            SECTION_WITHOUT_BLOCK,
            BLOCK_NOT_TAKEN,
            MISPLACED,
            INCLUDE_MISSING,
            INCLUDE_OUTSIDE,
            INCLUDE_CYCLE,
            UNKNOWN_SECTION,
            UNKNOWN_KEY,
            UNKNOWN_VERB,
            WRONG_SECTION,
            NOT_DEFINED,
            UNKNOWN_SOURCE,
            DEFINED_TWICE,
            VALUE_MISSING,
            WRONG_TYPE,
            UNKNOWN_OPTION,
            ONE_ONLY,
            RANGE_BACKWARDS,
            AMBIGUOUS_MONEY,
            MIXED_UNITS,
            PHRASE_NOT_TAKEN,
            PHRASE_TWICE,
            IMPOSSIBLE_DATE,
            TWO_READINGS,
            MIXED_AND_OR,
            OUT_OF_DOMAIN);

    private ResolveRules() {}
}
