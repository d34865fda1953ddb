package org.planwright.runtime.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a plan provides, or what a scenario puts in its place. Lists keep the order of the plan.
 *
 * @param people who is covered, and who may leave or buy in
 * @param answers answers of one value that the cost model reads
 * @param services what is covered
 * @param charges what patients and members pay
 * @param waivers what they need not pay
 * @param payments how and how much providers are paid
 * @param programs what becomes of existing programs
 * @param taxes new taxes
 * @param flows money redirected, raised or borrowed
 * @param reserves what is set aside
 * @param funds where money goes
 * @param totals sums the plan states over its money lines
 * @param phases what starts when, for whom
 * @param savings savings in the order stated, each on its base
 * @param assumptions what is assumed
 * @param promises what is promised, to be tested
 * @param estimates what others computed, to be printed beside
 */
public record Parts(
        List<PeopleCell> people,
        List<Answer> answers,
        List<ServiceCover> services,
        List<Charge> charges,
        List<Waiver> waivers,
        List<Payment> payments,
        List<ProgramChange> programs,
        List<Financing.Tax> taxes,
        List<Financing.Flow> flows,
        List<Financing.Reserve> reserves,
        List<Financing.Fund> funds,
        List<Financing.Total> totals,
        List<Phase> phases,
        List<Saving> savings,
        List<Assumption> assumptions,
        List<Claim> promises,
        List<Claim> estimates) {

    /** What is done with a group of people. */
    public enum PeopleAction {
        /** They are covered. */
        COVER,
        /** They are not covered. */
        EXCLUDE,
        /** They are covered and may leave. */
        OPT_OUT,
        /** They are not covered and may join at a price. */
        BUY_IN,
        /** They keep other coverage or pay a contribution. */
        KEEP_OR_PAY
    }

    /**
     * A group of people and what the plan does with it.
     *
     * @param action what is done
     * @param people who
     * @param by by what they are covered; empty for the plan itself
     * @param amount what they pay for it, or instead
     * @param period when
     * @param authority by what right
     */
    public record PeopleCell(
            PeopleAction action,
            PeopleGroup people,
            Optional<String> by,
            Optional<Stated> amount,
            Period period,
            Optional<Authority> authority,
            Provenance provenance)
            implements Entry {}

    /**
     * An answer of one value.
     *
     * @param section such as {@code eligibility}
     * @param key such as {@code waiting period}
     * @param value what it says
     * @param people for whom; empty for everyone
     * @param period when
     */
    public record Answer(
            String section,
            String key,
            InputValue value,
            Optional<PeopleGroup> people,
            Period period,
            Provenance provenance)
            implements Entry {}

    /** Whether a service is covered. */
    public enum Coverage {
        /** It is covered. */
        COVERED,
        /** It is not covered. */
        EXCLUDED,
        /** As the extent says, or left open. */
        AS_STATED
    }

    /**
     * A service and whether it is covered.
     *
     * @param service canonical name
     * @param account class of the national health accounts; empty where it is spread over several
     * @param coverage whether it is covered
     * @param extent how far, where the plan says
     * @param people for whom; empty for everyone covered
     * @param period when
     * @param group the package it was named in; empty where it was named itself
     */
    public record ServiceCover(
            String service,
            String account,
            Coverage coverage,
            Optional<InputValue> extent,
            Optional<PeopleGroup> people,
            Period period,
            String group,
            Provenance provenance)
            implements Entry {}

    /** What sort of charge it is. */
    public enum ChargeKind {
        /** A charge of no further sort. */
        CHARGE,
        /** What a patient pays before the plan does, per year. */
        DEDUCTIBLE,
        /** A fixed amount for each use. */
        COPAYS,
        /** A share of the price. */
        COINSURANCE,
        /** The most that a patient pays per year. */
        OUT_OF_POCKET_LIMIT,
        /** Whether and what members pay for being covered. */
        PREMIUMS,
        /** What a member pays for being covered. */
        PREMIUM,
        /** The share of the cost of covered care that the plan pays, on average. */
        ACTUARIAL_VALUE
    }

    /**
     * What patients or members pay.
     *
     * @param kind what sort
     * @param services for which services; empty for all
     * @param people for whom; empty for everyone covered
     * @param amount how much, where it is one amount
     * @param bands the schedule, where there is one
     * @param atMost what it never exceeds
     * @param period when
     */
    public record Charge(
            ChargeKind kind,
            List<Named> services,
            Optional<PeopleGroup> people,
            Optional<Stated> amount,
            List<Financing.RateBand> bands,
            Optional<Stated> atMost,
            Period period,
            Provenance provenance)
            implements Entry {
        public Charge {
            services = List.copyOf(services);
            bands = List.copyOf(bands);
        }
    }

    /**
     * What need not be paid.
     *
     * @param services for which services; empty for all
     * @param people by whom; empty for everyone covered
     * @param period when
     */
    public record Waiver(List<Named> services, Optional<PeopleGroup> people, Period period, Provenance provenance)
            implements Entry {
        public Waiver {
            services = List.copyOf(services);
        }
    }

    /**
     * How and how much a service is paid.
     *
     * @param service canonical name
     * @param account class of the national health accounts; empty where it is spread over several
     * @param method canonical name of the method; empty where the plan does not say
     * @param level how much, against what
     * @param fallback what holds if it fails
     * @param period when
     */
    public record Payment(
            String service,
            String account,
            String method,
            Optional<Stated> level,
            Optional<Stated> fallback,
            Period period,
            Provenance provenance)
            implements Entry {}

    /** What becomes of a program. */
    public enum ProgramAction {
        /** It goes on beside the plan. */
        KEEP,
        /** The plan takes its place and its money. */
        ABSORB,
        /** It goes on, and the plan adds to it. */
        SUPPLEMENT,
        /** It rests while the plan lasts. */
        SUSPEND,
        /** It ends, and nothing takes its money over. */
        END
    }

    /**
     * What becomes of an existing program.
     *
     * @param program canonical name
     * @param payer payer class of the national health accounts; may be empty
     * @param action what becomes of it
     * @param authority by what right
     * @param people for whom; empty for everyone in it
     * @param period when
     */
    public record ProgramChange(
            String program,
            String payer,
            ProgramAction action,
            Optional<Authority> authority,
            Optional<PeopleGroup> people,
            Period period,
            Provenance provenance)
            implements Entry {}

    /**
     * A step of the start.
     *
     * @param subject what starts
     * @param people for whom; empty for everyone
     * @param period when
     * @param start when, where that is left open or to a body
     */
    public record Phase(
            String subject, Optional<PeopleGroup> people, Period period, Optional<Stated> start, Provenance provenance)
            implements Entry {}

    /**
     * A saving.
     *
     * @param order its place among the savings, from 1
     * @param amount how much
     * @param base what it is a share of; empty for an amount of money
     * @param mechanism by what
     * @param period when
     */
    public record Saving(int order, Stated amount, String base, String mechanism, Period period, Provenance provenance)
            implements Entry {}

    /** Whose assumption it is. */
    public enum Whose {
        /** The plan's side says it. */
        PLAN,
        /** The analyst who wrote the file filled it in. */
        ANALYST
    }

    /**
     * An assumption.
     *
     * @param key canonical name
     * @param value the value, range or options
     * @param source where it comes from; empty where that is not said
     * @param whose whose it is
     * @param people for whom; empty for everyone
     * @param period when
     */
    public record Assumption(
            String key,
            InputValue value,
            String source,
            Whose whose,
            Optional<PeopleGroup> people,
            Period period,
            Provenance provenance)
            implements Entry {}

    /**
     * A promise or an estimate.
     *
     * @param title its title
     * @param tests what it says, all of which must hold
     */
    public record Claim(String title, List<Comparison> tests, Provenance provenance) implements Entry {
        public Claim {
            tests = List.copyOf(tests);
        }
    }

    public Parts {
        people = List.copyOf(people);
        answers = List.copyOf(answers);
        services = List.copyOf(services);
        charges = List.copyOf(charges);
        waivers = List.copyOf(waivers);
        payments = List.copyOf(payments);
        programs = List.copyOf(programs);
        taxes = List.copyOf(taxes);
        flows = List.copyOf(flows);
        reserves = List.copyOf(reserves);
        funds = List.copyOf(funds);
        totals = List.copyOf(totals);
        phases = List.copyOf(phases);
        savings = List.copyOf(savings);
        assumptions = List.copyOf(assumptions);
        promises = List.copyOf(promises);
        estimates = List.copyOf(estimates);
    }

    /** Nothing at all. */
    public static final Parts NOTHING = new Parts(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** All entries, list by list. */
    public Stream<Entry> entries() {
        return Stream.of(
                        people,
                        answers,
                        services,
                        charges,
                        waivers,
                        payments,
                        programs,
                        taxes,
                        flows,
                        reserves,
                        funds,
                        totals,
                        phases,
                        savings,
                        assumptions,
                        promises,
                        estimates)
                .flatMap(List::stream);
    }

    /** The answers to a key of a section, in the order stated. */
    public List<Answer> answers(String section, String key) {
        return answers.stream()
                .filter(answer ->
                        answer.section().equals(section) && answer.key().equals(key))
                .toList();
    }

    /** These without the entries of some clauses, and with the entries of others at the end of each list. */
    public Parts with(Set<String> without, Parts more) {
        Merge merge = new Merge(without, this, more);
        return new Parts(
                merge.of(Parts::people),
                merge.of(Parts::answers),
                merge.of(Parts::services),
                merge.of(Parts::charges),
                merge.of(Parts::waivers),
                merge.of(Parts::payments),
                merge.of(Parts::programs),
                merge.of(Parts::taxes),
                merge.of(Parts::flows),
                merge.of(Parts::reserves),
                merge.of(Parts::funds),
                merge.of(Parts::totals),
                merge.of(Parts::phases),
                merge.of(Parts::savings),
                merge.of(Parts::assumptions),
                merge.of(Parts::promises),
                merge.of(Parts::estimates));
    }

    private record Merge(Set<String> without, Parts base, Parts more) {
        <T extends Entry> List<T> of(Function<Parts, List<T>> list) {
            List<T> merged = new ArrayList<>();
            list.apply(base).stream()
                    .filter(entry -> !without.contains(entry.clause()))
                    .forEach(merged::add);
            merged.addAll(list.apply(more));
            return merged;
        }
    }
}
