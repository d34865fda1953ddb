package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.AUTHORITY;
import static org.planwright.compiler.vocabulary.Reading.BODY;
import static org.planwright.compiler.vocabulary.Reading.COUNT;
import static org.planwright.compiler.vocabulary.Reading.DURATION;
import static org.planwright.compiler.vocabulary.Reading.FUND;
import static org.planwright.compiler.vocabulary.Reading.MONEY;
import static org.planwright.compiler.vocabulary.Reading.OPTIONS;
import static org.planwright.compiler.vocabulary.Reading.PERCENT;
import static org.planwright.compiler.vocabulary.Reading.PROGRAMS;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.W.answer;
import static org.planwright.compiler.vocabulary.W.sentence;

import org.planwright.compiler.plan.Role;

/** Words of what exists today: existing programs, providers. */
final class ProgramWords {
    private ProgramWords() {}

    static Section existingPrograms() {
        return W.section(
                "existing programs",
                "What becomes of public programs that pay for care today",
                fate("keep", "The program goes on as it is"),
                fate("absorb", "The program's members and money come into the plan"),
                fate("supplement", "The program goes on and the plan adds what it does not pay"),
                fate("suspend", "The program rests while the plan is in force"),
                fate("end", "The program ends"),
                sentence("leave open", "What becomes of the program is not decided yet; because says why")
                        .takes(PROGRAMS)
                        .asks("Q33", "Q34", "Q35", "Q36", "Q37", "Q38"),
                answer("payment order", "Who pays first where two cover the same care")
                        .also("coordination of benefits")
                        .options(
                                "plan first", "the plan pays before others",
                                "plan last", "the plan pays what others leave",
                                "federal programs first", "Medicare and other federal programs pay before the plan",
                                "no overlap", "nobody is covered twice")
                        .takes(QUOTE)
                        .asks("Q39"),
                special("special payments", "What becomes of payments on top of rates: teaching, safety net and rural"),
                special("teaching payments", "What becomes of payments for training doctors"),
                special("safety net payments", "What becomes of payments to hospitals that treat many poor patients"),
                special("rural payments", "What becomes of payments to rural hospitals and clinics"));
    }

    private static W fate(String verb, String help) {
        return sentence(verb, help)
                .takes(PROGRAMS)
                .phrase(Role.IF_REFUSED, OPTIONS, AUTHORITY, QUOTE)
                .options(
                        "keep", "the program goes on as it is",
                        "absorb", "it comes into the plan",
                        "supplement", "the plan adds what it does not pay",
                        "suspend", "it rests",
                        "end", "it ends")
                .phrase(Role.OTHERWISE, OPTIONS, QUOTE)
                .phrase(Role.INTO, FUND)
                .phrase(Role.AT, MONEY, PERCENT)
                .replaces()
                .asks("Q33", "Q34", "Q35", "Q36", "Q37", "Q38");
    }

    private static W special(String key, String help) {
        return answer(key, help)
                .options(
                        "kept", "they go on",
                        "replaced", "other payments take their place",
                        "in the rates", "they are folded into the rates",
                        "ended", "they end")
                .takes(MONEY, QUOTE)
                .asks("Q46");
    }

    static Section providers() {
        return W.section(
                "providers",
                "Who gives care, and on what terms",
                answer("ownership", "Who may own hospitals and other institutions")
                        .options(
                                "any", "public, non-profit or for profit",
                                "public and non-profit", "no owner may take a profit",
                                "public", "public owners only")
                        .one()
                        .asks("Q40"),
                answer("conversion", "How institutions that may not take part as they are come to be converted")
                        .options("none", "no conversion")
                        .takes(DURATION, QUOTE),
                answer("participation", "Which providers may take part")
                        .options(
                                "any licensed", "every licensed provider",
                                "agreement", "those who sign an agreement",
                                "conditions", "those who meet conditions of quality or staffing",
                                "no for-profits", "no provider owned for profit")
                        .takes(QUOTE)
                        .asks("Q41"),
                answer("default", "Whether providers are in unless they say otherwise")
                        .options(
                                "in unless they opt out", "providers take part unless they refuse",
                                "out unless they opt in", "providers take part once they ask")
                        .one()
                        .asks("Q41"),
                answer("private contracts", "Whether providers may treat covered people for private pay")
                        .options(
                                "none", "never",
                                "uncovered services only", "for what the plan does not cover",
                                "outside the plan only", "those who take no money from the plan",
                                "any", "as they agree with the patient")
                        .one()
                        .asks("Q42"),
                answer("other payers", "Whether providers who take part may be paid by insurers and employers' plans")
                        .options("allowed", "as today", "prohibited", "by the plan alone")
                        .one(),
                answer("balance billing", "Whether providers may bill patients above the plan's rate")
                        .options(
                                "prohibited", "never",
                                "capped", "up to a limit",
                                "allowed", "as they like")
                        .takes(PERCENT)
                        .one()
                        .asks("Q43"),
                answer("choice of provider", "Which providers a patient may go to")
                        .options(
                                "any", "any provider who takes part",
                                "within network", "those of a network",
                                "registered", "one whom the patient registers with")
                        .one()
                        .asks("Q44"),
                answer("referral", "Whether a patient needs a referral to see a specialist")
                        .options(
                                "none", "no",
                                "registration", "a patient registers with a primary care provider, who need not refer",
                                "required", "yes")
                        .one()
                        .asks("Q44"),
                answer("care coordination", "Whether each patient has someone who coordinates care")
                        .options(
                                "none", "nobody in particular",
                                "chosen by patient", "someone whom the patient picks",
                                "required", "everyone must have one")
                        .takes(QUOTE),
                answer("networks", "Whether care is tied to networks")
                        .options(
                                "none", "there are none",
                                "integrated systems", "systems that give all care to their members",
                                "regional", "one for each region",
                                "contracted", "those whom the plan contracts with"),
                answer("collective bargaining", "Whether providers may bargain with the plan together")
                        .options("allowed", "they may", "prohibited", "they may not")
                        .one(),
                answer("nurse staffing", "How many nurses institutions must have")
                        .options("none", "no rule", "current law", "as today", "safe ratios", "a ratio by unit")
                        .takes(COUNT, QUOTE),
                answer("supply planning", "How the supply of beds, equipment and staff is planned")
                        .options(
                                "market", "it is not planned",
                                "planning board", "a board plans it",
                                "capital budget", "a separate budget pays for what is built",
                                "workforce training", "the plan pays for training where staff are short",
                                "rural support", "the plan supports places with few providers")
                        .takes(BODY, QUOTE)
                        .asks("Q45"));
    }
}
