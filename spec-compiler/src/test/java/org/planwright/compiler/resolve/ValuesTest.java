package org.planwright.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.vocabulary.Vocabulary;

/** What is written in a value position, and what it means. */
class ValuesTest {
    private final List<Diagnostic> findings = new ArrayList<>();

    private Plan read(String text) {
        SourceFile source = new SourceFile("t.plan", "plan \"T\" { }\n" + text);
        PlanSyntax syntax = PlanSyntax.parse(source, Vocabulary.compoundNames());
        findings.addAll(syntax.diagnostics());
        return PlanFromSyntax.of(List.of(syntax), findings::add);
    }

    private Provision only(String section, String line) {
        Plan plan = read(section + " {\n    " + line + "\n}\n");
        assertThat(findings).extracting(Diagnostic::message).isEmpty();
        return plan.section(section).get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            benefits      | actuarial value: 94%                                     | 94%
            benefits      | actuarial value: 94 percent                              | 94%
            benefits      | actuarial value: 93 1/2%                                 | 93.5%
            benefits      | actuarial value: 90% to 94%                              | 90% to 94%
            benefits      | actuarial value: 90%–94%                                 | 90% to 94%
            benefits      | actuarial value: 94%, between 90% and 96%                | 94%, between 90% and 96%
            benefits      | actuarial value: either 90% or 94%                       | either 90% or 94%
            benefits      | actuarial value: undecided "later"                       | undecided “later”
            benefits      | actuarial value: undecided "later" before June 30, 2019  | undecided “later” before June 30, 2019
            benefits      | actuarial value: unknown "no text"                       | unknown “no text”
            eligibility   | waiting period: none                                     | none
            eligibility   | waiting period: 90 days                                  | 90 days
            eligibility   | Waiting-Period: None                                     | none
            cost sharing  | premiums: by income                                      | by income
            enrollment    | enrollment: automatic, at birth                          | automatic, at birth
            cost sharing  | deductible: $500 per person per year                     | $500 per person per year
            cost sharing  | deductible: $1.5k per person per year                    | $1,500 per person per year
            assumptions   | spending growth per person: 4% per year                  | 4% per year
            assumptions   | use of care: +10%, between 6% and 14%                    | 10%, between 6% and 14%
            assumptions   | drug prices: 70% below current prices                    | 30% of current prices
            assumptions   | drug prices: 30% of current prices                       | 30% of current prices
            administration | computer systems ready: 6 months before 2030            | 6 months before 2030
            administration | computer systems ready: 1 year before January 1, 2030   | 1 year before January 1, 2030
            plan          | horizon: 2017 to 2026                                    | 2017 to 2026
            """)
    void anAnswerMeansWhatItSays(String section, String line, String meaning) {
        if (section.equals("plan")) {
            Plan plan = PlanFromSyntax.of(
                    List.of(PlanSyntax.parse(
                            new SourceFile("t.plan", "plan \"T\" {\n" + line + "\n}\n"), Vocabulary.compoundNames())),
                    findings::add);
            assertThat(plan.provisions().get(0).value().orElseThrow()).hasToString(meaning);
            return;
        }
        assertThat(only(section, line).value().orElseThrow()).hasToString(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cover hospital from January 1, 2024          | FROM    | January 1, 2024
            cover hospital from 2024-01-01               | FROM    | January 1, 2024
            cover hospital from 1 January 2024           | FROM    | January 1, 2024
            cover hospital from January 2024             | FROM    | January 2024
            cover hospital from 2024                     | FROM    | 2024
            cover hospital from Q3 2029                  | FROM    | third quarter of 2029
            cover hospital from third quarter of 2029    | FROM    | third quarter of 2029
            cover hospital from First Quarter 2029       | FROM    | first quarter of 2029
            cover hospital through Q4 2029               | THROUGH | fourth quarter of 2029
            cover hospital from 90 days after Q2 2029    | FROM    | 90 days after second quarter of 2029
            cover hospital from 2 years after enactment  | FROM    | 2 years after enactment
            cover hospital from 6 months before first benefits | FROM | 6 months before first benefits
            cover hospital from 1 year before 2030       | FROM    | 1 year before 2030
            cover hospital through 3 years after 2030    | THROUGH | 3 years after 2030
            cover hospital from 90 days after 6 months before January 1, 2030 | FROM | 90 days after 6 months before January 1, 2030
            cover hospital from first January after enactment | FROM | first January after enactment
            cover hospital from 90 days after waivers granted | FROM | 90 days after waivers granted
            cover hospital through December 31, 2024     | THROUGH | December 31, 2024
            cover hospital phased in over 3 years        | PHASED_IN_OVER | 3 years
            cover hospital for residents with age under 21 | FOR   | residents with age at most 20
            cover hospital because "it is needed"        | BECAUSE | it is needed
            """)
    void aPhraseMeansWhatItSays(String line, Role role, String meaning) {
        assertThat(only("benefits", line).phrase(role).orElseThrow()).hasToString(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cover residents with age 19 through 64              | residents with age from 19 to 64
            cover residents with age 55 and over                | residents with age at least 55
            cover residents with age 65 or older                | residents with age at least 65
            cover residents with income from 138% to 400% of poverty | residents with income from 138% of poverty to 400% of poverty
            cover residents with income below 150% of poverty   | residents with income at most 149% of poverty
            cover residents with (age under 19 or age 55 and over or coverage Medicare) | residents with (age at most 18 or age at least 55 or coverage medicare)
            cover residents except Medicare enrollees, TRICARE enrollees | residents except medicare enrollees, tricare enrollees
            cover employers with 100 or more workers            | employers with employer size at least 100
            """)
    void peopleAreReadAsInEnglish(String line, String meaning) {
        assertThat(only("eligibility", line).value().orElseThrow().toString().toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(meaning);
    }

    @Test
    void aListIsShortForOneProvisionEach() {
        Plan plan = read("benefits {\n    cover hospital, physician and dental from 2024\n}\n");
        assertThat(plan.section("benefits"))
                .extracting(Provision::identity)
                .containsExactly("benefits / cover hospital", "benefits / cover physician", "benefits / cover dental");
    }

    @Test
    void aDelegationGathersItsBodyItsDateItsRangeAndItsDefault() {
        Provision provision = only(
                "benefits",
                "actuarial value:  as the secretary decides, by June 30, 2019, from 80% to 90%, otherwise 87%");
        Value.Delegated delegated = (Value.Delegated) provision.value().orElseThrow();
        assertThat(delegated.by()).hasToString("Optional[June 30, 2019]");
        assertThat(delegated.from()).hasToString("Optional[80%]");
        assertThat(delegated.to()).hasToString("Optional[90%]");
        assertThat(delegated.otherwise()).hasToString("Optional[87%]");
    }

    @Test
    void aClosingDelegationCoversWhatTheSentenceLacks() {
        Provision provision = only("payment", "pay hospitals as the secretary decides, otherwise 100% of Medicare");
        assertThat(provision.phrase(Role.AS).orElseThrow())
                .hasToString("as secretary of health and human services decides, otherwise 100% of medicare");
    }

    @Test
    void anAnswerOfASectionHoldsForItsSentences() {
        Plan plan = read("""
                financing {
                    authority:  state law by simple majority
                    tax levy on payroll paid by employers from 2019 {
                        5%
                    }
                }
                """);
        assertThat(plan.first("financing", "tax").orElseThrow().part("authority"))
                .isPresent();
    }

    @Test
    void repeatsAreToldApartByWhatDiffers() {
        Plan plan = read("""
                payment {
                    pay physicians by fee for service at 100% of Medicare from 2017
                    pay physicians by fee for service at 110% of Medicare from 2020
                }
                """);
        assertThat(plan.section("payment"))
                .extracting(Provision::identity)
                .containsExactly("payment / pay physician from 2017", "payment / pay physician from 2020");
    }

    @Test
    void layoutAndWordProcessorsChangeNoMeaning() {
        Plan plain = read("benefits {\n    cover hospital from 2019 because \"it is needed\"\n}\n");
        Plan pasted =
                read("benefits\u00A0{\r\n\tCover  Hospitals,\r\n\t\tfrom 2019\r\n\t\tbecause “it is needed”\r\n}\r\n");
        assertThat(findings).isEmpty();
        assertThat(pasted.provisions()).isEqualTo(plain.provisions());
    }

    @Test
    void aBandSaysWhatItsRateTakesAndWhere() {
        Plan plan = read("""
                financing {
                    tax levy on wages paid by workers from 2019 {
                        6.1% of the part up to $27,500
                        sliding 6% to 9.5% of the whole from 138% to 400% of poverty
                        0.6% from July 1, 2017
                    }
                }
                """);
        assertThat(findings).extracting(Diagnostic::message).isEmpty();
        Provision tax = plan.first("financing", "tax").orElseThrow();
        assertThat(tax.bands()).hasSize(3);
        assertThat(tax.bands().get(0).upper()).hasToString("Optional[$27,500]");
        assertThat(tax.bands().get(1).slidesTo()).hasToString("Optional[9.5%]");
        assertThat(tax.bands().get(2).from()).hasToString("Optional[July 1, 2017]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eligibility  | residency: intent to stay                | “intent to stay” is not something that “residency” takes.
            eligibility  | waiting period: long at first from 2030  | “long at first” is not something that “waiting period” takes.
            """)
    void aValueThatHoldsAPhraseWordIsOneMistake(String section, String line, String message) {
        read(section + " {\n    " + line + "\n}\n");
        assertThat(findings).extracting(Diagnostic::message).containsExactly(message);
    }

    @Test
    void aPhraseThatIsNotTakenIsToldBesideAValueThatIsRead() {
        read("eligibility {\n    waiting period: 90 days at hospitals\n}\n");
        assertThat(findings).extracting(Diagnostic::message).containsExactly("“waiting period” does not take “at”.");
    }

    @Test
    void oneBrokenLineCostsOneFindingAndNothingElse() {
        Plan plan = read("benefits {\n    cover hospitles\n    cover dental\n    actuarial value: 94%\n}\n");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).help()).anyMatch(help -> help.contains("hospital"));
        assertThat(plan.section("benefits")).extracting(Provision::identity).contains("benefits / cover dental");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80% employers, 20% workers              | 80% employers, 20% workers
            80 percent employers and 20% workers    | 80% employers, 20% workers
            66 2/3% employers, and 33 1/3% workers  | 66.6667% employers, 33.3333% workers
            either 50% employers, 50% workers or 80% employers, 20% workers | either 50% employers, 50% workers or 80% employers, 20% workers
            """)
    void sharesNameTheirPayers(String written, String meaning) {
        Provision tax = only("financing", "tax t on payroll paid by employers, workers { shares: " + written + " }");
        assertThat(tax.part("shares").orElseThrow().value().orElseThrow()).hasToString(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80% emploers, 20% workers   | “emploers” is not a known payer.
            80% workers, 20% workers    | “workers” have two shares here.
            mostly employers            | “mostly employers” is not something that “shares” takes.
            """)
    void sharesOfNobodyAreFound(String written, String message) {
        read("financing { tax t on payroll paid by employers, workers { shares: " + written + " } }");
        assertThat(findings).extracting(Diagnostic::message).containsExactly(message);
    }
}
