package org.planwright.compiler.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Compiled;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputs.Treatment;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance.Status;

class InputsFromPlanTest {
    @Test
    void everyProvisionOfEveryExampleIsAccountedFor() {
        assertThat(Compiled.examples()).isNotEmpty().allSatisfy(InputsFromPlanTest::accounted);
    }

    private static void accounted(Compilation compilation) {
        Plan plan = compilation.plan();
        ModelInputs inputs = Outputs.inputs(compilation);
        List<String> written = new ArrayList<>();
        plan.provisions().forEach(provision -> name(provision, written));
        plan.scenarios().forEach(scenario -> scenario.provisions().forEach(provision -> name(provision, written)));
        assertThat(inputs.clauses().stream().map(ModelInputs.Clause::identity).toList())
                .containsAll(written);
        assertThat(inputs.clauses()).allSatisfy(clause -> {
            assertThat(clause.how().isEmpty()).isEqualTo(clause.treatment() == Treatment.USED);
            assertThat(clause.how()).doesNotEndWith(".");
        });
        assertThat(Stream.concat(
                        inputs.parts().entries(), inputs.scenarios().stream().flatMap(scenario -> scenario.parts()
                                .entries())))
                .extracting(Entry::clause)
                .allMatch(written::contains);
    }

    private static void name(Provision provision, List<String> names) {
        names.add(provision.identity());
        provision.parts().forEach(part -> name(part, names));
    }

    @Test
    void everyExampleReadsBack() {
        assertThat(Compiled.examples()).allSatisfy(compilation -> {
            ModelInputs inputs = Outputs.inputs(compilation);
            assertThat(ModelInputsJson.read(ModelInputsJson.write(inputs))).isEqualTo(inputs);
        });
    }

    @Test
    void saysWhatTheModelDoesNotRead() {
        ModelInputs inputs = inputs("administration { level: state }");
        assertThat(clause(inputs, "administration / level").how())
                .isEqualTo("the cost model does not read how the plan is run");
    }

    @Test
    void bringsRelativeDatesToDays() {
        ModelInputs inputs = inputs("eligibility { cover residents from everyone }");
        assertThat(inputs.parts().people().get(0).period().from()).hasValueSatisfying(date -> {
            assertThat(date.day()).contains(LocalDate.of(2013, 5, 26));
            assertThat(date.words()).isEqualTo("everyone");
        });
    }

    @Test
    void aTaxKeepsItsScheduleItsFundAndItsPlace() {
        ModelInputs inputs = inputs("""
                financing {
                    fund Care Fund
                    authority: state law by simple majority
                    tax payroll premium on payroll paid by employers into Care Fund from 2017 cites costa, "p. 3" {
                        5% of the part up to $100,000
                        8% of the part above $100,000
                        yields: $1.5 billion in 2017
                    }
                }
                """);
        Financing.Tax tax = inputs.parts().taxes().get(0);
        assertThat(tax.bases()).containsExactly("payroll");
        assertThat(tax.payers()).containsExactly("employers");
        assertThat(tax.bands()).extracting(Financing.RateBand::basis).containsOnly(Financing.Basis.PART);
        assertThat(tax.bands().get(1).provenance().line())
                .isEqualTo(tax.provenance().line() + 2);
        assertThat(tax.authority()).isPresent();
        assertThat(tax.provenance().cites()).containsExactly("costa, p. 3");
        assertThat(tax.yields()).hasSize(1);
        assertThat(clause(inputs, tax.clause()).treatment()).isEqualTo(Treatment.USED);
    }

    @Test
    void whatIsOpenStaysOpenAndIsListed() {
        ModelInputs inputs = inputs("""
                benefits {
                    vision: unknown "no text found"
                    hearing: undecided "awaiting the actuary"
                    long-term care: as the board decides
                    actuarial value: as the board decides, otherwise 94%
                }
                """);
        assertThat(inputs.open())
                .extracting(ModelInputs.OpenValue::state)
                .containsExactly(Status.UNKNOWN, Status.UNDECIDED, Status.DELEGATED);
        assertThat(inputs.parts().services())
                .extracting(Parts.ServiceCover::coverage)
                .containsOnly(Parts.Coverage.AS_STATED);
        assertThat(inputs.parts().charges().get(0).amount().orElseThrow().value())
                .isInstanceOf(InputValue.Delegated.class);
    }

    @Test
    void whatTheAnalystFilledInIsMarked() {
        ModelInputs inputs = inputs("eligibility { waiting period: none assumed }");
        Parts.Answer answer =
                inputs.parts().answers("eligibility", "waiting period").get(0);
        assertThat(answer.value()).isEqualTo(new InputValue.None());
        assertThat(answer.provenance().status()).isEqualTo(Status.ASSUMED);
    }

    @Test
    void packagesAreOpenedAndExceptionsLeftOut() {
        ModelInputs inputs = inputs("benefits { cover Medicare benefits, dental except hospital }");
        assertThat(inputs.parts().services()).anySatisfy(service -> {
            assertThat(service.service()).isEqualTo("dental");
            assertThat(service.account()).isEqualTo("dental");
        });
        assertThat(inputs.parts().services().stream()
                        .filter(service -> service.service().equals("hospital"))
                        .map(Parts.ServiceCover::coverage))
                .containsOnly(Parts.Coverage.EXCLUDED);
        assertThat(inputs.parts().services())
                .anyMatch(service -> service.group().equals("medicare benefits"));
    }

    @Test
    void aScenarioHoldsOnlyWhatChanges() {
        ModelInputs inputs = inputs("""
                payment {
                    pay hospitals by fee for service at 100% of Medicare
                    pay physicians by fee for service at 100% of Medicare
                }
                eligibility { cover residents from everyone }
                scenario "lower" { payment { pay hospitals by fee for service at 80% of Medicare } }
                """);
        ModelInputs.Scenario lower = inputs.scenarios().get(0);
        assertThat(lower.parts().entries()).hasSize(1);
        assertThat(lower.without()).hasSize(1);
        assertThat(inputs.partsOf(lower).payments()).hasSize(2);
        assertThat(inputs.clauses()).anyMatch(clause -> clause.scenario().equals("lower"));
    }

    @Test
    void aDateThatAScenarioMovesMovesWhatHangsOnIt() {
        Plan plan = Compiled.plan("eligibility { cover residents from everyone }");
        Provision date = plan.first("definitions", "date").orElseThrow();
        PlanDate later = new PlanDate.After(BigDecimal.valueOf(3), "year", new PlanDate.Named("enactment"));
        Provision moved = new Provision(
                date.identity(),
                date.section(),
                date.word(),
                date.form(),
                date.name(),
                date.object(),
                List.of(new Provision.PhraseValue(Role.MEANS, new Located<>(new Value.When(later), date.span()))),
                List.of(),
                List.of(),
                List.of(),
                date.span(),
                date.headSpan());
        Plan.Scenario scenario = new Plan.Scenario("later", List.of(moved), List.of(), date.span());
        ModelInputs inputs = InputsFromPlan.of(
                new Plan(
                        plan.head(),
                        plan.title(),
                        plan.titleSpan(),
                        "",
                        plan.provisions(),
                        plan.definitions(),
                        List.of(),
                        List.of(scenario),
                        List.of()),
                Accounts.NONE,
                List.of(),
                false,
                List.of());
        Parts parts = inputs.partsOf(inputs.scenarios().get(0));
        assertThat(parts.people().get(0).period().from().orElseThrow().day()).contains(LocalDate.of(2014, 5, 26));
    }

    @Test
    void theHashKnowsWhatIsSaidAndNothingElse() {
        String text = "financing { borrow $200,000,000.01 in 2017 }";
        String hash = PlanHash.of(Compiled.plan(text));
        assertThat(PlanHash.of(Compiled.plan("# a comment\nfinancing {\n\n  borrow $200,000,000.01\n in 2017 }")))
                .isEqualTo(hash)
                .hasSize(64);
        assertThat(PlanHash.of(Compiled.plan(text.replace(".01", ".02")))).isNotEqualTo(hash);
        assertThat(PlanHash.of(Compiled.plan(text.replace(" in 2017", " in 2017 assumed"))))
                .isNotEqualTo(hash);
    }

    private static ModelInputs inputs(String sections) {
        return Outputs.inputs(Compiled.sections(sections));
    }

    private static ModelInputs.Clause clause(ModelInputs inputs, String identity) {
        return inputs.clauses().stream()
                .filter(clause -> clause.identity().equals(identity))
                .findFirst()
                .orElseThrow();
    }
}
