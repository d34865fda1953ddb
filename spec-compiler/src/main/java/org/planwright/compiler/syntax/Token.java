package org.planwright.compiler.syntax;

import org.planwright.compiler.source.Span;

/**
 * One visible token of the text, or one joined from several (a compound name such as {@code fee for service}).
 *
 * @param kind what it is
 * @param span where it stands
 * @param text as a reader normalises it: words in lower case with plain hyphens and apostrophes, compound names with
 *     single spaces, quotations without their marks, figures as written
 */
public record Token(Kind kind, Span span, String text) {
    /** What a token is. */
    public enum Kind {
        /** A word or a compound name. */
        WORD,
        /** A word that can begin a phrase, standing where it does not: the value readers decide. */
        LITTLE,
        /** {@code 1.2}, {@code 2,000}, {@code 6 2/3}. */
        NUMBER,
        /** {@code 8.25%}, {@code 6 2/3%}. */
        PERCENT,
        /** {@code $1.2}, {@code $8.8T}, {@code -$3}. A following {@code million} is a word. */
        MONEY,
        /** {@code 2019-01-01}, {@code January 1, 2024}, {@code January 2024}. */
        DATE,
        /** A bare number from 1900 to 2199. */
        YEAR,
        /** A quotation; neighbours on one statement are joined with one space. */
        QUOTE,
        COMMA,
        OPEN,
        CLOSE,
        SLASH,
        /** A dash between figures or before one: a range or a minus sign. */
        DASH,
        PLUS,
        /** {@code to} before a figure or a date: a range. */
        THROUGH
    }

    /** Whether it is this word. */
    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.LITTLE || kind == Kind.THROUGH) && text.equals(word);
    }
}
