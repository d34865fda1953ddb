package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.AUTHORITY;
import static org.planwright.compiler.vocabulary.Reading.BASES;
import static org.planwright.compiler.vocabulary.Reading.BODY;
import static org.planwright.compiler.vocabulary.Reading.DATE;
import static org.planwright.compiler.vocabulary.Reading.DURATION;
import static org.planwright.compiler.vocabulary.Reading.FLOW;
import static org.planwright.compiler.vocabulary.Reading.FUND;
import static org.planwright.compiler.vocabulary.Reading.MONEY;
import static org.planwright.compiler.vocabulary.Reading.NEW_NAME;
import static org.planwright.compiler.vocabulary.Reading.PAYERS;
import static org.planwright.compiler.vocabulary.Reading.PEOPLE;
import static org.planwright.compiler.vocabulary.Reading.PERCENT;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.Reading.REFERENCE;
import static org.planwright.compiler.vocabulary.Reading.SERVICES;
import static org.planwright.compiler.vocabulary.Reading.SHARES;
import static org.planwright.compiler.vocabulary.Reading.WORDS;
import static org.planwright.compiler.vocabulary.Reading.YEARS;
import static org.planwright.compiler.vocabulary.W.answer;
import static org.planwright.compiler.vocabulary.W.sentence;

import java.util.List;
import org.planwright.compiler.plan.Role;

/** Words of where money comes from: financing, and what may stand under a tax. */
final class MoneyWords {
    private MoneyWords() {}

    static Section financing() {
        return W.section(
                "financing",
                "Where the money comes from, by what right, and what happens if it falls short",
                sentence("fund", "Sets up a fund")
                        .takes(NEW_NAME)
                        .holds(
                                answer("held by", "Who holds it").takes(BODY, QUOTE),
                                answer("uses", "What it may be spent on").takes(WORDS),
                                answer("kind", "Whether it is apart from the general budget")
                                        .options("dedicated", "apart from it", "general", "a part of it")
                                        .one())
                        .once()
                        .asks("Q60"),
                tax(),
                sentence("redirect", "Brings in money that is spent on something else today")
                        .takes(FLOW)
                        .phrase(Role.INTO, FUND)
                        .phrase(Role.AT, MONEY, PERCENT)
                        .phrase(Role.OVER, YEARS, DURATION)
                        .holds(yields(), authority(), growth())
                        .asks("Q58"),
                sentence("raise", "Brings in money that is neither a tax of the plan nor spent on something else today")
                        .takes(MONEY, PERCENT)
                        .phrase(Role.OVER, YEARS, DURATION)
                        .phrase(Role.BY, WORDS)
                        .phrase(Role.INTO, FUND)
                        .phrase(Role.PAID_BY, PAYERS, PEOPLE)
                        .holds(authority(), method(), growth())
                        .asks("Q57"),
                sentence("borrow", "Brings in money that must be paid back")
                        .takes(MONEY)
                        .phrase(Role.OVER, YEARS, DURATION)
                        .phrase(Role.INTO, FUND)
                        .phrase(Role.AT, PERCENT)
                        .phrase(Role.BY, DATE, WORDS)
                        .holds(
                                authority(),
                                answer("interest", "What it costs a year").takes(PERCENT, MONEY),
                                answer("repaid", "When it is paid back").takes(DATE, DURATION, YEARS))
                        .asks("Q57"),
                sentence("reserve", "Keeps money back")
                        .takes(DURATION, MONEY, PERCENT)
                        .phrase(Role.BY, DATE)
                        .phrase(Role.INTO, FUND)
                        .replaces()
                        .asks("Q60"),
                sentence(
                                "total",
                                "States a sum: a title in quotation marks, then of and the lines, then is and the"
                                        + " amount")
                        .takes(QUOTE, Reading.LINES)
                        .phrase(Role.OVER, YEARS, DURATION),
                answer("shortfall", "What is done, in order, when money falls short")
                        .options(
                                "reserve", "the reserve pays",
                                "rates", "providers are paid less",
                                "benefits", "less is covered",
                                "tax", "taxes rise",
                                "premiums", "premiums rise",
                                "cost sharing", "patients pay more",
                                "borrowing", "the plan borrows",
                                "general fund", "the general budget pays",
                                "legislature acts", "the legislature decides")
                        .takes(QUOTE),
                answer("state share", "What becomes of what states spend on the programs replaced")
                        .also("maintenance of effort")
                        .options(
                                "kept up by law", "states must go on paying",
                                "condition of federal money", "states that stop paying lose federal money",
                                "released", "states keep it",
                                "frozen", "states pay what they paid in a base year")
                        .takes(PERCENT, MONEY)
                        .asks("Q58"),
                answer("employer savings", "What becomes of what employers spend on coverage today")
                        .options(
                                "wages", "it goes to wages",
                                "taxed", "taxes take its place",
                                "kept", "employers keep it",
                                "required to wages", "the law sends it to wages")
                        .takes(QUOTE)
                        .asks("Q58"),
                answer("who bears it", "Who bears the cost in the end")
                        .also("incidence")
                        .options(
                                "progressive", "a larger share of higher incomes",
                                "proportional", "the same share of all incomes",
                                "regressive", "a larger share of lower incomes",
                                "scheduled", "as the schedules of the taxes say")
                        .takes(PAYERS, QUOTE)
                        .asks("Q59"),
                answer("tax exclusion", "What becomes of the tax break for employer coverage")
                        .options("ended", "it ends", "kept", "it goes on", "lapses", "it has no more use")
                        .asks("Q59"),
                answer("tax limits", "Limits on taxing and spending that the plan meets")
                        .options(
                                "none", "it meets none",
                                "two thirds vote", "taxes need two thirds of each chamber",
                                "vote of the people", "taxes need a vote of the people",
                                "Gann limit", "California's limit on what it may spend from taxes",
                                "Proposition 98", "California's share of its budget for schools",
                                "TABOR", "Colorado's limit on revenue and spending",
                                "balanced budget", "the budget must balance",
                                "flat income tax", "income must be taxed at one rate")
                        .takes(QUOTE),
                authority(),
                increases(),
                answer("decreases", "How a rate may be lowered later")
                        .options(changes())
                        .takes(AUTHORITY, QUOTE));
    }

    private static W tax() {
        return sentence("tax", "Raises a tax, premium or fee on a base")
                .takes(NEW_NAME)
                .phrase(Role.ON, BASES)
                .phrase(Role.PAID_BY, PAYERS, PEOPLE)
                .phrase(Role.INTO, FUND)
                .phrase(Role.AT, PERCENT, MONEY)
                .phrase(Role.OVER, YEARS, DURATION)
                .phrase(Role.OTHERWISE, PERCENT, MONEY, QUOTE)
                .holds(
                        answer("exempt", "What or who is not taxed")
                                .options("none", "nothing and nobody")
                                .takes(MONEY, PEOPLE, BASES, SERVICES, QUOTE),
                        answer("taxed up to", "The most of the base that is taxed")
                                .takes(MONEY, PERCENT),
                        answer("at most", "The most that anyone pays").takes(MONEY, PERCENT),
                        answer("at least", "The least that anyone pays").takes(MONEY, PERCENT),
                        answer("indexed to", "What the amounts of the schedule grow with")
                                .options("nothing", "they stay")
                                .takes(REFERENCE, PERCENT, QUOTE),
                        answer("self-employed", "How people who work for themselves are taxed")
                                .options(
                                        "taxed as employer", "they pay the employer's share",
                                        "taxed as worker", "they pay the worker's share",
                                        "taxed as both", "they pay both shares",
                                        "exempt", "they pay nothing")
                                .takes(PERCENT, QUOTE),
                        answer("definition", "How the base is defined in law").takes(WORDS),
                        answer("credit", "What is taken off the tax")
                                .options("none", "nothing")
                                .takes(MONEY, PERCENT, QUOTE),
                        answer("credit for", "Who gets the credit").takes(PEOPLE),
                        answer("shares", "Who pays which share: 80% employers, 20% workers")
                                .takes(PERCENT, SHARES, QUOTE),
                        answer("collected by", "Who collects it").takes(BODY, QUOTE),
                        answer("who bears it", "Who bears it in the end").takes(PAYERS, PERCENT, QUOTE),
                        yields(),
                        method(),
                        authority(),
                        increases(),
                        answer("decreases", "How the rate may be lowered later")
                                .options(changes())
                                .takes(AUTHORITY, QUOTE))
                .schedule()
                .replaces()
                .asks("Q57");
    }

    private static W yields() {
        return answer("yields", "What it brings in, as the plan or its sources say")
                .takes(MONEY)
                .phrase(Role.OVER, YEARS, DURATION)
                .adds();
    }

    private static W growth() {
        return answer("growth", "What the amount grows with").takes(PERCENT, REFERENCE);
    }

    private static W method() {
        return answer("method", "Whether the yield counts how people respond")
                .options("static", "nobody changes what they do", "dynamic", "people change what they do")
                .one();
    }

    private static W authority() {
        return answer("authority", "By what right the money is raised or moved").takes(AUTHORITY);
    }

    private static W increases() {
        return answer("increases", "How a rate may be raised later")
                .options(changes())
                .takes(AUTHORITY, QUOTE);
    }

    private static List<Word.Option> changes() {
        return List.of(
                new Word.Option("new law", "by a new law"),
                new Word.Option("simple majority", "by a law that more than half of each chamber pass"),
                new Word.Option("two thirds", "by a law that two thirds of each chamber pass"),
                new Word.Option("board", "by the governing body"),
                new Word.Option("automatic", "by a formula"),
                new Word.Option("voters", "by a vote of the people"),
                new Word.Option("not allowed", "not at all"));
    }
}
