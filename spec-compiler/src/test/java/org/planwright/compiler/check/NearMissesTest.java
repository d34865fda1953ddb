package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.OneSubject;

/** Plans that come close to a rule and keep it: a false alarm is worse than silence. */
class NearMissesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "schedule.gap | financing { tax t on wages paid by workers from 2020 {; 1% of the part above $50,000; } }",
                "schedule.overlap | financing { tax t on wages paid by workers {; 0.5% from 2020; 0.6% from July 1, 2021; } }",
                "schedule.falling-rate | financing { tax t on wages paid by workers from 2020 {; 11.5% of all payroll; 1% of the part above $50,000; } }",
                "schedule.cliff | financing { tax t on wages paid by workers from 2020 {; 2% of the part up to $50,000; 9% of the part above $50,000; } }",
                "schedule.unstated-basis | financing { tax t on wages paid by workers from 2020 {; 3.33%; } }",
                "schedule.unstated-basis | cost sharing { coinsurance: 10% {; 10% up to 200% of poverty; 20% above 200% of poverty; } }",
                "schedule.no-index | financing { tax t on wages paid by workers in 2020 {; 1% of the part above $50,000; } }",
                "programs.two-fates | existing programs { keep Medicare; supplement Medicare; }",
                "programs.two-fates | existing programs { keep Medicare through 2021; absorb Medicare from 2022; }",
                "programs.two-fates | existing programs { keep Medicaid for children; absorb Medicaid for seniors; }",
                "payment.two-methods | payment { pay hospitals by per case at 100% of Medicare; pay hospitals by fee for service at 100% of Medicare; }",
                "payment.no-method-or-level | payment { pay prescription drugs by negotiation, if it fails, 100% of Medicaid; }",
                "benefits.covered-and-excluded | benefits { cover dental for children; exclude dental for seniors; }",
                "plan.same-answer-twice | benefits { hearing: covered; hearing: covered; }",
                "plan.same-answer-twice | financing { tax t on wages paid by workers from 2020 {; 3%; yields: $1 billion in 2020; yields: $2 billion in 2021; } }",
                "plan.same-answer-twice | financing { tax t on wages paid by workers from 2020 {; 3%; exempt: $25,000; exempt: seniors; } }",
                "coverage.nobody | eligibility { cover residents with coverage Medicare and coverage Medicaid; }",
                "coverage.nobody | eligibility { cover residents with (age under 19 or age 55 and over); }",
                "financing.shares-not-whole | financing { tax t on payroll paid by employers, workers from 2020 {; 6%; shares: 33.33% workers, 66.67% employers; } }",
                "financing.no-source | benefits { cover dental; }; cost sharing { premiums: by income; }",
                "financing.unfunded-line | financing { tax t on wages paid by workers from 2020 as the board decides; }; definitions { body board means \"b\"; }",
                "timing.outside-horizon | estimates { estimate \"late\": new revenue in 2050 is $1 billion; }",
                "coverage.left-out | eligibility { cover residents with age under 65; cover residents with (age 65 and over or coverage Medicare); }",
                "coverage.left-out | eligibility { cover residents; exclude undocumented residents; people left out: emergency fund; }",
                "coverage.gap-at-handover | eligibility { cover seniors; cover adults from January 1, 2022; cover children from 2021; }; existing programs { end marketplace from January 1, 2022; end CHIP from 2021; }",
                "coverage.gap-at-handover | eligibility { cover residents; }; existing programs { end marketplace; absorb Medicaid; }",
                "coverage.in-twice | eligibility { cover residents except Medicare enrollees; }; existing programs { keep Medicare; }",
                "coverage.in-twice | eligibility { cover residents; }; existing programs { supplement Medicare; }",
                "coverage.called-universal | eligibility { cover residents with age under 65; cover seniors; immigration status: any; }",
                "coverage.called-universal | eligibility { cover children; cover adults from 2022; }",
                "coverage.pays-but-not-covered | eligibility { cover residents; }; financing { tax t on wages paid by workers from 2020 {; 1% of all wages; } }",
                "coverage.pays-but-not-covered | eligibility { cover residents except Medicare enrollees; }; financing { tax t on payroll paid by employers from 2020 {; 1% of all payroll; who bears it: employers; } }",
                "coverage.pays-but-not-covered | eligibility { cover residents except Medicare enrollees; }; financing { tax t on gross receipts paid by employers from 2020 {; 1% of all gross receipts; } }",
                "timing.spending-before-revenue | financing { tax t on payroll paid by employers from 2021 {; 1% of all payroll; }; borrow $1 billion in 2019; }",
                "timing.spending-before-revenue | cost sharing { premiums: by income; }; financing { tax t on payroll paid by employers from 2021 {; 1% of all payroll; } }",
                "coverage.nobody | eligibility { cover residents except Medicare enrollees; cover employers with 50 or more workers; }",
                "coverage.covered-but-does-not-pay | eligibility { cover residents; }; financing { tax t on household income paid by households from 2020 {; 1% of all household income; } }",
                "benefits.conflict | benefits { cover dental; exclude dental for seniors; }",
                "benefits.conflict | benefits { cover dental for children; exclude dental for seniors; }",
                "costsharing.conflict | cost sharing { charge dental at $10 per visit; charge dental at $5 per visit for children; }",
                "costsharing.conflict | cost sharing { copays: none; coinsurance: 10%; charge dental at 10%; }",
                "costsharing.conflict | cost sharing { copays: drugs only; charge dental at $10 per visit; }",
                "costsharing.conflict | cost sharing { copays: none from 2020 through 2021; charge dental at $10 per visit from 2022; }",
                "costsharing.conflict | cost sharing { copays: none; charge dental at $0 per visit; }",
                "costsharing.conflict | cost sharing { charge dental at $10 per visit for children; charge vision at $5 per visit for residents with age 10 through 30; }",
                "costsharing.conflict | cost sharing { charge dental at $10 per visit for children from 2020 through 2021; charge dental at $5 per visit for residents with age 10 through 30 from 2022; }",
                "spending.no-growth-control | cost containment { spending limit: none; }; payment { pay physicians by capitation at 100% of Medicare; }",
                "spending.no-growth-control | cost containment { spending limit: none; }; payment { pay physicians by salary; }",
                "spending.no-growth-control | cost containment { spending limit: none; }; payment { rate updates: consumer prices; }",
                "timing.backward-edge | administration { computer systems ready: January 1, 2020; }",
                "timing.backward-edge | administration { computer systems ready: 2 years after enactment; }",
                "legal.tax-vote | financing { tax t on payroll paid by employers from 2020 {; 1% of all payroll; } }",
                "legal.waiver-cannot | existing programs { absorb Medicaid acute under waiver 1115, pending, if refused, keep; }",
                "legal.waiver-cannot | existing programs { absorb Medicare under Medicare waiver, waiver 1332, pending, if refused, keep; }",
                "legal.federal-programs | existing programs { absorb TRICARE under TRICARE agreement, pending, if refused, keep; }",
                "legal.service-ban | benefits { abortion: covered; }",
                "legal.self-insured-plans | private insurance { employer plans: supplemental only; }",
                "legal.bargained-plans | private insurance { employer plans: kept; }",
                "legal.states-ordered | financing { state share: kept up by law; }",
                "legal.wealth-tax | financing { tax t on net worth paid by households from 2020 {; 1% of all net worth; } }",
                "legal.no-power-to-tax | financing { tax t on household income paid by households from 2020 {; 1% of all household income; } }",
                "legal.reconciliation | legal { passage: reconciliation; }",
                "financing.board-raises-taxes | administration { legal form: elected board; }; financing { increases: board; }",
                "coverage.commuters-not-treated | eligibility { cover residents; }; financing { tax t on household income paid by households from 2020 {; 1% of all household income; } }",
                "timing.systems-too-soon | administration { computer systems ready: January 1, 2019; }",
                "providers.free-choice-with-limits | providers { ownership: public and non-profit; choice of provider: within network; }",
                "spending.cap-without-lever | cost containment { spending limit: target; }",
                "payment.two-authorities | payment { rates set by: board; }",
                "programs.split-medicaid | existing programs { keep Medicaid acute, Medicaid long-term care; }",
                "payment.budget-without-base | payment { pay physicians by fee for service at 100% of Medicare; }",
                "payment.rates-fall-at-once | payment { pay hospitals by per case at 110% of Medicare; }",
                "payment.rates-fall-at-once | payment { pay physicians by fee for service at 100% of Medicare; }",
                "assumptions.no-rise-in-use | cost sharing { deductible: $500; }; assumptions { use of care: none; }",
                "estimates.far-apart | estimates { estimate \"a\": new revenue is $91 billion per year; estimate \"b\": national savings is $300 billion per year; }",
                "estimates.falling-series | estimates { estimate \"a\": new revenue is $9 billion per year; estimate \"b\": new revenue is $3 billion per year; estimate \"c\": new revenue is $2 billion per year; }",
                "financing.drops-revenue | legal { laws repealed: \"the provider tax\"; }; financing { redirect provider taxes; }",
                "legal.borrowing | financing { authority: state law by two thirds; borrow $200 million in 2020; }",
                "legal.residency-stay | eligibility { minimum stay: none; }",
            })
    void isNotReported(String rule, String sections) {
        assumeTrue(OneSubject.has(rule));
        String text = sections.replace(";", "\n").replace(" { ", " {\n").replace(" }", "\n}");
        var compilation = Looking.at(text);
        assertThat(Looking.found(compilation, rule)).as(text).isEmpty();
        assertThat(compilation.diagnostics())
                .as(text)
                .noneMatch(finding -> finding.rule().subject().equals("syntax"));
    }
}
