package org.planwright.compiler.vocabulary;

import java.util.List;
import org.planwright.compiler.plan.Term;

/** What conditions measure, and by what savings and other money come about. */
final class MeasureTerms {
    private MeasureTerms() {}

    static List<Entry> quantities() {
        return Terms.named(Term.Kind.QUANTITY, """
            national spending           | all spending on health, in dollars a year | national health spending, \
                    national health expenditure, total spending, health spending, total health spending
            change in national spending | spending under the plan less spending without it, in dollars or percent | \
                    change in health spending, change in total spending
            plan spending               | what the plan spends, in dollars a year | plan cost, cost, total cost
            federal cost                | what the plan costs the United States beyond today, in dollars a year | \
                    new federal cost, change in federal spending
            federal spending            | what the United States spends on health under the plan, in dollars a year
            state cost                  | what the plan costs states beyond today, in dollars a year | \
                    new state cost
            new revenue                 | what taxes of the plan and raised money bring in, in dollars a year | \
                    new money, new taxes
            existing money              | what is redirected, in dollars a year | existing public money, \
                    redirected money, existing spending
            surplus                     | sources less uses, in dollars a year
            deficit                     | uses less sources, in dollars a year | gap, shortfall
            reserve                     | what is in the reserve at the end of the year, in dollars | fund balance
            borrowing                   | what the plan owes at the end of the year, in dollars | debt
            uninsured                   | people without coverage, as a number or a share of residents | \
                    uninsured residents, people uninsured
            covered                     | people whom the plan covers, as a number or a share of residents | \
                    people covered, enrolled, enrollment
            households paying less      | households that pay less than without the plan, as a share | \
                    families paying less, people paying less
            households paying more      | households that pay more than without the plan, as a share | \
                    families paying more, people paying more
            household spending          | what households pay in premiums, out of pocket and in new taxes, \
                    in dollars a year | household cost
            premium                     | what members pay as a premium, in dollars a year
            out-of-pocket               | what patients pay for care, in dollars a year | out-of-pocket spending, \
                    out-of-pocket costs
            new taxes paid              | what people pay in taxes of the plan, in dollars a year | taxes paid, \
                    taxes, household taxes
            administrative cost         | what administration costs, in dollars or as a share of spending | \
                    administrative spending, administration
            provider revenue            | what providers take in, in dollars a year | provider income
            hospital revenue            | what hospitals take in, in dollars a year
            employer cost               | what employers pay, in dollars a year | employer spending
            savings                     | what is saved against no plan, in dollars a year | net savings, \
                    national savings
              federal savings           | what the United States saves, in dollars a year
              state savings             | what states save, in dollars a year
              household savings         | what households save, in dollars a year | family savings
              administrative savings    | what is saved on administration, in dollars a year
              drug savings              | what is saved on drugs, in dollars a year
            spending growth             | yearly growth of spending, in percent | growth
            actuarial value             | the share of covered care that the plan pays, in percent
            jobs lost                   | work in insurance and billing that ends, in jobs | displaced workers, \
                    job losses
            unmet demand                | care that people would use and cannot get, as a share | congestion
            marginal rate               | how much of one more dollar of income is taken, in percent | \
                    marginal tax rate
            waivers granted             | whether the federal waivers are granted | all waivers granted
            financing enacted           | whether the law that finances the plan is in force | \
                    financing law enacted, revenue law enacted
            benefits approved           | whether the governing body has approved the benefits
            money appropriated          | whether money to start is appropriated | appropriation enacted
            """);
    }

    static List<Entry> mechanisms() {
        return Terms.named(Term.Kind.MECHANISM, """
            administration          | less administration by payers | payer administration, simpler administration, \
                    administrative simplification, lower administrative cost
            provider administration | less administration by providers | billing simplification, simpler billing
            fraud control           | less fraud and waste | fraud and waste control, waste and fraud, \
                    waste and fraud control, fraud reduction
            drug negotiation        | lower prices of drugs | drug prices, lower drug prices, bulk purchasing
            device negotiation      | lower prices of devices and equipment | device prices
            uniform rates           | one rate whoever the patient is | uniform Medicare rates, Medicare rates, \
                    uniform payment rates, rate setting
            global budgets          | budgets that hold hospitals' spending | hospital budgets
            payment reform          | payment that does not reward volume | service delivery, delivery reform, \
                    better delivery
            prevention              | less illness, found earlier | preventive care, primary care
            care coordination       | care that is joined up | care management
            less unneeded care      | care that does no good is left out | unnecessary care, waste reduction, \
                    reduced overuse
            capital planning        | no more building and equipment than is needed | supply planning
            lower growth            | slower growth of spending | growth limit
            electronic records      | records that can be shared | health information technology
            malpractice reform      | fewer suits and less defensive medicine | tort reform
            tax enforcement         | collecting more of what is owed already | irs enforcement, better enforcement
            defense spending        | spending less on defense | defense cuts
            immigration reform      | more people who pay taxes
            tax on higher wages     | tax on wages that take the place of untaxed premiums | \
                    taxes on additional take-home pay, taxable wages, higher taxable wages
            tax expenditures        | ending tax breaks for coverage | ending tax breaks, tax exclusion
            grants                  | gifts and grants | gifts, donations
            investment income       | what the fund earns | fund earnings
            penalties               | fines | fines and penalties
            premiums                | what members pay | member premiums
            """);
    }
}
