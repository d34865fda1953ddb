package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.BASES;
import static org.planwright.compiler.vocabulary.Reading.BODY;
import static org.planwright.compiler.vocabulary.Reading.CONDITION;
import static org.planwright.compiler.vocabulary.Reading.COUNT;
import static org.planwright.compiler.vocabulary.Reading.DATE;
import static org.planwright.compiler.vocabulary.Reading.DURATION;
import static org.planwright.compiler.vocabulary.Reading.NEW_NAME;
import static org.planwright.compiler.vocabulary.Reading.PATH;
import static org.planwright.compiler.vocabulary.Reading.PEOPLE;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.Reading.RULE;
import static org.planwright.compiler.vocabulary.Reading.SERVICES;
import static org.planwright.compiler.vocabulary.Reading.WORDS;
import static org.planwright.compiler.vocabulary.Reading.YEARS;
import static org.planwright.compiler.vocabulary.W.answer;
import static org.planwright.compiler.vocabulary.W.sentence;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.plan.Role;

/** Words of the file as a whole: heads, the plan's own block, definitions, administration, and what may stand anywhere. */
final class PlanWords {
    private PlanWords() {}

    /** Kinds of plan, which decide what design questions must be answered. */
    static final List<String> KINDS = List.of("national single payer", "state single payer", "public option");

    static Section plan() {
        return W.section(
                "plan",
                "What the plan is, where it applies and when it begins",
                answer("bill", "The bill or act that the plan encodes, by number, session and version")
                        .takes(QUOTE, WORDS),
                answer("jurisdiction", "The United States or the state whose law the plan is")
                        .also("state")
                        .options(jurisdictions())
                        .one(),
                answer("kind", "The kind of plan, which decides which design questions it must answer")
                        .options(
                                "national single payer", "one public payer for the whole country",
                                "state single payer", "one public payer for the residents of a state",
                                "public option", "a public plan offered beside private ones")
                        .takes(QUOTE)
                        .one(),
                answer("status", "How far the bill has come")
                        .options(
                                "proposal", "not introduced as a bill",
                                "introduced", "introduced in a chamber",
                                "reported", "reported by a committee",
                                "passed one house", "passed by one chamber",
                                "passed both houses", "passed by both chambers, not signed",
                                "enacted", "law",
                                "rejected", "voted down or vetoed",
                                "withdrawn", "no longer pursued by its sponsors",
                                "repealed", "was law and is no longer")
                        .one(),
                answer("sponsors", "Who introduced the bill").takes(QUOTE, WORDS),
                answer("enactment", "The day on which the plan becomes law, which other dates may count from")
                        .takes(DATE),
                answer("first benefits", "The day on which the plan first pays for care")
                        .also("benefits start")
                        .takes(DATE),
                answer("horizon", "The years for which the plan is scored").takes(YEARS),
                answer("baseline", "The edition of the public accounts that the plan is scored against")
                        .takes(WORDS),
                answer("language", "The version of the language that the file is written in")
                        .takes(COUNT));
    }

    private static List<Word.Option> jurisdictions() {
        List<Word.Option> options = new ArrayList<>();
        for (String place : Jurisdictions.ALL) {
            options.add(new Word.Option(Names.plain(place), "the law of ".concat(place)));
        }
        return options;
    }

    static Section definitions() {
        return W.section(
                "definitions",
                "Names that the plan gives to people, services, bodies, tax bases, dates and sources",
                sentence("group", "Names a set of people, households, filers or employers")
                        .takes(NEW_NAME)
                        .phrase(Role.MEANS, PEOPLE)
                        .once(),
                sentence("benefit", "Names a package of services")
                        .takes(NEW_NAME)
                        .phrase(Role.MEANS, SERVICES)
                        .once(),
                sentence("body", "Names a board or agency, with its members, who appoints them and for how long")
                        .takes(NEW_NAME)
                        .phrase(Role.MEANS, QUOTE, WORDS)
                        .phrase(Role.APPOINTED_BY, WORDS)
                        .phrase(Role.BY, WORDS)
                        .phrase(Role.FOR, DURATION)
                        .once(),
                sentence("base", "Names a tax base made of others")
                        .takes(NEW_NAME)
                        .phrase(Role.MEANS, BASES)
                        .once(),
                sentence("date", "Names a date, so that moving one moves the plan")
                        .takes(NEW_NAME)
                        .phrase(Role.MEANS, DATE)
                        .once(),
                sentence("source", "Names a source that provisions cite")
                        .takes(NEW_NAME)
                        .phrase(Role.MEANS, QUOTE)
                        .phrase(Role.AT, QUOTE)
                        .once());
    }

    static Section administration() {
        return W.section(
                "administration",
                "Who runs the plan, with what powers, systems and safeguards",
                answer("level", "The level of government that runs the plan")
                        .options(
                                "federal", "run by the federal government",
                                "state", "run by each state",
                                "federal with regions", "federal, with regional offices that decide some matters",
                                "shared", "federal and state governments each run a part")
                        .one()
                        .asks("Q1"),
                answer("governing body", "The board or agency that governs the plan")
                        .takes(BODY, QUOTE)
                        .asks("Q2"),
                answer("legal form", "What the governing body is in law")
                        .options(
                                "existing agency", "a department or agency that exists today",
                                "new department", "a new department of the executive",
                                "independent board", "a board outside the departments",
                                "public authority", "a quasi-public authority with its own budget",
                                "elected board", "a board that voters elect",
                                "non-profit", "a non-profit corporation under contract")
                        .one()
                        .asks("Q2"),
                answer("set by law", "What the legislature fixes itself")
                        .options(powers())
                        .takes(QUOTE)
                        .asks("Q4"),
                answer("set by the board", "What the governing body may fix without a new law")
                        .also("set by board", "set by regulation")
                        .options(powers())
                        .takes(QUOTE)
                        .asks("Q4"),
                answer("contractors", "What private contractors do for the plan")
                        .options(
                                "none", "public staff do everything",
                                "claims processing", "contractors pay claims, as in Medicare",
                                "enrollment", "contractors enroll people",
                                "customer service", "contractors answer members and providers",
                                "full administration", "a third party administers the plan without bearing risk",
                                "risk-bearing plans", "private plans bear risk for their members")
                        .asks("Q3"),
                answer("regions", "The regions into which the plan is divided")
                        .options("none", "one plan, no regions")
                        .takes(COUNT, QUOTE),
                answer("oversight", "Who watches the governing body")
                        .options(
                                "legislature", "committees of the legislature",
                                "auditor", "a public auditor",
                                "inspector general", "an inspector general",
                                "advisory committee", "a committee of the public and providers",
                                "none", "nobody in particular")
                        .takes(BODY, QUOTE),
                answer("advisory committee", "A committee of the public, patients or providers that advises the board")
                        .options("none", "there is none")
                        .takes(BODY, QUOTE),
                answer("public meetings", "Whether the governing body meets in public")
                        .options(yesNo())
                        .one(),
                answer("claims format", "The form in which providers send claims")
                        .options(
                                "mixed", "as providers and payers do today",
                                "national standard", "one standard format",
                                "single platform", "one system that all use")
                        .one()
                        .asks("Q5"),
                answer("patient identifier", "How a patient is told from others across systems")
                        .options(
                                "none", "no common identifier",
                                "social security number", "the number used today",
                                "new number", "a number of the plan's own",
                                "state identifier", "the number of a state's licence or registry")
                        .one()
                        .asks("Q5"),
                answer("card", "The card that a member shows")
                        .options(
                                "none", "no card",
                                "paper or plastic", "a card that carries a name and number",
                                "smart card", "a card that carries data")
                        .one(),
                answer("computer systems ready", "The day by which enrollment and claims systems must work")
                        .also("systems ready")
                        .takes(DATE),
                answer("data collected", "What providers must report to the plan")
                        .options(
                                "claims", "bills for care",
                                "encounters", "visits where no claim is made",
                                "cost reports", "what care costs those who provide it",
                                "quality", "measures of quality and outcomes",
                                "race and language", "measures of fairness between groups",
                                "prices", "what is charged and paid",
                                "none", "nothing beyond payment")
                        .asks("Q6"),
                answer("data use", "Who may use the data, for what")
                        .options(
                                "payment", "paying claims only",
                                "planning", "planning supply",
                                "research", "approved research",
                                "public reporting", "reports that the public can read",
                                "no sale", "never sold")
                        .takes(QUOTE)
                        .asks("Q6"),
                answer("fraud control", "How fraud and improper payment are controlled")
                        .options(
                                "review before payment", "claims are checked before they are paid",
                                "audits", "claims are checked afterwards",
                                "provider screening", "providers are checked before they take part",
                                "penalties", "fines and exclusion",
                                "none", "nothing is stated")
                        .asks("Q7"),
                answer("appeals", "Where people complain and appeal")
                        .options(
                                "internal", "to the plan itself",
                                "independent review", "to reviewers outside the plan",
                                "ombudsman", "to an ombudsman",
                                "court", "to a court",
                                "none", "no appeal")
                        .asks("Q8"));
    }

    static List<Word.Option> yesNo() {
        return List.of(new Word.Option("yes", "it is so"), new Word.Option("no", "it is not"));
    }

    private static List<Word.Option> powers() {
        return List.of(
                new Word.Option("eligibility", "who is covered"),
                new Word.Option("benefits", "what is covered"),
                new Word.Option("cost sharing", "what patients pay"),
                new Word.Option("premiums", "what members pay"),
                new Word.Option("rates", "what providers are paid"),
                new Word.Option("budget", "how much is spent"),
                new Word.Option("taxes", "what taxes are raised"),
                new Word.Option("formulary", "which drugs are covered"),
                new Word.Option("payment methods", "how providers are paid"),
                new Word.Option("participation", "which providers take part"),
                new Word.Option("nothing", "none of these"));
    }

    /** The first statements of a file. */
    static List<Word> heads() {
        return W.section(
                        "anywhere",
                        "Heads of files",
                        sentence("plan", "Begins a plan and names it")
                                .takes(QUOTE)
                                .once(),
                        sentence("amendment", "Begins an amendment and names the file that it amends")
                                .takes(QUOTE)
                                .phrase(Role.TO, QUOTE)
                                .once(),
                        sentence("checklist", "Begins a list of what someone expects of a plan")
                                .takes(QUOTE)
                                .once())
                .words();
    }

    static Section anywhere() {
        return W.section(
                "anywhere",
                "What may stand in any section or outside all",
                sentence("accept", "Silences one finding of a rule, for a reason, until a date if one is given")
                        .takes(RULE)
                        .phrase(Role.BECAUSE, QUOTE)
                        .phrase(Role.BEFORE, DATE),
                sentence("scenario", "A named variant, compiled and scored beside the plan")
                        .takes(QUOTE),
                sentence("include", "Reads another file of the same plan").takes(QUOTE),
                sentence("strike", "Removes a provision of the plan that is amended")
                        .takes(PATH),
                answer("expect", "What a checklist asks of a plan: a condition, or a provision that must stand in it")
                        .takes(CONDITION, PATH, QUOTE)
                        .adds());
    }
}
