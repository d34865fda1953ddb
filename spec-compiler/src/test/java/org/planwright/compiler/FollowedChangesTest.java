package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.Policy;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;

/** A difference is followed through files and names, and an approval through later edits. */
class FollowedChangesTest {
    private static final String MAIN = """
            include "names.plan"
            include "money.plan"
            plan "Small" {
                jurisdiction: Vermont
                first benefits: January 1, 2027
            }
            eligibility { cover residents }
            benefits {
                cover dental for young
                cover hearing from later
            }
            """;
    private static final String NAMES = """
            definitions {
                group young means residents with age under 19
                group very young means young with age under 5
                date later means January 1, 2029
            }
            """;
    private static final String MONEY = """
            financing {
                tax wages on wages paid by workers from later {
                    5% of the part above $50,000
                }
            }
            """;

    @Test
    void a_name_in_another_file_is_followed_to_all_that_it_changes() {
        List<Change> changes = changes("names.plan", NAMES.replace("age under 19", "age under 21"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo("definitions / group young");
            assertThat(change.before().place().orElseThrow().file().name()).isEqualTo("names.plan");
            assertThat(change.usedBy()).contains("benefits / cover dental", "definitions / group very young");
            assertThat(change.services().orElseThrow().gained()).isNotEmpty();
        });
        List<Change> later = changes("names.plan", NAMES.replace("2029", "2030"));
        assertThat(later).singleElement().satisfies(change -> assertThat(change.usedBy())
                .contains("benefits / cover hearing", "financing / tax wages"));
    }

    @Test
    void text_that_moves_into_another_file_is_no_change() {
        Map<String, String> moved =
                Map.of("main.plan", MAIN.replace("include \"money.plan\"\n", "") + MONEY, "names.plan", NAMES);
        assertThat(Differences.between(plan(files()), plan(moved))).isEmpty();
        List<Change> changes = changes("money.plan", MONEY.replace("5%", "6%"));
        assertThat(changes).singleElement().satisfies(change -> assertThat(
                        change.after().place().orElseThrow().file().name())
                .isEqualTo("money.plan"));
    }

    @Test
    void an_approval_holds_through_later_edits_of_other_lines_and_not_through_one_of_its_own() {
        Change agreed = changes("money.plan", MONEY.replace("5%", "6%")).get(0);
        Policy policy = new Policy(List.of(), Severity.ERROR, Map.of(agreed.fingerprint(), "agreed"));
        Map<String, String> later = Map.of(
                "main.plan",
                        "# a remark\n\n" + MAIN.replace("cover hearing from later", "cover hearing, vision from later"),
                "names.plan", NAMES,
                "money.plan", "\n\n" + MONEY.replace("5%", "6%"));
        List<Policy.Graded> graded = policy.grade(Differences.between(plan(files()), plan(later)));
        assertThat(graded).filteredOn(one -> !one.open()).singleElement().satisfies(one -> assertThat(
                        one.change().subject())
                .isEqualTo("financing / tax wages"));
        assertThat(graded).filteredOn(Policy.Graded::open).isNotEmpty();
        List<Change> more = changes("money.plan", MONEY.replace("5%", "7%"));
        assertThat(policy.grade(more)).allMatch(Policy.Graded::open);
        assertThat(policy.spent(more)).containsExactly(agreed.fingerprint());
    }

    private static List<Change> changes(String file, String text) {
        Map<String, String> edited = new java.util.HashMap<>(files());
        edited.put(file, text);
        return Differences.between(plan(files()), plan(edited));
    }

    private static Map<String, String> files() {
        return Map.of("main.plan", MAIN, "names.plan", NAMES, "money.plan", MONEY);
    }

    private static Plan plan(Map<String, String> files) {
        return PlanCompiler.compile(
                        new SourceFile("main.plan", files.get("main.plan")),
                        path -> Optional.ofNullable(files.get(path)).map(text -> new SourceFile(path, text)),
                        PlanCompiler.Options.recommended())
                .plan();
    }
}
