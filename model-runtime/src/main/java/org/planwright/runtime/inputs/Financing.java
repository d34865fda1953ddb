package org.planwright.runtime.inputs;

import java.util.List;
import java.util.Optional;

/** The money of a plan: taxes, flows, funds, reserves and the sums it states. */
public final class Financing {
    private Financing() {}

    /** What a rate takes. */
    public enum Basis {
        /** The part of the base between the bounds of the line. */
        PART,
        /** The whole base of whoever lies between the bounds. */
        WHOLE,
        /** All of the base; the line has no bounds. */
        ALL,
        /** The line does not say. */
        UNSTATED
    }

    /**
     * A line of a schedule.
     *
     * @param rate the rate or amount; where it slides, that at the lower bound
     * @param slidesTo that at the upper bound
     * @param basis what it takes
     * @param lower where it begins; empty for zero
     * @param upper where it ends; empty for no bound
     * @param from from when it holds; empty for the schedule's own date
     */
    public record RateBand(
            InputValue rate,
            Optional<InputValue> slidesTo,
            Basis basis,
            Optional<InputValue> lower,
            Optional<InputValue> upper,
            Optional<InputDate> from,
            Provenance provenance) {}

    /**
     * A tax.
     *
     * @param name as the plan names it
     * @param bases what is taxed, by canonical name
     * @param baseName the plan's own name for these bases; empty where it has none
     * @param payers who pays it
     * @param shares how the payers share it
     * @param bands its schedule, in the order written
     * @param amount its level where it has no schedule
     * @param taxedUpTo caps of the base
     * @param atMost cap of the amount
     * @param exempt what is left out of the base
     * @param indexedTo what its bounds grow with
     * @param selfEmployed how the self-employed pay
     * @param incidence who bears it in the end
     * @param method static or dynamic
     * @param yields what the plan says it yields
     * @param authority by what right
     * @param fund where the money goes; empty where the plan does not say
     * @param period when
     */
    public record Tax(
            String name,
            List<String> bases,
            String baseName,
            List<String> payers,
            List<Stated> shares,
            List<RateBand> bands,
            Optional<Stated> amount,
            List<Stated> taxedUpTo,
            Optional<Stated> atMost,
            List<Stated> exempt,
            Optional<Stated> indexedTo,
            Optional<Stated> selfEmployed,
            Optional<Stated> incidence,
            Optional<Stated> method,
            List<Yield> yields,
            Optional<Authority> authority,
            String fund,
            Period period,
            Provenance provenance)
            implements Entry {
        public Tax {
            bases = List.copyOf(bases);
            payers = List.copyOf(payers);
            shares = List.copyOf(shares);
            bands = List.copyOf(bands);
            taxedUpTo = List.copyOf(taxedUpTo);
            exempt = List.copyOf(exempt);
            yields = List.copyOf(yields);
        }

        /** The same without caps, of the base or of what is due. */
        public Tax withoutCaps() {
            return with(List.of(), Optional.empty(), exempt);
        }

        /** The same without exemptions. */
        public Tax withoutExemptions() {
            return with(taxedUpTo, atMost, List.of());
        }

        private Tax with(List<Stated> caps, Optional<Stated> most, List<Stated> spared) {
            return new Tax(
                    name,
                    bases,
                    baseName,
                    payers,
                    shares,
                    bands,
                    amount,
                    caps,
                    most,
                    spared,
                    indexedTo,
                    selfEmployed,
                    incidence,
                    method,
                    yields,
                    authority,
                    fund,
                    period,
                    provenance);
        }
    }

    /**
     * What a tax is said to yield.
     *
     * @param amount how much
     * @param years in which years; empty where that is not said
     */
    public record Yield(Stated amount, Optional<Period.Span> years) {}

    /** What sort of money it is. */
    public enum FlowKind {
        /** Money now spent on something else. */
        REDIRECT,
        /** New money that is no tax of the plan. */
        RAISE,
        /** Money to be paid back. */
        BORROW
    }

    /**
     * Money that comes in, taxes apart.
     *
     * @param kind what sort
     * @param flow canonical name of the flow or the source; may be empty
     * @param payer payer class of the national health accounts; may be empty
     * @param amount how much; empty where it is all of the flow
     * @param authority by what right
     * @param fund where the money goes; empty where the plan does not say
     * @param period when
     */
    public record Flow(
            FlowKind kind,
            String flow,
            String payer,
            Optional<Stated> amount,
            Optional<Authority> authority,
            String fund,
            Period period,
            Provenance provenance)
            implements Entry {}

    /**
     * What is set aside.
     *
     * @param amount how much
     * @param by by when; empty where that is not said
     */
    public record Reserve(Stated amount, Optional<InputDate> by, Period period, Provenance provenance)
            implements Entry {}

    /**
     * A fund.
     *
     * @param name canonical name
     */
    public record Fund(String name, Provenance provenance) implements Entry {}

    /**
     * A sum that the plan states.
     *
     * @param title its title
     * @param lines names of the money lines it sums
     * @param amount the sum
     * @param years in which years; empty where that is not said
     */
    public record Total(
            String title, List<String> lines, Stated amount, Optional<Period.Span> years, Provenance provenance)
            implements Entry {
        public Total {
            lines = List.copyOf(lines);
        }
    }
}
