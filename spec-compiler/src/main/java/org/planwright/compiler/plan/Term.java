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

    // written out, as every check asks it and the generated form costs a cold start several milliseconds
    @Override
    public boolean equals(Object other) {
        return other instanceof Term that && kind == that.kind && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return 31 * kind.ordinal() + id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
