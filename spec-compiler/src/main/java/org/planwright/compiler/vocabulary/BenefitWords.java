package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.BODY;
import static org.planwright.compiler.vocabulary.Reading.COUNT;
import static org.planwright.compiler.vocabulary.Reading.FUND;
import static org.planwright.compiler.vocabulary.Reading.MONEY;
import static org.planwright.compiler.vocabulary.Reading.PAYERS;
import static org.planwright.compiler.vocabulary.Reading.PEOPLE;
import static org.planwright.compiler.vocabulary.Reading.PERCENT;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.Reading.REFERENCE;
import static org.planwright.compiler.vocabulary.Reading.SERVICES;
import static org.planwright.compiler.vocabulary.Reading.WORDS;
import static org.planwright.compiler.vocabulary.W.answer;
import static org.planwright.compiler.vocabulary.W.sentence;

import java.util.List;
import org.planwright.compiler.plan.Role;

/** Words of what is covered and what patients pay: benefits, cost sharing. */
final class BenefitWords {
    private BenefitWords() {}

    static Section benefits() {
        return W.section(
                "benefits",
                "What is covered",
                sentence("cover", "Brings services into the benefit package")
                        .takes(SERVICES)
                        .phrase(Role.AT, PERCENT)
                        .holds(
                                answer("limit", "The most that is covered: visits, days or an amount")
                                        .options("none", "no limit")
                                        .takes(COUNT, MONEY, QUOTE),
                                answer("condition", "What must be so before the service is covered")
                                        .takes(WORDS))
                        .asks("Q16"),
                sentence("exclude", "Leaves services out of the benefit package")
                        .takes(SERVICES)
                        .asks("Q22"),
                answer("adult dental", "Dental care of adults")
                        .options(availability())
                        .asks("Q17"),
                answer("vision", "Eye examinations and glasses")
                        .options(availability())
                        .asks("Q17"),
                answer("hearing", "Hearing examinations and hearing aids")
                        .options(availability())
                        .asks("Q17"),
                answer("mental health", "Whether mental health and substance use are covered as other care is")
                        .options(
                                "parity", "as other care is",
                                "limited", "with limits that other care has not",
                                "not covered", "not covered")
                        .one()
                        .asks("Q18"),
                answer("long-term care", "What the plan does for long-term services and supports")
                        .options(
                                "none", "nothing",
                                "left in Medicaid", "Medicaid goes on as today",
                                "home and community", "care at home and in the community",
                                "full", "care at home and in institutions",
                                "later", "to be added at a later time")
                        .asks("Q19"),
                answer("long-term care threshold", "How much help someone needs before long-term care is covered")
                        .options("none", "no threshold", "income and assets test", "by what someone has")
                        .takes(PEOPLE, COUNT, QUOTE)
                        .asks("Q19"),
                answer("family carers", "What the plan does for people who care for a relative")
                        .options(
                                "none", "nothing",
                                "paid", "they are paid",
                                "respite", "they get time off",
                                "training", "they are trained")
                        .takes(MONEY),
                answer("drug list", "Which drugs are covered")
                        .options(
                                "open", "all drugs approved for sale",
                                "formulary", "those on a list",
                                "tiered", "those on a list, at different charges")
                        .one()
                        .asks("Q20"),
                answer("new treatments", "How treatments come in and go out")
                        .options(
                                "statute", "by a new law",
                                "board", "as the governing body decides",
                                "Medicare coverage rules", "as Medicare decides",
                                "cost-effectiveness", "where they are worth their cost",
                                "coverage with evidence", "while evidence is gathered",
                                "automatic", "when they are approved for sale")
                        .takes(QUOTE)
                        .asks("Q21"),
                answer("medical necessity", "Who decides what care a patient needs")
                        .options(
                                "treating provider", "the provider who treats the patient",
                                "plan", "the plan",
                                "board", "the governing body",
                                "independent review", "reviewers outside the plan")
                        .takes(BODY, QUOTE)
                        .asks("Q22"),
                answer("abortion", "Whether abortion is covered, and with whose money")
                        .options(
                                "covered", "covered as other care is",
                                "excluded", "not covered",
                                "separate fund", "covered from money that no federal law restricts",
                                "federal limits", "covered where federal law lets it be")
                        .one()
                        .asks("Q23"),
                answer("out-of-area care", "Care outside the area of the plan or abroad")
                        .options(
                                "none", "not covered",
                                "emergencies", "emergencies only",
                                "full", "covered as care at home is",
                                "approved beforehand", "covered where approved before the care is given")
                        .asks("Q24"),
                answer(
                                "actuarial value",
                                "The share of the cost of covered care that the plan pays for a typical person")
                        .takes(PERCENT));
    }

    private static List<Word.Option> availability() {
        return List.of(
                new Word.Option("covered", "covered for everyone"),
                new Word.Option("not covered", "not covered"),
                new Word.Option("children only", "covered for children"),
                new Word.Option("limited", "covered with limits"),
                new Word.Option("emergencies only", "covered for emergencies"));
    }

    static Section costSharing() {
        return W.section(
                "cost sharing",
                "What members and patients pay",
                answer("premiums", "Whether members pay a premium, and how it is set")
                        .options(
                                "none", "no premium",
                                "flat", "the same for everyone",
                                "by income", "more with a higher income",
                                "by age", "more with a higher age",
                                "employer share", "employers pay a part")
                        .takes(MONEY, PERCENT)
                        .asks("Q28"),
                sentence("premium", "The premium as a schedule, by income or otherwise")
                        .phrase(Role.AT, MONEY, PERCENT)
                        .phrase(Role.PAID_BY, PAYERS, PEOPLE)
                        .phrase(Role.INTO, FUND)
                        .holds(
                                answer("at most", "The most that anyone pays").takes(MONEY, PERCENT),
                                answer("exempt", "Who pays none").takes(PEOPLE, MONEY),
                                answer("indexed to", "What the amounts grow with")
                                        .takes(REFERENCE, PERCENT),
                                answer("yields", "What it brings in").takes(MONEY))
                        .schedule()
                        .replaces()
                        .asks("Q28"),
                answer("deductible", "What a patient pays before the plan pays")
                        .options("none", "nothing")
                        .takes(MONEY, PERCENT)
                        .schedule()
                        .asks("Q25"),
                answer("copays", "Fixed amounts that patients pay for a service")
                        .also("copayments")
                        .options(
                                "none", "nothing",
                                "drugs only", "for drugs",
                                "all services", "for every service",
                                "non-preferred only", "for services and drugs that are not preferred")
                        .takes(MONEY)
                        .asks("Q25"),
                answer("coinsurance", "The share of a bill that patients pay")
                        .options(
                                "none", "nothing",
                                "drugs only", "for drugs",
                                "all services", "for every service",
                                "non-preferred only", "for services and drugs that are not preferred")
                        .takes(PERCENT)
                        .schedule()
                        .asks("Q25"),
                answer("out-of-pocket limit", "The most that a patient pays in a year")
                        .options(
                                "none", "no limit",
                                "none needed", "patients pay nothing",
                                "by income", "lower with a lower income")
                        .takes(MONEY, PERCENT)
                        .holds(
                                answer("at most", "The most that anyone pays").takes(MONEY, PERCENT),
                                answer("indexed to", "What the amounts grow with")
                                        .takes(REFERENCE, PERCENT))
                        .schedule()
                        .asks("Q27"),
                sentence("charge", "What patients pay for services")
                        .takes(SERVICES)
                        .phrase(Role.AT, MONEY, PERCENT)
                        .holds(
                                answer("at most", "The most that anyone pays").takes(MONEY, PERCENT),
                                answer("indexed to", "What the amounts grow with")
                                        .takes(REFERENCE, PERCENT))
                        .schedule()
                        .replaces()
                        .asks("Q25"),
                sentence("waive", "Spares services, or people, all that patients pay")
                        .takes(SERVICES)
                        .phrase(Role.FOR, PEOPLE, SERVICES)
                        .asks("Q26"));
    }
}
