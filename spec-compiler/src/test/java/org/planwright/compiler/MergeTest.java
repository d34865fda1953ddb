package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.MergedText;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;

/** Two edits of one plan: thirty ways, and at random. */
class MergeTest {
    private static final int ONE_IN = 500;

    private static final String BASE = """
            # The plan.
            plan "Small" {
                status: proposed
                horizon: 2017 to 2026
            }

            eligibility {
                cover residents
                residency: principal home
            }

            # what is covered
            benefits {
                # a list
                cover dental, vision
                cover hearing   # ears
                adult dental: not covered
            }

            payment {
                pay physicians by fee for service at 100% of Medicare from 2017
                pay physicians by fee for service at 110% of Medicare from 2020
            }

            financing {
                tax payroll on payroll paid by employers from 2017 {
                    11.5% of all payroll
                    exempt: none
                }
                raise $2 billion per year by tobacco
            }
            # the end
            """;

    /** An edit: what is replaced by what, by turns. */
    private record Way(String name, String[] ours, String[] theirs, int conflicts, List<String> kept) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Way clean(String name, String[] ours, String[] theirs, String... kept) {
        return new Way(name, ours, theirs, 0, List.of(kept));
    }

    private static Way clash(String name, String[] ours, String[] theirs, String... kept) {
        return new Way(name, ours, theirs, 1, List.of(kept));
    }

    private static String[] edit(String... pairs) {
        return pairs;
    }

    static Stream<Way> ways() {
        String dental = "adult dental: not covered";
        String[] nothing = edit();
        return Stream.of(
                clean("ours alone", edit(dental, "adult dental: covered"), nothing, "dental: covered"),
                clean("theirs alone", nothing, edit(dental, "adult dental: covered"), "dental: covered"),
                clean("both the same", edit("11.5%", "12%"), edit("11.5%", "12%"), "12%"),
                clash("one figure twice", edit("11.5%", "12%"), edit("11.5%", "13%"), "12%", "13%"),
                clean(
                        "neighbours",
                        edit("cover hearing ", "cover hearing from 2020 "),
                        edit(dental, "adult dental: covered"),
                        "from 2020",
                        "dental: covered",
                        "# ears"),
                clean(
                        "two sections",
                        edit("principal home", "tax filing"),
                        edit("$2 billion", "$3 billion"),
                        "tax filing",
                        "$3 billion"),
                clash(
                        "one line of a tax each",
                        edit("11.5%", "12%"),
                        edit("exempt: none", "exempt: 10%"),
                        "12%",
                        "10%"),
                clean(
                        "ours adds",
                        edit(dental, dental + "\n    vision: covered"),
                        edit("11.5%", "12%"),
                        "vision: covered",
                        "12%"),
                clean(
                        "both add at one place",
                        edit(dental, dental + "\n    vision: covered"),
                        edit(dental, dental + "\n    mental health: parity"),
                        "vision: covered",
                        "mental health: parity"),
                clash(
                        "both add one answer",
                        edit(dental, dental + "\n    vision: covered"),
                        edit(dental, dental + "\n    vision: not covered"),
                        "vision: covered",
                        "vision: not covered"),
                clean(
                        "both add the same",
                        edit(dental, dental + "\n    vision: covered"),
                        edit(dental, dental + "\n    vision: covered"),
                        "vision: covered"),
                clash(
                        "both add one service",
                        edit(dental, dental + "\n    cover hospice"),
                        edit("cover dental,", "cover hospice from 2022\n    cover dental,"),
                        "from 2022"),
                clean("ours removes", edit("    " + dental + "\n", ""), edit("11.5%", "12%"), "12%"),
                clean("both remove", edit("    " + dental + "\n", ""), edit("    " + dental + "\n", "")),
                clash(
                        "removed here, changed there",
                        edit("    " + dental + "\n", ""),
                        edit(dental, "adult dental: covered"),
                        "dental: covered"),
                clash(
                        "changed here, removed there",
                        edit(dental, "adult dental: covered"),
                        edit("    " + dental + "\n", ""),
                        "dental: covered"),
                clean(
                        "a section goes",
                        edit("# what is covered\n", "", section("payment"), ""),
                        edit("11.5%", "12%"),
                        "12%"),
                clash(
                        "a section goes that the other edits",
                        edit(section("payment"), ""),
                        edit("110%", "120%"),
                        "120%"),
                clean(
                        "a section comes on each side",
                        edit("# the end", "legal {\n    severability: yes\n}\n# the end"),
                        edit("# the end", "providers {\n    ownership: any\n}\n# the end"),
                        "severability",
                        "ownership"),
                clean(
                        "one section comes on both sides",
                        edit("# the end", "legal {\n    severability: yes\n}\n# the end"),
                        edit("# the end", "legal {\n    adoption: simple majority\n}\n# the end"),
                        "severability",
                        "adoption"),
                clash(
                        "a list grows on both sides",
                        edit("dental, vision", "dental, vision, hospice"),
                        edit("dental, vision", "dental, vision, maternity"),
                        "hospice",
                        "maternity"),
                clean(
                        "layout here, words there",
                        edit(dental, "adult dental:     not covered"),
                        edit(dental, "adult dental: covered"),
                        "dental: covered"),
                clean(
                        "a comment here, words there",
                        edit(dental, "# mine\n    " + dental),
                        edit(dental, "adult dental: covered"),
                        "# mine",
                        "dental: covered"),
                clean(
                        "a comment on each side",
                        edit("# a list", "# a list\n    # mine"),
                        edit("# a list", "# a list\n    # yours"),
                        "# mine",
                        "# yours"),
                clean(
                        "the first of two alike, and the second",
                        edit("100% of", "95% of"),
                        edit("110% of", "120% of"),
                        "95% of",
                        "120% of"),
                clean(
                        "a third of two alike",
                        edit(
                                "from 2020\n",
                                "from 2020\n    pay physicians by capitation at 1% of Medicare from 2025\n"),
                        edit("110% of", "120% of"),
                        "capitation",
                        "120% of"),
                clash(
                        "a name changes, and its rate",
                        edit("tax payroll on", "tax wages on"),
                        edit("11.5%", "12%"),
                        "tax wages",
                        "12%"),
                clean(
                        "moved here, changed there",
                        edit(
                                "    cover residents\n    residency: principal home\n",
                                "    residency: principal home\n    cover residents\n"),
                        edit("principal home", "tax filing"),
                        "tax filing"),
                clean(
                        "the first of two alike goes here, the second there",
                        edit("    pay physicians by fee for service at 100% of Medicare from 2017\n", ""),
                        edit("    pay physicians by fee for service at 110% of Medicare from 2020\n", "")),
                clean(
                        "the first of two alike goes, the second changes",
                        edit("    pay physicians by fee for service at 100% of Medicare from 2017\n", ""),
                        edit("110% of", "120% of"),
                        "120% of"),
                clean(
                        "the head on one side",
                        edit("status: proposed", "status: enacted"),
                        edit("2017 to 2026", "2018 to 2027"),
                        "enacted",
                        "2018 to 2027"),
                clean(
                        "the end on one side",
                        edit("# the end", "# the very end"),
                        edit("# The plan.", "# Our plan."),
                        "# the very end",
                        "# Our plan."),
                clean(
                        "a remark behind, words there",
                        edit("hearing   # ears", "hearing   # both ears"),
                        edit(dental, "adult dental: covered"),
                        "# both ears",
                        "dental: covered"));
    }

    private static String section(String name) {
        int start = BASE.indexOf(name + " {");
        return BASE.substring(start, BASE.indexOf("\n}\n", start) + 3);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void two_edits_come_together(Way way) {
        MergedText.Result result = merged(BASE, edited(way.ours), edited(way.theirs));
        assertThat(result.conflicts()).as(result.text()).hasSize(way.conflicts);
        way.kept.forEach(kept -> assertThat(result.text()).contains(kept));
        assertThat(result.text().contains("<<<<<<< ours")).isEqualTo(way.conflicts > 0);
        if (way.conflicts == 0) {
            assertThat(syntax(result.text()).hasErrors()).isFalse();
        }
    }

    /** Whether two provisions bear one name, told apart by what they say beside it; with one gone, the other takes it. */
    private static boolean ofOneName(String one, String other) {
        return one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ");
    }

    private static boolean bothBegin(String ours, String theirs) {
        boolean inserts = ours.startsWith("insert ") && theirs.startsWith("insert ");
        return inserts && ours.substring(0, ours.indexOf('{')).equals(theirs.substring(0, theirs.indexOf('{')));
    }

    @Test
    void edits_that_do_not_meet_are_both_made() {
        List<EditedPlans.Texts> examples = EditedPlans.examples();
        Random random = new Random(11);
        List<String> doubts = new ArrayList<>();
        int made = 0;
        for (int i = 0; i < 1_200; i++) {
            EditedPlans.Texts base = examples.get(i % examples.size());
            EditedPlans.Edited ours = EditedPlans.edit(base, random);
            EditedPlans.Edited theirs = EditedPlans.edit(base, random);
            boolean meet = ours.concerned().stream()
                    .anyMatch(one -> theirs.concerned().stream().anyMatch(other -> ofOneName(one, other)));
            boolean remarks = ours.concerned().isEmpty() || theirs.concerned().isEmpty();
            // a remark on what the other side removes is a conflict, and so are two new blocks of one section in one
            // place
            if (meet || remarks || bothBegin(ours.what(), theirs.what())) {
                continue;
            }
            EditedPlans.Texts merged = base;
            boolean inDoubt = false;
            for (String file : base.files().keySet()) {
                MergedText.Result result = merged(
                        base.files().get(file),
                        ours.texts().files().get(file),
                        theirs.texts().files().get(file));
                inDoubt |= !result.conflicts().isEmpty();
                merged = merged.with(java.util.Map.of(file, result.text()));
            }
            if (inDoubt) {
                doubts.add(i + ": " + ours.what() + ", " + theirs.what());
                continue;
            }
            made++;
            Set<String> wanted = new LinkedHashSet<>(ours.concerned());
            wanted.addAll(theirs.concerned());
            Set<String> found = new LinkedHashSet<>();
            for (Change change : Differences.between(base.plan(), merged.plan())) {
                found.add(change.subject());
                change.renamedFrom().ifPresent(found::add);
            }
            assertThat(found).as("%d: %s, %s", i, ours.what(), theirs.what()).isEqualTo(wanted);
        }
        // one is known: the last item of a list goes on one side and the line right after the list on the other
        assertThat(doubts).as("needless conflicts among %d merges", made).hasSizeLessThanOrEqualTo(made / ONE_IN);
    }

    private static String edited(String... pairs) {
        String text = BASE;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }

    private static MergedText.Result merged(String base, String ours, String theirs) {
        return MergedText.of(syntax(base), syntax(ours), syntax(theirs), MergedText.Markers.USUAL)
                .orElseThrow();
    }

    private static PlanSyntax syntax(String text) {
        return PlanCompiler.parse(new SourceFile("merge.plan", text));
    }
}
