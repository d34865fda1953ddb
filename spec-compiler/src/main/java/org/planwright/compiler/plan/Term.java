package org.planwright.compiler.plan;

import java.util.Objects;

/**
 * Something that has a name: a service, a program, a fund.
 *
 * @param kind what sort of thing it is
 * @param id its canonical name, lower case with single spaces
 */
public record Term(Kind kind, String id) {
    /** The sorts of things that plans name. */
    public enum Kind {
        SERVICE,
        PROGRAM,
        PAYER,
        BODY,
        FUND,
        BASE,
        AUTHORITY,
        SOURCE,
        FLOW,
        METHOD,
        REFERENCE,
        QUANTITY,
        MECHANISM,
        LINE;

        /** As a person says it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Term {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
