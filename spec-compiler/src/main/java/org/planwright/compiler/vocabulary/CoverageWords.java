package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.DURATION;
import static org.planwright.compiler.vocabulary.Reading.MONEY;
import static org.planwright.compiler.vocabulary.Reading.OPTIONS;
import static org.planwright.compiler.vocabulary.Reading.PEOPLE;
import static org.planwright.compiler.vocabulary.Reading.PERCENT;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.Reading.WORDS;
import static org.planwright.compiler.vocabulary.W.answer;
import static org.planwright.compiler.vocabulary.W.sentence;

import java.util.List;
import org.planwright.compiler.plan.Role;

/** Words of who is covered and how they come to be: eligibility, enrollment, private insurance. */
final class CoverageWords {
    private CoverageWords() {}

    static Section eligibility() {
        return W.section(
                "eligibility",
                "Who is covered",
                sentence("cover", "Brings people into the plan").takes(PEOPLE).asks("Q9"),
                sentence("exclude", "Leaves people out of the plan")
                        .takes(PEOPLE)
                        .asks("Q9"),
                answer("residency", "What makes someone a resident, and what proves it")
                        .options(
                                "principal home", "the person's main home is there",
                                "intent and address", "an address and the intent to stay",
                                "physical presence", "being there",
                                "tax filing", "filing taxes as a resident",
                                "registry", "being in a register of residents")
                        .takes(QUOTE)
                        .asks("Q10"),
                answer("minimum stay", "How long someone must have lived there")
                        .options("none", "no minimum")
                        .takes(DURATION)
                        .asks("Q10"),
                answer("waiting period", "How long a new resident waits for benefits")
                        .options("none", "no wait")
                        .takes(DURATION),
                answer("immigration status", "Which immigration statuses are eligible")
                        .options(
                                "any", "status does not matter",
                                "lawfully present", "citizens and noncitizens lawfully present",
                                "citizens", "citizens only")
                        .takes(PEOPLE)
                        .one()
                        .asks("Q9"),
                answer("visitors", "What visitors get").options(guests()).asks("Q11"),
                answer("students and visa workers", "What people on student and work visas get")
                        .also("visa holders")
                        .options(guests())
                        .asks("Q11"),
                answer("commuters in", "People who work there and live elsewhere")
                        .options(guests()),
                answer("commuters out", "People who live there and work elsewhere")
                        .options(guests()),
                answer("people abroad", "Residents who are away for a time")
                        .options(guests())
                        .asks("Q11"),
                answer("medical travelers", "People who come in order to get care")
                        .options(guests()),
                answer("people left out", "What becomes of people whom the plan does not cover")
                        .also("residual uninsured")
                        .options(
                                "nobody", "the plan leaves nobody out",
                                "emergency fund", "a fund pays for their emergencies",
                                "provider charity", "providers bear the cost",
                                "local clinics", "public clinics care for them",
                                "none", "nothing is done for them")
                        .takes(PEOPLE)
                        .asks("Q15"));
    }

    private static List<Word.Option> guests() {
        return List.of(
                new Word.Option("covered", "covered as residents are"),
                new Word.Option("not covered", "not covered"),
                new Word.Option("emergencies only", "covered for emergencies"),
                new Word.Option("pay", "treated, and pay for it"),
                new Word.Option("buy in", "may buy in"));
    }

    static Section enrollment() {
        return W.section(
                "enrollment",
                "How people come in, stay in, leave and return",
                answer("enrollment", "How people are enrolled")
                        .options(
                                "automatic", "from records that government holds",
                                "at birth", "when a child is born",
                                "by application", "people apply",
                                "at first care", "when they first seek care",
                                "employers enroll", "employers enroll their workers")
                        .asks("Q12"),
                answer("proof", "What people show to prove that they are eligible")
                        .options(
                                "none", "nothing is asked",
                                "self-declaration", "a person's own word",
                                "documents", "papers",
                                "records match", "records that government holds")
                        .takes(QUOTE),
                answer("renewal", "How eligibility is checked again")
                        .options(
                                "none", "never",
                                "yearly", "every year",
                                "periodic", "from time to time",
                                "records match", "against records that government holds")
                        .takes(DURATION)
                        .asks("Q14"),
                answer("moving in or out", "What happens when someone moves")
                        .also("moving")
                        .options(
                                "covered until new coverage", "the plan pays until other coverage begins",
                                "ends on moving", "coverage ends with residence",
                                "ends after notice", "coverage ends after a notice and a period of grace",
                                "immediate", "a newcomer is covered at once")
                        .takes(DURATION)
                        .asks("Q14"),
                let(),
                answer("opt-out tax relief", "Whether someone who opts out is spared the plan's taxes")
                        .options(
                                "no opting out", "nobody may opt out",
                                "none", "they pay all the same",
                                "full", "they pay none of it",
                                "partial", "they pay a part")
                        .takes(PERCENT)
                        .one()
                        .asks("Q13"),
                answer("re-entry after opting out", "When someone who has opted out may come back")
                        .also("re-entry")
                        .options(
                                "at any time", "whenever they ask",
                                "yearly", "in a yearly period",
                                "after a wait", "after a waiting period",
                                "never", "not at all")
                        .takes(DURATION));
    }

    /** The same verb in two sections: people, then what they may do. */
    private static W let() {
        return sentence(
                        "let",
                        "Gives people or employers a choice: opt out, buy in, keep a plan that qualifies, or pay"
                                + " instead")
                .takes(PEOPLE, OPTIONS, WORDS)
                .options(
                        "opt out", "leave the plan",
                        "buy in", "join the plan and pay for it",
                        "keep qualified plan", "keep a plan that is at least as good",
                        "keep plan", "keep the plan that they have",
                        "supplement", "offer what the plan does not cover",
                        "pay", "pay an amount instead")
                .phrase(Role.AT, MONEY, PERCENT)
                .phrase(Role.INTO, Reading.FUND)
                .phrase(Role.OTHERWISE, MONEY, PERCENT, QUOTE)
                .schedule()
                .asks("Q13");
    }

    static Section privateInsurance() {
        return W.section(
                "private insurance",
                "What private insurance and employer plans may still do",
                answer("replaces the plan", "Private coverage instead of the plan")
                        .also("substitutes")
                        .options(privateRules())
                        .asks("Q29"),
                answer("supplements", "Private coverage of what the plan does not pay")
                        .options(
                                "allowed", "it may be sold",
                                "prohibited", "it may not be sold",
                                "uncovered services only", "only services that the plan does not cover",
                                "not cost sharing", "anything but what patients pay under the plan",
                                "taxed", "it may be sold and is taxed")
                        .asks("Q30"),
                answer("duplicates", "Private coverage of what the plan covers too")
                        .options(privateRules())
                        .asks("Q31"),
                answer("employer plans", "What becomes of coverage that employers give today")
                        .options(
                                "ended", "they end",
                                "supplemental only", "they may cover what the plan does not",
                                "keep or pay", "employers keep a plan that qualifies, or pay",
                                "kept", "they go on")
                        .asks("Q32"),
                answer(
                                "recovery from employer plans",
                                "Whether the plan claims from employers' plans what it pays for their members")
                        .options("none", "it claims nothing from them", "claimed", "it claims what it has paid")
                        .one(),
                answer("bargained plans", "What becomes of plans set by collective bargaining")
                        .options(
                                "ended", "they end",
                                "kept until agreements expire", "they last as long as the agreement",
                                "savings to wages", "what employers save goes to wages",
                                "supplemental only", "they may cover what the plan does not",
                                "kept", "they go on")
                        .takes(QUOTE),
                answer("retiree plans", "What becomes of plans for retired workers")
                        .options(
                                "ended", "they end",
                                "supplemental only", "they may cover what the plan does not",
                                "kept", "they go on",
                                "absorbed", "their money and members come in")
                        .asks("Q37"),
                answer("individual market", "What becomes of coverage that people buy for themselves")
                        .options(
                                "ended", "it ends",
                                "supplemental only", "it may cover what the plan does not",
                                "kept", "it goes on"),
                let().asks("Q32"));
    }

    private static List<Word.Option> privateRules() {
        return List.of(
                new Word.Option("prohibited", "it may not be sold"),
                new Word.Option("allowed", "it may be sold"),
                new Word.Option("taxed", "it may be sold and is taxed"),
                new Word.Option("allowed after opting out", "it may be sold to people who have left the plan"));
    }
}
