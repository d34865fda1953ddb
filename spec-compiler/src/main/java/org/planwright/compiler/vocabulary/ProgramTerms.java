package org.planwright.compiler.vocabulary;

import java.util.List;
import org.planwright.compiler.plan.Term;

/** Public programs, the money that flows through them, and those who pay. */
final class ProgramTerms {
    private ProgramTerms() {}

    /** Payers of the national health accounts; Medicaid and CHIP also by who funds them. */
    static final List<String> PAYERS = List.of(
            "out of pocket",
            "private insurance",
            "medicare",
            "medicaid",
            "medicaid federal",
            "medicaid state",
            "chip",
            "chip federal",
            "chip state",
            "veterans",
            "defense",
            "other");

    static List<Entry> programs() {
        return Terms.counted(Term.Kind.PROGRAM, """
            Medicare                      | medicare | \
                    the federal program for people of 65 and over and people with disabilities | Medicare a and b, \
                    traditional Medicare
              Medicare Advantage          | medicare | private plans in Medicare | Medicare part c, Medicare c
              Medicare drug plans         | medicare | drug plans in Medicare | Medicare part d, Medicare d
            Medicaid                      | medicaid | the joint program for people with low income | Medi-Cal
              Medicaid acute              | medicaid | Medicaid but for long-term care | Medicaid acute care
              Medicaid long-term care     | medicaid | Medicaid's nursing homes and help at home | \
                    Medicaid long-term services, Medicaid ltss
            CHIP                          | chip | the joint program for children | \
                    children's health insurance program, child health program, s-chip
            marketplace                   | private insurance | \
                    the exchanges of the Affordable Care Act and their subsidies | exchange, health insurance marketplace, \
                    marketplace subsidies, ACA marketplace
            basic health program          | private insurance | the state program beside the marketplace | \
                    essential plan, bhp
            FEHB                          | private insurance | coverage of federal employees | federal employees, \
                    federal employees health benefits
            state employees               | private insurance | coverage of state and local employees | \
                    state and local employees, public employees, state employee plans, state and local employee plans
            TRICARE                       | defense | coverage of military families
            VA                            | veterans | care of veterans | veterans health administration, \
                    veterans affairs, veterans health, VA health care
            IHS                           | other | care of American Indians and Alaska Natives | \
                    Indian Health Service
            workers' compensation medical | other | medical part of workers' compensation | workers' compensation
            auto medical                  | private insurance | medical part of car insurance | \
                    auto insurance medical, car insurance medical
            corrections                   | other | care in prisons and jails | correctional health, prison health
            school health                 | other | care in schools
            public health                 | other | public health agencies and programs
            general assistance            | other | state and local help with medical bills
            maternal and child health     | other | federal grants for mothers and children | \
                    maternal and child health block grant
            other health programs       | other | what no other program pays: smaller public programs, \
                    worksite care and private gifts in the accounts
            community health centers      | other | federal grants to health centers | health centers, \
                    federally qualified health centers
            """);
    }

    static List<Entry> payers() {
        return Terms.named(Term.Kind.PAYER, """
            employers              | those who employ others | businesses, firms, companies
            workers                | those who earn wages or work for themselves | employees
            self-employed          | those who work for themselves | self-employed people, self-employed persons
            households             | people who live together | families
            individuals            | persons one by one | people, persons, residents, members
            filers                 | those who file income tax | taxpayers, tax filers
            corporations           | companies taxed as such | corporate taxpayers
            financial institutions | banks, funds and insurers | banks, large financial institutions
            investors              | buyers and sellers of stocks and bonds | traders
            estates                | what the dead leave | heirs
            consumers              | those who buy goods and services | buyers
            insurers               | companies that sell insurance | health insurers
            providers              | those who give care | hospitals
            drug makers            | companies that make drugs | manufacturers, pharmaceutical companies
            federal government     | the United States | federal
            state government       | the state | state
            local governments      | counties and cities | counties
            plan                   | the plan itself
            """);
    }

    static List<Entry> flows() {
        return Terms.counted(Term.Kind.FLOW, """
            Medicare                      | medicare | what Medicare spends | Medicare spending, federal Medicare, \
                    Medicare federal
            Medicaid federal              | medicaid federal | the federal share of Medicaid | federal Medicaid, \
                    federal Medicaid match
            Medicaid state                | medicaid state | the state's share of Medicaid | state Medicaid
            CHIP federal                  | chip federal | the federal share of CHIP | federal CHIP
            CHIP state                    | chip state | the state's share of CHIP | state CHIP
            marketplace credits           | private insurance | premium tax credits and cost sharing reductions | \
                    premium tax credits, marketplace subsidies, waiver pass-through, pass-through funding
            basic health program          | private insurance | \
                    federal money for the state program beside the marketplace | essential plan
            FEHB                          | private insurance | \
                    what the United States pays for its employees' coverage | federal employees health benefits
            state employees               | private insurance | \
                    what states and localities pay for their employees' coverage | state and local employees, \
                    public employees
            TRICARE                       | defense | what TRICARE spends
            VA                            | veterans | what the VA spends on care | veterans health
            IHS                           | other | what the Indian Health Service spends | Indian Health Service
            employer contributions        | private insurance | what employers pay for coverage | \
                    employer premiums, employers' present health spending
            worker contributions          | private insurance | what workers pay for employer coverage | \
                    employee premiums, worker premiums
            private premiums              | private insurance | \
                    what people pay for insurance that they buy themselves | individual premiums
            out-of-pocket spending        | out of pocket | what patients pay for care | out of pocket
            tax exclusion                 |  | tax that employer coverage is spared | employer exclusion, \
                    health tax expenditures, tax expenditures, tax breaks
            general fund                  | other | the general budget of the state | state general fund, \
                    general revenue
            provider taxes                | medicaid state | taxes on providers that fund Medicaid | \
                    taxes on providers
            local health spending         | other | what counties and cities spend on care | \
                    county health spending, county indigent care
            workers' compensation medical | other | medical part of workers' compensation | workers' compensation
            public health grants          | other | federal grants for public health | federal grants, grants
            graduate medical education    | other | federal payments for training doctors | gme
            disproportionate share        | medicaid | payments to hospitals with many poor patients | dsh, \
                    disproportionate share payments
            tobacco settlement            | other | payments of tobacco companies | tobacco money
            federal health spending       | other | all that the United States spends on the programs replaced | \
                    existing federal money, existing federal spending
            state health spending         | other | all that the state spends on the programs replaced | \
                    existing state money, existing state spending
            """);
    }
}
