package org.planwright.compiler.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that has a name: a service, a program, a fund.
 *
 * @param kind what sort of thing it is
 * @param id its canonical name, lower case with single spaces
 * @param own for a name that a project adds to the vocabulary, what the project says of it; it is no part of what the term
 *     is equal to
 */
public record Term(Kind kind, String id, Optional<Own> own) {
    /**
     * What a project says of a name of its own.
     *
     * @param display the name with its capitals
     * @param parent what it is a part of; empty where it stands alone
     * @param account for a service the class, for a program or a flow the payer of the national health accounts that it is
     *     counted in; empty for others
     */
    public record Own(String display, Optional<Term> parent, String account) {}

    /** A name of the vocabulary, or one that a plan defines. */
    public Term(Kind kind, String id) {
        this(kind, id, Optional.empty());
    }

    /** The sorts of things that plans name. */
    public enum Kind {
        /** Care that can be covered and paid for. */
        SERVICE,
        /** An existing program. */
        PROGRAM,
        /** Who bears a tax or a charge. */
        PAYER,
        /** An agency, a board, an office. */
        BODY,
        /** A fund that money goes into. */
        FUND,
        /** What a tax is levied on. */
        BASE,
        /** A law or waiver that something rests on. */
        AUTHORITY,
        /** A text that is cited. */
        SOURCE,
        /** Money that goes to a program already. */
        FLOW,
        /** How providers are paid. */
        METHOD,
        /** Prices that a level of payment is a share of. */
        REFERENCE,
        /** What an estimate or a promise speaks of. */
        QUANTITY,
        /** What a saving comes from. */
        MECHANISM,
        /** A line of what an administration costs. */
        LINE;

        /** As a person says it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Term {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(own);
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
