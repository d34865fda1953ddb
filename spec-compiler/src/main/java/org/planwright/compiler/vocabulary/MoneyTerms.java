package org.planwright.compiler.vocabulary;

import java.util.List;
import org.planwright.compiler.plan.Term;

/** Tax bases, methods of payment, and what levels are measured against. */
final class MoneyTerms {
    private MoneyTerms() {}

    static List<Entry> bases() {
        return Terms.named(Term.Kind.BASE, """
            payroll                            | all wages that an employer pays | total payroll
            wages                              | what workers earn from employers | earnings, salaries, \
                    wages and salaries
            self-employment income             | what people earn who work for themselves | \
                    net self-employment income, self-employment
            earned income                      | wages and self-employment income together
            household income                   | all income of a household | family income, income, total income
            adjusted gross income              | income as the federal return defines it | agi
            modified adjusted gross income     | adjusted gross income with some items added | magi
            taxable income                     | income after deductions
            unearned income                    | income that is not from work | non-labor income
              interest                         | interest received | interest income
              dividends                        | dividends received | dividend income
              capital gains                    | gains on what is sold | long-term capital gains
              pensions                         | pensions and annuities | retirement income, pensions and annuities
              Social Security benefits         | benefits of Social Security | Social Security
              rents and royalties              | rents and royalties received | rental income, rents
            business income                    | income of businesses taxed through their owners | \
                    pass-through income, partnership income
            corporate income                   | profit of corporations | corporate profits, profits
            offshore profits                   | profit kept abroad | foreign profits
            gross receipts                     | all that a business takes in | business receipts, gross revenue
            net worth                          | what a household owns less what it owes | household net worth, \
                    wealth, assets
            estates                            | what the dead leave | estates and gifts, inheritance
            consumption                        | what people spend on goods and services | sales, retail sales, \
                    value added
            consumption without necessities    | what people spend beyond food, housing, utilities and the like | \
                    consumption of non-necessities, non-necessities, sales without necessities
            financial transactions             | trades of stocks, bonds and derivatives | securities transactions, \
                    stock and bond trades, stock trades
            financial institutions' liabilities | debts of large banks | bank liabilities, covered liabilities
            persons                            | a fixed amount a head | people, head count, residents
            employees                          | a fixed amount a worker | full-time employees, workers
            employers' present health spending | what employers pay for coverage today | present health spending, \
                    employers' health spending
            employer health benefits           | coverage that is not taxed today | value of employer coverage, \
                    employer coverage, tax exclusion
            insurance premiums                 | premiums of private insurance | private premiums
            provider revenue                   | what hospitals and others take in from patients | \
                    hospital revenue, net patient revenue
            claims                             | health insurance claims paid | paid claims
            tobacco                            | cigarettes and other tobacco | cigarettes
            alcohol                            | beer, wine and spirits
            sugared drinks                     | drinks with added sugar | sugar-sweetened beverages, soda
            cannabis                           | cannabis sold | marijuana
            property                           | the value of land and buildings | real estate, property value
            carbon                             | carbon emitted | carbon emissions
            """);
    }

    static List<Entry> methods() {
        return Terms.named(Term.Kind.METHOD, """
            fee for service | an amount for each service | fees, fee schedule
            per case        | an amount for each stay by diagnosis | drg, per admission, diagnosis-related groups, \
                    prospective payment, case rate
            bundle          | an amount for an episode of care | bundled payment, episode payment
            capitation      | an amount for each member | capitated payment, per member payment
            global budget   | an amount for an institution for a year | lump sum, budget
            salary          | a salary | salaried employment
            negotiation     | a price that the plan agrees with those who are paid | negotiated price, \
                    negotiated rates
            competitive bid | the best offer of several | competitive bidding, auction, bidding
            per day         | an amount for each day | per diem
            cost            | what the care costs to give | cost reimbursement, reasonable cost
            value           | an amount that depends on results | pay for performance, value-based payment, \
                    shared savings
            license         | a fixed fee for as much of a drug as is needed | subscription
            """);
    }

    static List<Entry> references() {
        return Terms.named(Term.Kind.REFERENCE, """
            Medicare                | what Medicare pays | Medicare rates, Medicare fee schedule, \
                    Medicare payment rates, current Medicare
            Medicaid                | what Medicaid pays | Medicaid rates, Medi-Cal rates
            private                 | what private insurers pay | private rates, commercial rates, commercial, \
                    private insurance, private insurers
            all payers              | the average of what all pay today | average of all payers, all payer average, \
                    all-payer rates, average rates
            current prices          | what is paid today | current rates, current law, today's prices, \
                    present prices, prices today
            foreign prices          | what other rich countries pay | international prices, prices abroad
            VA prices               | what the VA pays for drugs | VA, federal supply schedule
            list price              | what makers ask | average wholesale price, charges
            costs                   | what care costs to give | reasonable cost
            Medicare Economic Index | Medicare's index of practice costs | mei
            market basket           | Medicare's index of what hospitals buy | hospital market basket
            consumer prices         | the consumer price index | CPI, consumer price index, inflation, cpi-u
            medical prices          | the price index of medical care | medical inflation, medical CPI
            GDP                     | the size of the economy | gross domestic product, economy, economic growth, \
                    GDP growth
            GDP per person          | the size of the economy per person | GDP per capita
            wage growth             | growth of average wages | average wage, wage index
            population growth       | growth of the number of people | population
            personal income         | income of residents per person | state personal income
            payroll                 | wages that employers pay
            wages                   | what workers earn | earnings
            income                  | income of the person or household | household income, family income
            claims                  | what is paid for care | medical claims, claims paid
            spending                | what the plan spends | plan spending
            system cost             | care, its administration and the cost of insurance, in all | total system cost
            remaining spending      | what is spent after the savings already named | remaining cost
            health spending         | all spending on health | national spending, national health spending, \
                    national health expenditure, total health spending
            health consumption      | all spending on health but research and building | \
                    health consumption expenditure
            personal health care    | spending on care itself | personal health care spending
            public spending         | what governments spend on health today | existing public spending
            hospital spending       | spending on hospitals
            physician spending      | spending on physicians and clinics
            drug spending           | spending on prescription drugs
            provider revenue        | what providers take in | revenue, net patient revenue
            administration          | what payers spend on administration | administrative cost, \
                    administrative spending, payers' administration
            premiums                | what insurance costs | private premiums
            employer contributions  | what employers pay for coverage | employer premiums
            poverty                 | the federal poverty guideline | federal poverty level, poverty level, fpl, \
                    poverty guideline, poverty line
            median income           | the income that half of households pass | median household income
            residents               | people who live there | population of residents, people
            households              | people who live together | families
            employers               | those who employ others | firms
            workers                 | those who earn wages or work for themselves | employees
            new demand              | care that people would use more of | additional demand
            baseline                | what would be without the plan | status quo, current spending
            general fund revenue    | what the general budget of the state takes in | general fund, state revenue
            previous year           | the same a year before | prior year, last year
            bill                    | what the provider charges | allowed amount, price
            """);
    }
}
