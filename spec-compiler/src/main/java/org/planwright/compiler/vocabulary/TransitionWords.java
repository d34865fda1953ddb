package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.AUTHORITY;
import static org.planwright.compiler.vocabulary.Reading.BODY;
import static org.planwright.compiler.vocabulary.Reading.CONDITION;
import static org.planwright.compiler.vocabulary.Reading.DATE;
import static org.planwright.compiler.vocabulary.Reading.DURATION;
import static org.planwright.compiler.vocabulary.Reading.MONEY;
import static org.planwright.compiler.vocabulary.Reading.PEOPLE;
import static org.planwright.compiler.vocabulary.Reading.PERCENT;
import static org.planwright.compiler.vocabulary.Reading.PROGRAMS;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.Reading.REFERENCE;
import static org.planwright.compiler.vocabulary.Reading.SERVICES;
import static org.planwright.compiler.vocabulary.Reading.WORDS;
import static org.planwright.compiler.vocabulary.Reading.YEARS;
import static org.planwright.compiler.vocabulary.W.answer;
import static org.planwright.compiler.vocabulary.W.sentence;

import org.planwright.compiler.plan.Role;

/** Words of how the plan comes about and how it is judged: legal, transition, assumptions, promises, estimates, evaluation. */
final class TransitionWords {
    private TransitionWords() {}

    static Section legal() {
        return W.section(
                "legal",
                "What it takes to pass the plan, what other law it meets, and how it can end",
                answer("adoption", "The vote that the plan needs")
                        .options(
                                "simple majority", "more than half of each chamber",
                                "three fifths", "three fifths of each chamber",
                                "two thirds", "two thirds of each chamber",
                                "majority of voters", "a vote of the people",
                                "constitutional amendment", "a change of the constitution")
                        .takes(AUTHORITY),
                answer("passage", "The procedure by which Congress passes it")
                        .options("regular", "the regular procedure", "reconciliation", "budget reconciliation")
                        .one(),
                answer("overrides", "Law that the plan overrides")
                        .options(
                                "none", "none",
                                "Hyde amendment", "the bar on federal money for abortion",
                                "state insurance law", "law of states on insurance",
                                "noninterference", "the bar on Medicare negotiating drug prices")
                        .takes(AUTHORITY, QUOTE),
                answer("laws repealed", "Law that the plan repeals")
                        .options("none", "none")
                        .takes(QUOTE),
                answer("severability", "Whether the rest stands when a court strikes a part")
                        .options(
                                "severable",
                                "the rest stands",
                                "not severable",
                                "the whole falls",
                                "silent",
                                "not said")
                        .takes(QUOTE),
                answer("state payments", "What the plan pays to states, or takes from them")
                        .options("none", "nothing")
                        .takes(MONEY, PERCENT, QUOTE),
                sentence("end", "Ends the plan, or a part of it, when a condition holds")
                        .options("plan", "the whole plan", "taxes", "the taxes of the plan", "benefits", "its benefits")
                        .takes(Reading.OPTIONS, Reading.LINES, QUOTE)
                        .phrase(Role.WHEN, CONDITION, QUOTE));
    }

    static Section transition() {
        return W.section(
                "transition",
                "How the country or state gets from today to the plan",
                sentence("phase", "A step of the transition: who or what comes in, and from when")
                        .takes(SERVICES, PROGRAMS, PEOPLE, WORDS)
                        .asks("Q61"),
                sentence("start", "What must be so before the plan starts")
                        .phrase(Role.WHEN, CONDITION, QUOTE)
                        .asks("Q61"),
                answer("displaced workers", "What is done for people whose work in insurance and billing ends")
                        .options(
                                "none", "nothing",
                                "retraining", "they are trained anew",
                                "wage support", "a part of their pay goes on",
                                "placement", "they are placed first in new work",
                                "early retirement", "they may retire early")
                        .takes(MONEY, PERCENT, QUOTE)
                        .asks("Q62"),
                answer("continuity of care", "What is done for patients in the middle of treatment")
                        .options("none", "nothing", "current providers", "they stay with their providers")
                        .takes(DURATION, QUOTE),
                answer("old claims", "Who pays for care given before the plan began")
                        .options("old payers", "those who covered it then", "plan", "the plan", "none", "not said")
                        .takes(QUOTE)
                        .asks("Q62"),
                answer("existing contracts", "What becomes of contracts of insurers, employers and providers")
                        .options(
                                "end", "they end",
                                "run to term", "they last as long as agreed",
                                "assumed", "the plan takes them over")
                        .takes(QUOTE)
                        .asks("Q62"),
                answer("provider cash flow", "What keeps providers paid while payment moves")
                        .options(
                                "none", "nothing",
                                "bridge loans", "loans",
                                "advance payments", "payment ahead of claims")
                        .takes(MONEY, QUOTE)
                        .asks("Q62"),
                answer("start-up money", "What it costs to set the plan up, and who pays")
                        .options("none", "nothing")
                        .takes(MONEY, PERCENT, QUOTE));
    }

    static Section assumptions() {
        return W.section(
                "assumptions",
                "What the score takes as given",
                figure("spending growth per person", "Yearly growth of spending per person"),
                figure("total spending growth", "Yearly growth of total spending"),
                figure("administrative cost", "What the plan itself spends on administration")
                        .also("administration"),
                figure("provider administration", "What providers save on administration"),
                figure("use of care", "How much more or less care people use").also("utilization"),
                figure("use of long-term care", "How much more long-term care is used once it is covered"),
                figure("use by newly insured", "How much more care people use who had no insurance"),
                figure("supply", "How much of new demand providers can meet").also("demand met"),
                figure("take-up", "How many of those who may join do"),
                figure("public option share", "How many choose a public option that costs as much as private cover"),
                figure("public option switching", "How that choice answers its premium, an elasticity"),
                figure("individual market response", "How buying insurance oneself answers its premium, an elasticity"),
                figure("benchmark response", "How far premium credits follow a public option's premium"),
                figure("drug prices", "Prices of drugs against today's"),
                figure("provider prices", "Prices of hospitals and physicians against today's"),
                figure("price growth", "Yearly growth of the prices of care"),
                figure("wage incidence", "How much of what employers pay or save passes into wages"),
                figure("migration", "How many people move in or out because of the plan"),
                figure("inflation", "Yearly growth of consumer prices"),
                figure("economic growth", "Yearly growth of the economy"),
                figure("interest rate", "What borrowing costs a year"),
                figure("price response", "How demand answers what patients pay"),
                figure("baseline spending", "Total spending without the plan, where a study uses its own"),
                figure("baseline public spending", "Public spending without the plan, where a study uses its own"),
                figure("baseline federal spending", "Federal spending without the plan, where a study uses its own"),
                figure("baseline out-of-pocket", "Out-of-pocket spending without the plan, where a study uses its own"),
                figure(
                        "baseline hospital spending",
                        "Spending on hospitals without the plan, where a study uses its own"),
                figure("baseline physician spending", "Spending on physicians without the plan, from a study"),
                figure("baseline drug spending", "Spending on prescription drugs without the plan, from a study"),
                figure("baseline non-durable spending", "Spending on goods without prescription, from a study"),
                figure("baseline long-term care", "Spending on long-term care without the plan, from a study"),
                figure("baseline administration", "Administration and net cost of insurance, from a study"),
                figure("baseline private insurance", "Spending by private insurance, from a study"),
                figure("baseline medicare spending", "Spending by Medicare, from a study"),
                answer("revenue estimates", "Whether yields count how people respond")
                        .options("static", "nobody changes what they do", "dynamic", "people change what they do")
                        .one(),
                answer("cost is", "The aggregate that the score calls cost")
                        .options(
                                "national health expenditure", "all spending, with research and building",
                                "health consumption", "all spending but research and building",
                                "personal health care", "spending on care itself",
                                "system cost", "care, its administration and the cost of insurance")
                        .one(),
                answer("federal cost", "Whether federal cost counts revenue that tax breaks give away")
                        .options(
                                "with forgone revenue", "it counts",
                                "without forgone revenue", "it does not count")
                        .one(),
                sentence("save", "A saving on a stated base, in the stated order")
                        .takes(PERCENT, MONEY)
                        .phrase(Role.BY, WORDS)
                        .phrase(Role.ON, SERVICES, REFERENCE, WORDS)
                        .phrase(Role.OVER, YEARS, DURATION));
    }

    private static W figure(String key, String help) {
        return answer(key, help)
                .options("none", "nothing", "baseline", "as in the baseline")
                .takes(PERCENT, MONEY, Reading.COUNT, REFERENCE, QUOTE);
    }

    static Section promises() {
        return W.section(
                "promises",
                "What the plan's side says, tested",
                answer("promise", "A promise in words, then the condition that tests it")
                        .takes(CONDITION, QUOTE)
                        .adds());
    }

    static Section estimates() {
        return W.section(
                "estimates",
                "What others have computed, printed beside our own",
                answer("estimate", "Who computed it, then what they found")
                        .takes(CONDITION, QUOTE)
                        .adds());
    }

    static Section evaluation() {
        return W.section(
                "evaluation",
                "How the plan is judged once it runs",
                answer("report due", "When reports are due")
                        .options("yearly", "every year", "none", "no report")
                        .takes(DATE, DURATION, QUOTE),
                answer("measures", "What is measured")
                        .options(
                                "coverage", "who is covered",
                                "access", "who gets care",
                                "quality", "quality of care",
                                "cost", "what it costs",
                                "equity", "fairness between groups",
                                "health", "health itself",
                                "workforce", "people who give care")
                        .takes(QUOTE),
                answer("evaluator", "Who judges").takes(BODY, QUOTE),
                answer("made public before", "The day before which reports are public")
                        .takes(DATE, DURATION, WORDS));
    }
}
