package org.planwright.compiler.vocabulary;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names that hold a word which begins a phrase or joins a list. Written down, since to find them takes the whole
 * vocabulary, of which a small plan uses little; a test holds them equal to what the vocabulary has.
 */
final class CompoundNames {
    /** Words that begin a phrase, join or compare. */
    static final Set<String> LITTLE = Set.of(
            "from",
            "through",
            "before",
            "in",
            "over",
            "as",
            "by",
            "under",
            "for",
            "except",
            "at",
            "of",
            "on",
            "into",
            "when",
            "cites",
            "to",
            "means",
            "otherwise",
            "with",
            "and",
            "or",
            "not",
            "either",
            "is",
            "above",
            "below",
            "because",
            "note",
            "assumed",
            "unverified",
            "pending",
            "if");

    /** Names that the lexer joins, each in the plain form and as the vocabulary writes it. */
    private static final String EVERYWHERE = """
            act of congress
            activities of daily living
            adults under 65
            american indian or alaska native
            american indians and alaska natives
            at any time
            at birth
            at first care
            average of all payers
            by application
            centers for medicare and medicaid services
            change in federal spending
            change in health spending
            change in national spending
            change in total spending
            chosen by patient
            commissioner of health
            commissioner of insurance
            condition of federal money
            consumption of non necessities
            consumption of non-necessities
            couple with children
            coverage with evidence
            department of defense
            department of health
            department of health and human services
            department of revenue
            department of taxation
            department of the treasury
            department of veterans affairs
            district of columbia
            employees of in state businesses
            employees of in state employers
            employees of in-state businesses
            employees of in-state employers
            employers in state
            ends on moving
            estates and gifts
            families with children
            federal with regions
            fee for service
            fines and penalties
            fraud and waste control
            head of household
            head of household filers
            head-of-household filers
            heads of household
            health and human services
            help needed in
            home and community
            home and community based services
            home and community care
            home and community services
            home and community-based services
            households with children
            in state
            in state employers
            in state residents
            in state workers
            in the rates
            in unless they opt out
            in vitro fertilization
            in-state employers
            in-state residents
            in-state workers
            income and assets test
            intent and address
            keep or pay
            kept up by law
            laboratory and imaging
            left in medicaid
            long term services and supports
            long-term services and supports
            majority of voters
            maternal and child health
            maternal and child health block grant
            maternity and newborn care
            medicare a and b
            negotiation with fallback
            no for profits
            no for-profits
            not cost sharing
            not in labor force
            not lawfully present
            office of personnel management
            out of pocket
            out of pocket costs
            out of pocket spending
            out of state
            out of state employers
            out of state workers
            out unless they opt in
            out-of-pocket
            out-of-pocket costs
            out-of-pocket spending
            out-of-state employers
            out-of-state workers
            over the counter drugs
            over-the-counter drugs
            paper or plastic
            pass through funding
            pass through income
            pass-through funding
            pass-through income
            pay for performance
            pensions and annuities
            people on medicaid
            people on medicare
            people with disabilities
            persons in household
            physician and clinical
            physician and clinical services
            place of residence
            place of work
            population of residents
            public and non profit
            public and non-profit
            race and language
            rehabilitation and habilitation
            rehabilitative and habilitative services
            rents and royalties
            required to wages
            review before payment
            run to term
            same as drugs
            same as medicare
            savings to wages
            school and worksite care
            secretary of defense
            secretary of health and human services
            secretary of the treasury
            secretary of veterans affairs
            single with children
            state and local employee plans
            state and local employees
            state law by simple majority
            state law by three fifths
            state law by two thirds
            state or local government
            stock and bond trades
            tax on higher wages
            taxed as both
            taxed as employer
            taxed as worker
            taxes on additional take home pay
            taxes on additional take-home pay
            taxes on providers
            two thirds of voters
            value of employer coverage
            vote of the people
            wages and salaries
            waiver pass through
            waiver pass-through
            waste and fraud
            waste and fraud control
            with forgone revenue
            workers of in state businesses
            workers of in state employers
            workers of in-state businesses
            workers of in-state employers
            years of age
            """;

    /** Two words, one of which may as well begin a phrase or join a list. */
    private static final String IN_CONTEXT = """
            buy in
            by age
            by income
            not allowed
            not covered
            not severable
            not working
            with children
            """;

    private CompoundNames() {}

    static Set<String> everywhere() {
        return lines(EVERYWHERE);
    }

    static Set<String> inContext() {
        return lines(IN_CONTEXT);
    }

    private static Set<String> lines(String text) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Terms.divided(text, '\n')));
    }
}
