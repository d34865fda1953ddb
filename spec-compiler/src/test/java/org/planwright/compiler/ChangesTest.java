package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.change.ChangeHtml;
import org.planwright.compiler.change.ChangeJson;
import org.planwright.compiler.change.ChangeMarkdown;
import org.planwright.compiler.change.ChangeText;
import org.planwright.compiler.change.CurrentLaw;
import org.planwright.compiler.change.Policy;
import org.planwright.compiler.change.PolicyJson;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Severity;

/** What counts as a change, of which class, and which way it goes. */
class ChangesTest {
    private static final String BASE = """
            plan "Small" {
                jurisdiction: Vermont
                first benefits: January 1, 2020
            }
            definitions {
                group young means residents with age under 19
                date start means January 1, 2021
            }
            eligibility {
                cover residents with age under 65
            }
            benefits {
                cover dental, vision
                cover hearing from start for young
                adult dental: not covered
            }
            cost sharing {
                out-of-pocket limit: $100 per person per month
                waive for young
            }
            payment {
                pay hospitals by global budget at 105% of Medicare
            }
            financing {
                tax wealth on household net worth paid by households from 2021 {
                    1% of the part above $21 million
                }
            }
            """;

    @Test
    void an_amount_by_another_time_is_a_change() {
        Change change = only("$100 per person per month", "$100 per person per year");
        assertThat(change.kind()).isEqualTo(Kind.COST_SHARING);
        assertThat(change.direction()).isEqualTo(Direction.LESS);
        assertThat(change.before().unit()).isEqualTo("dollars per person per month");
        assertThat(change.after().unit()).isEqualTo("dollars per person per year");
    }

    @Test
    void the_same_amount_by_another_time_goes_no_way() {
        assertThat(only("$100 per person per month", "$1,200 per person per year")
                        .direction())
                .isEqualTo(Direction.NEUTRAL);
    }

    @Test
    void classes_and_directions_follow_from_what_stands_there() {
        assertOnly("cover dental, vision", "cover dental", Kind.BENEFIT, Direction.LOSS);
        assertOnly("cover dental, vision", "cover dental, vision, hospice", Kind.BENEFIT, Direction.GAIN);
        assertOnly("adult dental: not covered", "adult dental: covered", Kind.BENEFIT, Direction.GAIN);
        assertOnly("105% of Medicare", "110% of Medicare", Kind.PAYMENT, Direction.MORE);
        assertOnly("1% of the part", "2% of the part", Kind.FINANCING, Direction.MORE);
        assertOnly("households from 2021", "households from 2023", Kind.TIMELINE, Direction.LATER);
        assertOnly("waive for young", "", Kind.COST_SHARING, Direction.MORE);
    }

    @Test
    void both_places_are_told() {
        Change change = only("105% of Medicare", "110% of Medicare");
        assertThat(change.before().place().orElseThrow().line()).isEqualTo(22);
        assertThat(change.after().place().orElseThrow().line()).isEqualTo(22);
    }

    @Test
    void a_definition_is_told_once_with_all_that_use_it() {
        Change group = only("age under 19", "age under 21");
        assertThat(group.subject()).isEqualTo("definitions / group young");
        assertThat(group.direction()).isEqualTo(Direction.GAIN);
        assertThat(group.usedBy()).hasSize(2).anyMatch(user -> user.startsWith("benefits / cover hearing"));
        assertThat(group.affected().expression()).isEqualTo("residents with age 19 through 20");
        Change date = only("January 1, 2021", "January 1, 2022");
        assertThat(date.direction()).isEqualTo(Direction.LATER);
        assertThat(date.usedBy()).containsExactly("benefits / cover hearing");
    }

    @Test
    void another_name_alone_is_recognised() {
        Change change = only("tax wealth", "tax fortunes");
        assertThat(change.renamedFrom()).contains("financing / tax wealth");
        assertThat(change.kind()).isEqualTo(Kind.TEXT_ONLY);
        List<Change> group = changes(BASE.replace("young", "minors"));
        assertThat(group).singleElement().satisfies(one -> assertThat(one.renamedFrom())
                .contains("definitions / group young"));
    }

    @Test
    void sources_and_remarks_are_text_only() {
        assertThat(only("adult dental: not covered", "adult dental: not covered note \"why\"")
                        .kind())
                .isEqualTo(Kind.TEXT_ONLY);
        assertThat(changes(BASE + "accept benefits.x because \"so\"\n"))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.TEXT_ONLY));
    }

    @Test
    void order_and_layout_are_no_change() {
        String moved = BASE.replace("    cover dental, vision\n", "")
                .replace(
                        "    adult dental: not covered\n",
                        "    adult dental:   not covered # x\n\n    cover vision\n    cover dental\n");
        assertThat(changes(moved)).isEmpty();
    }

    @Test
    void a_policy_grades_and_approvals_carry_over() throws Exception {
        Policy policy = PolicyJson.read("""
                {"schema": "planwright-policy/1", "otherwise": "note", "rules": [
                  {"name": "no benefit narrows", "class": "benefit", "direction": "loss", "level": "error"},
                  {"name": "no tax below", "class": ["financing"], "direction": "more", "below": 30000000}]}
                """);
        List<Change> loss = changes(BASE.replace("cover dental, vision", "cover dental"));
        assertThat(policy.grade(loss).get(0).level()).isEqualTo(Severity.ERROR);
        List<Change> tax = changes(BASE.replace("1% of the part", "2% of the part"));
        assertThat(policy.grade(tax).get(0).rule()).isEqualTo("no tax below");
        Policy approving =
                new Policy(policy.rules(), Severity.NOTE, Map.of(loss.get(0).fingerprint(), "agreed"));
        String elsewhere = "\n\n# moved\n" + BASE.replace("cover dental, vision", "cover   dental");
        List<Change> again =
                Differences.between(compiled(BASE).plan(), compiled(elsewhere).plan());
        assertThat(approving.grade(again).get(0).open()).isFalse();
        assertThat(approving.spent(tax)).hasSize(1);
    }

    @Test
    void a_policy_with_an_unknown_key_is_refused() {
        assertThatThrownBy(() -> PolicyJson.read("{\"rule\": []}")).hasMessageContaining("Did you mean “rules”?");
        assertThatThrownBy(() -> PolicyJson.read("{")).isInstanceOf(PolicyJson.Malformed.class);
    }

    @Test
    void every_form_says_the_same_and_no_text_is_markup() throws IOException {
        String odd = BASE.replace("plan \"Small\"", "plan \"<script>alert(1)</script>\"")
                .replace("adult dental: not covered", "adult dental: \"<b>|_x_\"");
        List<Policy.Graded> graded = Policy.NONE.grade(changes(odd));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ChangeJson.write(graded, List.of(), List.of(), json);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("changes"))
                        .validate(json.toString(StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        assertThat(ChangeHtml.render("a", "b", "c", graded, List.of(), CurrentLaw.NONE))
                .doesNotContain("<script>")
                .doesNotContain("<b>|");
        assertThat(ChangeMarkdown.render(graded)).doesNotContain("<script>").contains("&lt;b&gt;\\|");
        assertThat(ChangeText.render(graded, Style.PLAIN, false)).contains("2 changes: 1 benefit, 1 text-only");
    }

    @Test
    void a_scenario_strikes_what_is_written_another_way() {
        Compilation compilation = compiled("""
                plan "Small" { kind: state single payer }
                definitions { source used means "a study" }
                existing programs { keep Medicaid long-term care }
                scenario "in" {
                    strike existing programs / keep Medicaid Long-Term Care
                    existing programs { absorb Medicaid long-term care cites used }
                }
                scenario "out" { existing programs { end Medicaid long-term care cites used } }
                """);
        Scenarios.Variant variant = Scenarios.find(compilation, PlanCompiler.Options.recommended(), "in")
                .orElseThrow();
        assertThat(variant.changes()).extracting(Change::subject).hasSize(2);
        assertThat(variant.findings())
                .as("neither two fates, nor a source that another scenario uses")
                .noneMatch(finding -> finding.rule().id().matches("programs.two-fates|definitions.unused"));
    }

    @Test
    void a_scenario_is_told_by_what_it_changes() {
        Compilation compilation = compiled(
                BASE + "scenario \"lower\" { payment { pay hospitals by global budget at 90% of Medicare } }\n");
        Scenarios.Variant variant = Scenarios.find(compilation, PlanCompiler.Options.recommended(), "lower")
                .orElseThrow();
        assertThat(variant.changes()).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo("payment / pay hospital");
            assertThat(change.direction()).isEqualTo(Direction.LESS);
        });
    }

    private static void assertOnly(String from, String to, Kind kind, Direction direction) {
        Change change = only(from, to);
        assertThat(change.kind()).as(to).isEqualTo(kind);
        assertThat(change.direction()).as(to).isEqualTo(direction);
    }

    private static Change only(String from, String to) {
        List<Change> changes = changes(BASE.replace(from, to));
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<Change> changes(String after) {
        return Differences.between(compiled(BASE).plan(), compiled(after).plan());
    }

    private static Compilation compiled(String text) {
        return PlanCompiler.compile(
                new org.planwright.compiler.source.SourceFile("small.plan", text),
                PlanCompiler.Sources.none(),
                PlanCompiler.Options.recommended());
    }
}
