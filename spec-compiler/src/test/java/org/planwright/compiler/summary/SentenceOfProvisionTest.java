package org.planwright.compiler.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.Compiled;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

class SentenceOfProvisionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            eligibility | cover residents except Medicare enrollees | The plan covers residents, except Medicare enrollees.
            eligibility | cover residents with age under 19 from everyone | The plan covers residents aged up to 18 from everyone (May 26, 2013).
            eligibility | exclude workers | Workers are left out.
            enrollment | let residents opt out | Residents may opt out.
            benefits | cover dental, vision | The plan covers dental care and vision care.
            benefits | cover long-term care from 2022 phased in over 3 years | The plan covers long-term care from 2022 phased in over 3 years.
            benefits | exclude cosmetic surgery | Cosmetic surgery is not covered.
            cost sharing | charge prescription drugs at $10 per fill | Patients pay $10 per fill for prescription drugs.
            cost sharing | waive for preventive | Patients pay nothing for preventive care.
            cost sharing | waive for residents with income below 150% of poverty | Nothing is charged to residents with income up to 149% of poverty.
            payment | pay hospitals by global budget at 105% of Medicare | Hospitals are paid by global budget at 105% of Medicare.
            payment | pay dental by fee for service as the board decides, otherwise 100% of Medicare | Dental care is paid by fee for service, as the Green Mountain Care Board decides; otherwise 100% of Medicare.
            payment | pay prescription drugs by negotiation at 20% below current prices, if it fails, 100% of Medicaid | Prescription drugs are paid by negotiation at 80% of current prices; if that fails, 100% of Medicaid.
            existing programs | keep Medicare, TRICARE | Medicare and TRICARE go on as they are.
            existing programs | end marketplace | The marketplace ends.
            existing programs | absorb Medicaid acute | Medicaid's acute care is folded into the plan.
            financing | fund Care Fund | The plan's money is kept in the Care Fund.
            financing | borrow $200 million in 2017 | The plan borrows $200 million in 2017.
            financing | redirect Medicaid federal at $487 million per year | Federal Medicaid spending is redirected, at $487 million per year.
            financing | raise $2.3 trillion over 2020 to 2029 by tax enforcement | $2.3 trillion is raised by tax enforcement over 2020 to 2029.
            financing | reserve 60 days of spending by December 31, 2019 | 60 days of spending is kept in reserve by December 31, 2019.
            financing | reserve unknown "the sources are silent" | Reserve: the sources are silent.
            transition | start when "the waiver is granted" | The plan starts only when “the waiver is granted”.
            assumptions | save 1.5% of system cost by fraud control from 2018 | 1.5% of system cost is saved by fraud control from 2018.
            """)
    void readsAsEnglish(String section, String line, String sentence) {
        assertThat(sentences(section, line)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eligibility | waiting period: none assumed | none
            administration | governing body: board | board
            benefits | actuarial value: as the board decides, from 90% to 94%, otherwise 92% | as the Green Mountain Care Board decides, between 90% and 94%; otherwise 92%
            assumptions | use of care: +10%, between 6% and 14% | 10% (between 6% and 14%)
            assumptions | supply: either 40% or 50% | either 40% or 50%
            """)
    void answersReadAsEnglish(String section, String line, String words) {
        Plan plan = Compiled.plan(section + " { " + line + " }");
        Provision provision = plan.section(section).get(0);
        assertThat(new SentenceOfProvision(new ValueWords(plan)).answer(provision))
                .isEqualTo(words);
    }

    private static List<String> sentences(String section, String line) {
        Plan plan = Compiled.plan(section + " { " + line + " }");
        SentenceOfProvision sentences = new SentenceOfProvision(new ValueWords(plan));
        return Lists.joined(plan.section(section)).stream().map(sentences::of).toList();
    }
}
