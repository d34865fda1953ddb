package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.Judging;

/** Scored plans that come close to a rule and keep it: a false alarm is worse than silence. */
class ScoredNearMissesTest {
    private static final String CARE = "eligibility { cover residents; }; benefits { cover hospital, physician; }; ";

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "promises.broken | state | promises { promise \"p\": uninsured in 2025 at most 0%; }",
                "promises.broken | state | promises { promise \"p\": surplus in 2025 at least $5 billion; }; financing { raise $50 billion per year by grants; }",
                "promises.undecided | state | promises { promise \"p\": uninsured in 2025 at most 1% of residents; }",
                "promises.not-together | state | promises { promise \"p\": uninsured in 2025 at most 1% of residents; promise \"q\": savings in 2025 at least $90 billion; }",
                "balance.deficit | state |",
                "balance.deficit | nation | financing { raise $5 trillion per year by grants; }",
                "balance.thin-reserve | nation | financing { raise $5 trillion per year by grants; }",
                "financing.reserve-not-reached | state | financing { raise $50 billion per year by grants; reserve 60 days of spending by December 31, 2025; }",
                "timing.months-do-not-match | state | financing { raise $50 billion in 2024 by grants; tax t on payroll paid by employers from July 1, 2024 {; 1% of all payroll; } }",
                "spending.outgrows-taxes | state | financing { tax t on payroll paid by employers from 2024 {; 10% of all payroll; } }",
                "financing.yield-does-not-match | nation | financing { tax t on adjusted gross income paid by households from 2024 {; 2% of all adjusted gross income; yields: $350 billion in 2024; } }",
                "financing.yield-does-not-match | nation | financing { tax t on payroll paid by employers from 2024 {; 2% of all payroll; exempt: employers with employees below 50; yields: $200 billion in 2024; } }",
                "financing.yield-does-not-match | nation | financing { tax t on wages paid by workers from 2024 {; 2% of all wages; exempt: residents with veteran; yields: $100 billion in 2024; } }",
                "financing.cap-ignored | nation | financing { tax t on wages paid by workers from 2024 {; 10% of all wages; taxed up to: $5,000,000; yields: $1.11 trillion in 2024; } }",
                "financing.exemption-ignored | nation | financing { tax t on payroll paid by employers from 2024 {; 4% of all payroll; exempt: $2,000,000; yields: $390 billion in 2024; } }",
                "financing.more-than-is-spent | state | financing { redirect marketplace credits at $9 billion per year; }",
                "financing.rests-on-federal-money | nation | financing { redirect Medicare; }",
                "legal.one-decision | state | financing { raise $50 billion per year by grants; redirect Medicaid federal under waiver 1115, pending, if refused, keep; }",
                "financing.volatile-income | state | financing { tax t on household income paid by households from 2024 {; 5% of all household income; } }",
                "financing.exclusion-lost | state | private insurance { duplicates: prohibited; }; financing { tax exclusion: kept; tax t on household income paid by households from 2024 {; 5% of all household income; } }",
                "financing.pays-twice | state | financing { tax t on payroll paid by employers from October 1, 2023 {; 5% of all payroll; } }",
                "financing.static-yield | nation | financing { tax t on wages paid by workers from 2024 {; 15% of all wages; } }",
                "financing.static-yield | nation | financing { tax t on capital gains paid by households from 2024 {; 9% of all capital gains; } }",
                "schedule.top-rate | state | financing { tax t on payroll paid by employers from 2024 {; 15% of all payroll; } }",
                "schedule.top-rate | nation | financing { tax t on household income paid by households from 2024 {; 40% of the part above $10,000,000; } }",
                "schedule.cliff-by-income | state | cost sharing { premium {; 2% of the whole up to $50,000; sliding 2% to 8% of the whole from $50,000 to $90,000; 8% of the whole above $90,000; } }",
                "benefits.no-cost | state | existing programs { keep Medicare, Medicaid; }",
                "transition.too-fast | state |",
                "assumptions.use-outgrows-supply | nation | assumptions { use of care: +4% of personal health care; }",
                "assumptions.growth-below-baseline | state | assumptions { total spending growth: 6% per year; }",
                "assumptions.growth-below-baseline | state | assumptions { total spending growth: 3% per year; }; payment { pay hospitals by global budget at 100% of current prices; }",
                "assumptions.saving-larger-than-pool | nation | assumptions { save 9% of health consumption by administration; }",
                "assumptions.savings-overstacked | nation | assumptions { save 9% of system cost by administration; save 9% of remaining spending by drug negotiation; }",
                "assumptions.savings-overstacked | nation | assumptions { save 9% of system cost by administration; save 9% of drug spending by drug negotiation; }",
                "assumptions.administration-at-once | nation |",
                "assumptions.nobody-moves | nation | financing { raise $2 trillion per year by grants; }",
                "estimates.per-head | state | estimates { estimate \"e\": plan spending in 2024 to 2026 is $40 billion; }",
                "estimates.more-people | state | estimates { estimate \"e\": covered in 2024 is 600,000, uninsured in 2024 is 40,000; }",
                "estimates.growth-of-endpoints | state | estimates { estimate \"e\": plan spending in 2024 is $5 billion, plan spending in 2026 is $5.4 billion, spending growth is 4%; }",
                "score.impossible-value | state | assumptions { supply: 0% to 100% of new demand; drug prices: 90% of current prices; provider administration: -13%; }",
                "score.base-outside-horizon | nation | financing { tax t on wages paid by workers from 2024 {; 2% of all wages; yields: $250 billion in 2030; } }",
                "score.more-than-all | nation | assumptions { save 90% of drug spending by drug negotiation; }",
                "score.horizon-outside-edition | nation |",
                "score.horizon-outside-edition | long |",
                "score.years-left-out | last |",
                "score.no-horizon | state |",
                "score.no-baseline | state |",
                "promises.may-break | state | assumptions { use of care: +1% to +4% of personal health care; }; promises { promise \"p\": uninsured in 2025 at most 0%; }",
                "score.no-base | nation | financing { tax t on net worth paid by households from 2024 {; 1% of all net worth; yields: $200 billion in 2024; } }"
            })
    void a_plan_that_comes_close_keeps_the_rule(String rule, String where, String sections) {
        String plan = head(where.strip()) + lines(CARE + (sections == null ? "" : sections));
        assertThat(Judging.unread(plan))
                .as("a plan that cannot be read keeps every rule")
                .isEmpty();
        var findings = Judging.findings(plan);
        assertThat(findings).as(plan).noneMatch(finding -> finding.rule().id().equals(rule.strip()));
        if (!rule.strip().startsWith("score.")) {
            assertThat(findings)
                    .as("it has a score")
                    .noneMatch(finding -> finding.rule().subject().equals("score"));
        }
    }

    private static String head(String where) {
        boolean state = where.equals("state");
        String last = where.equals("long") ? "2045" : where.equals("last") ? "2032" : "2026";
        return lines("plan \"Close\" {; jurisdiction: " + (state ? "Vermont" : "United States") + "; kind: "
                + (state ? "state" : "national")
                + " single payer; first benefits: January 1, 2024; horizon: 2024 to " + last
                + "; baseline: us-2023; }; ");
    }

    private static String lines(String text) {
        return text.replace("; ", "\n").replace("{ ", "{\n").replace(" }", "\n}") + "\n";
    }
}
