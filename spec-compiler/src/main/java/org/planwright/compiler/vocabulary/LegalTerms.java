package org.planwright.compiler.vocabulary;

import java.util.List;
import org.planwright.compiler.plan.Term;

/** By what right a plan acts, and the bodies that exist today. */
final class LegalTerms {
    private LegalTerms() {}

    static List<Entry> authorities() {
        return Terms.named(Term.Kind.AUTHORITY, """
            state law by simple majority | a state law that more than half of each chamber pass | state law, \
                    state statute, state legislation
            state law by three fifths    | a state law that three fifths of each chamber pass
            state law by two thirds      | a state law that two thirds of each chamber pass
            federal law                  | an act of Congress | federal statute, act of congress, \
                    federal legislation
            reconciliation               | an act of Congress by budget reconciliation | budget reconciliation
            federal appropriation        | a yearly act of Congress that spends | appropriation
            state appropriation          | a yearly state law that spends | state budget
            constitutional amendment     | a change of the constitution | state constitutional amendment
            majority of voters           | a vote of the people | ballot measure, initiative, referendum, \
                    ballot initiative, popular vote
            two thirds of voters         | a vote of two thirds of the people
            executive order              | an order of the president or the governor
            regulation                   | a rule of an agency | rule, rulemaking
            waiver 1115                  | a waiver of Medicaid and CHIP rules | 1115 waiver, section 1115 waiver, \
                    section 1115, Medicaid waiver
            waiver 1332                  | a waiver of Affordable Care Act rules, \
                    with the federal money that it saves | 1332 waiver, section 1332 waiver, section 1332, ACA waiver, \
                    innovation waiver
            waiver 1915                  | a waiver of Medicaid rules on home and community services and choice | \
                    1915 waiver, section 1915 waiver, 1915c waiver, 1915b waiver
            Medicare waiver              | an arrangement of Medicare for a state | Medicare demonstration, \
                    section 402 waiver, waiver 402, innovation center agreement, Medicare agreement
            state plan amendment         | a change of a state's Medicaid plan | Medicaid state plan amendment, spa
            ERISA waiver                 | an act that lets a state rule on employers' own plans | ERISA exemption
            ERISA                        | federal law on employers' own plans | ERISA preemption
            TRICARE agreement            | an agreement with the Department of Defense
            FEHB agreement               | an agreement with the Office of Personnel Management
            tribal agreement             | an agreement with a tribe | tribal consultation
            existing law                 | law in force | current law, existing authority
            contract                     | an agreement | agreement
            court approval               | a judgment
            """);
    }

    static List<Entry> bodies() {
        return Terms.named(Term.Kind.BODY, """
            secretary of health and human services | head of the federal health department | secretary, hhs, \
                    department of health and human services, health and human services
            centers for Medicare and Medicaid services | the federal agency for Medicare and Medicaid | cms
            Indian Health Service              | the federal agency for American Indians and Alaska Natives | IHS
            department of veterans affairs     | the federal department for veterans | VA, \
                    secretary of veterans affairs
            department of defense              | the federal department of defense | secretary of defense
            secretary of the treasury          | head of the federal Treasury | treasury, department of the treasury
            internal revenue service           | the federal tax collector | irs
            office of personnel management     | the federal agency for federal employees | opm
            Medicare payment advisory commission | advises Congress on Medicare's rates | medpac
            government accountability office   | the auditor of Congress | gao, comptroller general
            congressional budget office        | the budget office of Congress | cbo
            inspector general                  | watches over a department
            congress                           | the legislature of the United States | united states congress
            president                          | the president of the United States
            legislature                        | the legislature of the state | state legislature, general assembly
            governor                           | the governor of the state
            health department                  | the health department of the state | department of health, \
                    state health department, health agency
            commissioner of health             | head of the state's health department | health commissioner, \
                    commissioner
            insurance commissioner             | the state's regulator of insurance | commissioner of insurance, \
                    insurance department
            tax department                     | the state's tax collector | department of taxation, \
                    revenue department, department of revenue
            state treasurer                    | holds the state's money | treasurer
            state auditor                      | audits the state's agencies | auditor, comptroller
            attorney general                   | the lawyer of the government
            courts                             | courts of law
            voters                             | the people | electorate
            """);
    }
}
