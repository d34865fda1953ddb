package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The design questions, in the order of the report that they follow. */
final class Questions {
    private static final String REPORT =
            "CBO 2019, Key Design Components and Considerations for Establishing a Single-Payer Health Care System, ";
    private static final String AT_REPORT = ", https://www.cbo.gov/publication/55150";

    /** Kinds under which everyone is covered: the rest of the system must change with them. */
    private static final Set<String> SINGLE_PAYER = Set.of(PlanWords.KINDS.get(0), PlanWords.KINDS.get(1));

    private static final Set<String> ALL = Set.copyOf(PlanWords.KINDS);

    /**
     * A chapter and its heading in the report; below it each question; below that the type of its answer, where it comes
     * from, which kinds must answer it, and the usual answers.
     */
    private static final String TABLE = """
        Administration | administration
          Q1 | Which level of government runs the plan?
            one option | report | all | federal, state, federal with regions, shared
          Q2 | Which body governs it, and what is that body in law?
            a body | ours | all | existing agency, new department, independent board, public authority, \
                elected board
          Q3 | What is left to contractors?
            options | ours | all | none, claims processing, full administration, risk-bearing plans
          Q4 | What does the law itself fix, and what may the governing body change?
            two lists of powers | facts | all | eligibility, benefits, rates, budget
          Q5 | What format do claims take, and how is a patient told from others?
            options | ours | all | mixed, national standard, single platform
          Q6 | What data are collected, and who may use them?
            options | ours | all | claims, encounters, cost reports, quality
          Q7 | How are fraud and improper payment controlled?
            options | ours | all | review before payment, audits, provider screening
          Q8 | Where do people complain and appeal?
            options | ours | all | internal, ombudsman, court
        Eligibility and enrollment | eligibility and benefits
          Q9 | Who is covered?
            people | report | all | citizens, lawfully present, all residents
          Q10 | What makes someone a resident, and what proves it?
            options | ours | all | principal home, intent and address, tax filing, registry
          Q11 | What do visitors, students, workers on visas and residents abroad get?
            options | ours | all | not covered, pay, emergencies only, covered
          Q12 | How are people enrolled?
            options | ours | all | automatic, at birth, by application, at first care
          Q13 | May a person leave the plan, and are they then spared its taxes?
            a sentence and an option | ours | single payer | no opting out, none, full, partial
          Q14 | How is eligibility checked again, and what happens when people move?
            options | ours | all | none, periodic, records match
          Q15 | Who stays without coverage, and who pays for their care?
            options or people | report | single payer | nobody, emergency fund, provider charity, none
        Covered services | eligibility and benefits
          Q16 | Which services are covered?
            services | report | all | essential health benefits, Medicare benefits, more
          Q17 | Are dental care, vision and hearing covered?
            options | ours | all | covered, children only, not covered
          Q18 | Are mental health and substance use covered as other care is?
            one option | ours | all | parity, limited
          Q19 | What does the plan do for long-term care, and from what need on?
            options and a threshold | options 2020 | all | none, left in Medicaid, home and community, full
          Q20 | Which prescription drugs are covered?
            one option | report | all | open, formulary, tiered
          Q21 | How do new treatments come in, and old ones go out?
            options or a body | ours | all | statute, board, cost-effectiveness, coverage with evidence
          Q22 | What is excluded, and who decides what is medically necessary?
            services and a body | ours | all | treating provider, plan, board
          Q23 | Is abortion covered, and with whose money?
            one option | ours | all | covered, excluded, separate fund
          Q24 | Is care outside the area or abroad covered?
            options | ours | all | none, emergencies, full
        Cost sharing and premiums | cost sharing
          Q25 | What do patients pay when they use care?
            amounts | report | all | none, drugs only, all services, non-preferred only
          Q26 | Who, and which services, are spared what patients pay?
            people or services | ours | all | low income, children, preventive, chronic condition
          Q27 | What is the most that a patient pays in a year?
            an amount | ours | all | none needed, an amount, by income
          Q28 | Do members pay a premium, and how is it set?
            options and a schedule | ours | all | none, flat, by income, employer share
        Private insurance and existing programs | private insurance and other public programs
          Q29 | May private coverage take the place of the plan?
            options | fierce | single payer | prohibited, taxed, allowed after opting out
          Q30 | May private coverage pay what the plan does not?
            options | fierce | all | allowed, not cost sharing, prohibited
          Q31 | May private coverage duplicate what the plan pays, for speed or comfort?
            options | fierce | single payer | allowed, prohibited
          Q32 | What becomes of employers' plans?
            options | ours | all | ended, supplemental only, keep or pay
          Q33 | What becomes of Medicare?
            the program's fate | report | single payer | absorb, keep, supplement
          Q34 | What becomes of Medicaid, acute and long-term, and of CHIP?
            the programs' fate | report | single payer | absorb, keep, supplement
          Q35 | What becomes of the marketplace and its subsidies?
            the program's fate | ours | all | end, absorb, keep
          Q36 | What becomes of the VA, TRICARE and the Indian Health Service?
            the programs' fate | ours | single payer | keep, absorb
          Q37 | What becomes of plans for federal, state and local employees and for retirees?
            the programs' fate | ours | single payer | absorb, keep, supplement
          Q38 | What becomes of workers' compensation, car insurance, corrections, school and public health?
            the programs' fate | ours | single payer | absorb, keep, supplement
          Q39 | Who pays first where two cover the same care?
            options | ours | single payer | plan first, plan last
        Providers | provider participation, ownership and employment
          Q40 | Who may own hospitals and employ doctors?
            one option | report | single payer | any, public and non-profit, public
          Q41 | Which providers may take part, and on what conditions?
            options | report | all | any licensed, agreement, conditions
          Q42 | May providers treat covered people for private pay?
            one option | ours | all | none, uncovered services only, any
          Q43 | May providers bill patients above the plan's rate?
            one option | ours | all | prohibited, capped, allowed
          Q44 | May patients choose their provider, and do they need a referral?
            options | ours | all | any, registration, required
          Q45 | How is the supply of staff, beds and equipment planned?
            options | ours | single payer | market, planning board, capital budget
          Q46 | What becomes of payments for teaching, the safety net and rural care?
            options | ours | single payer | kept, replaced, in the rates
        Payment | payment rates and drug purchasing
          Q47 | Who sets the rates?
            options or a body | report | all | law, board, negotiation, negotiation with fallback
          Q48 | How high are the rates, against what is paid today?
            a level by service | levels 2022 | all | Medicare, all payers, private
          Q49 | By what method is each kind of service paid?
            a method by service | fierce | all | fee for service, per case, bundle, capitation, \
                global budget, salary
          Q50 | What are global budgets built on, and what moves them?
            options | ours | single payer | past spending, population, negotiation, volume corridor
          Q51 | What do rates grow with?
            options or an index | ours | all | an index, target, negotiation
          Q52 | How are drugs bought?
            options | ours in part | all | negotiation, formulary, reference price, foreign prices, \
                value price, license, price limit
          Q53 | How are devices, equipment and tests bought?
            options | ours | all | same as drugs, competitive bid
        Cost containment | cost containment
          Q54 | Does total spending have a limit or a target, and what happens beyond it?
            options and an amount | report | single payer | hard cap, target, none
          Q55 | Is use of care held by approval beforehand, limits on technology or waiting?
            options | ours | all | none, some services
          Q56 | How much may administration cost?
            a percentage | ours | all | a percentage, none
        Financing | financing
          Q57 | What money pays for the plan?
            taxes and other money | report | all | tax, premium, raise, borrow
          Q58 | What becomes of what governments, employers and households spend today?
            flows and options | ours | single payer | redirect, kept up by law, released
          Q59 | Who bears the cost in the end, and what becomes of tax breaks for coverage?
            options | ours | single payer | progressive, proportional, scheduled
          Q60 | Is there a fund and a reserve, and when does money come in against when it goes out?
            a fund and a reserve | ours | all | fund, reserve
        Transition | transition
          Q61 | How fast does the plan begin, and in what order?
            steps with dates | reason | all | one day, over 2 years, over 4 years, over 10 years
          Q62 | What is done for displaced workers, existing contracts, old claims and providers' cash flow?
            options | reason | single payer | retraining, wage support, bridge loans, run to term
        """;

    private Questions() {}

    /** All of them, each with the words of these sections that answer it. */
    static List<Question> answeredBy(List<Section> sections) {
        Map<String, List<String>> answers = answers(sections);
        List<Question> questions = new ArrayList<>(62);
        List<String> chapter = List.of();
        List<String> asked = List.of();
        for (String line : Terms.divided(TABLE, '\n')) {
            List<String> columns = Terms.divided(line, '|');
            if (!line.startsWith(" ")) {
                chapter = columns;
            } else if (columns.size() == 2) {
                asked = columns;
            } else {
                String id = asked.get(0).strip();
                questions.add(new Question(
                        id,
                        chapter.get(0).strip(),
                        asked.get(1).strip(),
                        columns.get(0).strip(),
                        options(columns.get(3)),
                        columns.get(2).strip().equals("all") ? ALL : SINGLE_PAYER,
                        reference(columns.get(1).strip(), chapter.get(1).strip()),
                        answers.getOrDefault(id, List.of())));
            }
        }
        return List.copyOf(questions);
    }

    private static Map<String, List<String>> answers(List<Section> sections) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Section section : sections) {
            for (Word word : section.words()) {
                for (String question : word.questions()) {
                    List<String> paths = answers.getOrDefault(question, new ArrayList<>());
                    answers.put(question, paths);
                    String path = section.id().concat(" / ").concat(word.id());
                    if (!paths.contains(path)) {
                        paths.add(path);
                    }
                }
            }
        }
        return answers;
    }

    /** Options keep their capitals: they are for people to read. */
    private static List<String> options(String column) {
        List<String> options = new ArrayList<>();
        for (String option : Terms.divided(column, ',')) {
            options.add(option.strip());
        }
        return options;
    }

    /** Where a question comes from; {@code ours} where the heading is the report's and the question is recalled. */
    private static String reference(String source, String heading) {
        String report = REPORT.concat(heading).concat(AT_REPORT);
        return switch (source) {
            case "report" -> report;
            case "ours" -> report.concat("; wording ours");
            case "ours in part" -> report.concat("; wording of the options ours");
            case "facts" ->
                "CBO 2019, as read by healthsystemsfacts.org,"
                        + " https://healthsystemsfacts.org/the-us-health-system/various-health-system-proposals/"
                        + "single-payer/cbo-analysis-of-a-single-payer-health-system/; wording ours";
            case "fierce" ->
                "CBO 2019, as read by Fierce Healthcare, https://www.fiercehealthcare.com/payer/"
                        + "5-takeaways-from-cbo-s-analysis-a-single-payer-system";
            case "options 2020" ->
                "CBO, Working Paper 2020-08, illustrative options," + " https://www.cbo.gov/publication/56811";
            case "levels 2022" ->
                "CBO, answers for the record, 2022, payment rates," + " https://www.cbo.gov/publication/58287";
            case "reason" ->
                "CBO 2019, as read by Reason, transition, https://reason.com/2019/05/02/"
                        + "a-new-government-report-shows-why-single-payer-would-be-really-really-hard/?amp";
            default -> throw new IllegalStateException("no source is called " + source);
        };
    }
}
