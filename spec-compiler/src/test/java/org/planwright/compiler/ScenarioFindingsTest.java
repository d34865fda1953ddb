package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;

/** What checks find in scenarios of a plan. */
class ScenarioFindingsTest {
    private static final String PLAN = """
            plan "Small" {
                jurisdiction: Vermont
                first benefits: January 1, 2027
            }
            eligibility { cover residents }
            benefits {
                cover dental, hospice
                exclude experimental treatment
            }
            financing {
                tax wealth on net worth paid by households from 2027 {
                    1% of the part above $21 million
                }
            }
            """;

    @Test
    void what_is_wrong_only_there_is_told_with_its_name_and_the_rest_is_not_told_again() {
        List<Diagnostic> base = found(PLAN);
        assertThat(base).extracting(finding -> finding.rule().id()).contains("schedule.no-index");
        List<Diagnostic> more = found(PLAN + "scenario \"out\" { benefits { exclude dental } }\n");
        assertThat(messages(more)).hasSize(base.size() + 1);
        Diagnostic only = more.stream()
                .filter(finding -> finding.message().startsWith("In scenario"))
                .findFirst()
                .orElseThrow();
        assertThat(only.message()).startsWith("In scenario “out”: Dental is both covered and excluded");
        assertThat(only.subject()).startsWith("scenario “out” / benefits / ");
        assertThat(only.primary().span().line()).isEqualTo(15);
    }

    @Test
    void what_several_scenarios_have_is_told_once() {
        List<Diagnostic> findings = found(PLAN
                + "scenario \"one\" { benefits { exclude dental } }\nscenario \"two\" { benefits { exclude dental } }\n"
                + "scenario \"three\" { benefits { cover vision, hearing } }\n");
        assertThat(messages(findings).stream().filter(message -> message.startsWith("In scenario")))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("In scenarios “one”, “two”: "));
    }

    @Test
    void what_the_plan_accepts_is_accepted_there_and_no_acceptance_is_dead_because_of_it() {
        String accepted = PLAN + """
                accept schedule.no-index because "it is meant to grow"
                scenario "other" { financing { tax wealth on net worth paid by households from 2027 {
                    1% of the part above $5 million
                } } }
                scenario "without" { strike financing / tax wealth }
                """;
        List<Diagnostic> findings = found(accepted);
        assertThat(findings)
                .filteredOn(finding -> finding.rule().id().equals("schedule.no-index"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.open()).isFalse());
        assertThat(findings)
                .as("in the scenario without the tax nothing is left to accept, which the plan decides")
                .noneMatch(finding -> finding.rule().id().startsWith("accept."));
    }

    @Test
    void an_error_that_only_a_scenario_has_keeps_outputs_from_being_written() {
        String clean = PLAN.replace("from 2027 {\n", "from 2027 {\n        indexed to: consumer prices\n");
        Compilation broken = compiled(clean + "scenario \"out\" { benefits { exclude dental } }\n");
        assertThat(broken.diagnostics().stream()
                        .filter(finding -> finding.message().startsWith("In scenario")))
                .isNotEmpty();
        assertThat(broken.mayEmit()).isFalse();
        assertThat(Scenarios.find(broken, PlanCompiler.Options.recommended(), "out")
                        .orElseThrow()
                        .findings())
                .isNotEmpty();
    }

    private static List<String> messages(List<Diagnostic> findings) {
        return findings.stream().map(Diagnostic::message).toList();
    }

    private static List<Diagnostic> found(String text) {
        return compiled(text).diagnostics();
    }

    private static Compilation compiled(String text) {
        return PlanCompiler.compile(
                new SourceFile("small.plan", text),
                PlanCompiler.Sources.none(),
                new PlanCompiler.Options(RulePack.RECOMMENDED, Optional.empty()));
    }
}
