package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.BODY;
import static org.planwright.compiler.vocabulary.Reading.COUNT;
import static org.planwright.compiler.vocabulary.Reading.DURATION;
import static org.planwright.compiler.vocabulary.Reading.METHOD;
import static org.planwright.compiler.vocabulary.Reading.MONEY;
import static org.planwright.compiler.vocabulary.Reading.PERCENT;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.Reading.REFERENCE;
import static org.planwright.compiler.vocabulary.Reading.SERVICES;
import static org.planwright.compiler.vocabulary.W.answer;
import static org.planwright.compiler.vocabulary.W.sentence;

import org.planwright.compiler.plan.Role;

/** Words of what providers are paid and how spending is held: payment, cost containment. */
final class PaymentWords {
    private PaymentWords() {}

    static Section payment() {
        return W.section(
                "payment",
                "What providers are paid, how and by whose decision",
                sentence("pay", "Pays for services by a method, at a level")
                        .takes(SERVICES)
                        .phrase(Role.BY, METHOD)
                        .phrase(Role.AT, PERCENT, MONEY, REFERENCE)
                        .phrase(Role.OVER, DURATION)
                        .phrase(Role.IF_IT_FAILS, PERCENT, MONEY, METHOD, REFERENCE, QUOTE)
                        .phrase(Role.OTHERWISE, PERCENT, MONEY, METHOD, REFERENCE, QUOTE)
                        .holds(
                                answer("updates", "What these rates grow with").takes(REFERENCE, PERCENT),
                                answer("at least", "The least that is paid").takes(PERCENT, MONEY),
                                answer("at most", "The most that is paid").takes(PERCENT, MONEY),
                                answer("quality adjustment", "What is held back or added for quality")
                                        .options("none", "nothing")
                                        .takes(PERCENT, QUOTE))
                        .replaces()
                        .asks("Q48", "Q49"),
                answer("rates set by", "Who sets the rates")
                        .options(
                                "law", "the law itself",
                                "board", "the governing body",
                                "negotiation", "the plan and providers together",
                                "negotiation with fallback", "the two together, or the governing body if they fail",
                                "Medicare", "Medicare's own schedules")
                        .takes(BODY, QUOTE)
                        .asks("Q47"),
                answer("rates must cover", "What rates have to be enough for, whatever it comes to")
                        .options(
                                "nothing", "they are what they are",
                                "costs", "what care costs to give",
                                "supply", "enough providers to give it")
                        .takes(QUOTE),
                answer("rate updates", "What rates grow with from year to year")
                        .options(
                                "none", "they stay",
                                "Medicare Economic Index", "Medicare's index of practice costs",
                                "consumer prices", "consumer prices",
                                "GDP", "the economy",
                                "target", "a target of spending",
                                "negotiation", "they are negotiated again")
                        .takes(PERCENT, REFERENCE, QUOTE)
                        .asks("Q51"),
                answer("budget basis", "What the first global budget is built on")
                        .options(
                                "none", "there are no global budgets",
                                "past spending", "what was spent before",
                                "population", "the people who are served",
                                "negotiation", "agreement",
                                "costs", "what care costs to give")
                        .takes(QUOTE)
                        .asks("Q50"),
                answer("budget adjustments", "What moves a global budget during the year and between years")
                        .options(
                                "none", "nothing",
                                "volume", "more or fewer patients than planned",
                                "volume corridor", "volume, beyond a corridor",
                                "population", "more or fewer people",
                                "severity", "sicker or healthier patients",
                                "prices", "what inputs cost",
                                "quality", "measures of quality")
                        .takes(PERCENT, QUOTE)
                        .asks("Q50"),
                answer("drug purchasing", "How the prices of drugs are set")
                        .options(
                                "current law", "as today",
                                "negotiation", "the plan negotiates",
                                "formulary", "the plan leaves out what costs too much",
                                "reference price", "the price of a like drug",
                                "foreign prices", "what other countries pay",
                                "value price", "what the drug is worth",
                                "license", "others may make it if its owner asks too much",
                                "price limit", "a limit by law",
                                "bulk purchasing", "one buyer for all",
                                "competitive bid", "makers bid")
                        .asks("Q52"),
                answer("devices", "How devices, equipment and laboratory tests are bought")
                        .options(
                                "same as drugs", "as drugs are",
                                "fee schedule", "by a schedule",
                                "competitive bid", "makers bid",
                                "negotiation", "the plan negotiates")
                        .asks("Q53"),
                answer("barred budget uses", "What institutions may not spend the plan's money on")
                        .options(
                                "none", "nothing is barred",
                                "profit", "paying owners",
                                "marketing", "advertising",
                                "executive bonuses", "pay of managers tied to income",
                                "union avoidance", "opposing unions",
                                "political spending", "lobbying and campaigns",
                                "capital", "building and equipment"));
    }

    static Section costContainment() {
        return W.section(
                "cost containment",
                "How spending is held",
                answer("spending limit", "Whether total spending has a limit or a target")
                        .options(
                                "hard cap", "it may not be passed",
                                "target", "passing it sets something off",
                                "none", "neither")
                        .takes(MONEY, PERCENT, REFERENCE)
                        .asks("Q54"),
                answer("breach", "What happens when spending passes the limit or the target")
                        .options(
                                "none", "nothing",
                                "rates", "rates are cut",
                                "benefits", "benefits are cut",
                                "reserve", "the reserve pays",
                                "tax", "taxes rise",
                                "cost sharing", "patients pay more",
                                "legislature acts", "the legislature decides")
                        .takes(QUOTE)
                        .asks("Q54"),
                answer("national budget", "The yearly budget of the whole plan")
                        .options("none", "there is none", "set yearly", "set for each year")
                        .takes(MONEY, PERCENT, QUOTE),
                answer("regional budgets", "Budgets of regions")
                        .options("none", "there are none", "set yearly", "set for each year")
                        .takes(MONEY, PERCENT, QUOTE),
                answer("capital budget", "The budget for building and equipment")
                        .options("none", "there is none", "separate", "apart from payment for care")
                        .takes(MONEY, PERCENT, QUOTE),
                answer("capital approval", "Who approves building and equipment")
                        .options("none", "nobody", "board", "the governing body", "state", "the state")
                        .takes(BODY, MONEY, QUOTE),
                answer("prior authorization", "Which care needs approval beforehand")
                        .options(
                                "none", "none",
                                "some services", "some services",
                                "drugs only", "some drugs",
                                "same as Medicare", "what needs it in Medicare today")
                        .takes(SERVICES, QUOTE)
                        .asks("Q55"),
                answer("waiting lists", "What is done about waiting for care")
                        .options(
                                "none", "nothing",
                                "published", "waits are made public",
                                "guaranteed times", "care within a stated time",
                                "managed", "patients are ranked by need")
                        .takes(DURATION)
                        .asks("Q55"),
                answer("technology limits", "Whether the spread of costly technology is limited")
                        .options(
                                "none",
                                "no",
                                "capital approval",
                                "by approving what is bought",
                                "evidence",
                                "by evidence")
                        .takes(QUOTE)
                        .asks("Q55"),
                answer("administrative limit", "The most that the plan spends on administration")
                        .options("none", "no limit")
                        .takes(PERCENT, MONEY, COUNT)
                        .asks("Q56"));
    }
}
