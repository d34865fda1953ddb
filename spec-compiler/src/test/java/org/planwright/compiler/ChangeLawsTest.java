package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.change.AmendmentText;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;

/** Laws of differences and amendments, over a thousand random edits of the example plans. */
class ChangeLawsTest {
    private static final int EDITS = 1_000;

    @Test
    void a_plan_does_not_differ_from_itself() {
        assertThat(EditedPlans.examples()).hasSizeGreaterThanOrEqualTo(3);
        for (EditedPlans.Texts example : EditedPlans.examples()) {
            assertThat(Differences.between(example.plan(), example.plan())).isEmpty();
        }
    }

    @Test
    void a_difference_is_what_was_edited_and_its_amendment_gives_the_new_plan() {
        List<EditedPlans.Texts> examples = EditedPlans.examples();
        Random random = new Random(7);
        for (int i = 0; i < EDITS; i++) {
            EditedPlans.Texts base = examples.get(i % examples.size());
            EditedPlans.Edited edited = EditedPlans.edit(base, random);
            Plan before = base.plan();
            Plan after = edited.texts().plan();
            Set<String> found = subjects(Differences.between(before, after));
            assertThat(found).as("edit %d: %s", i, edited.what()).isEqualTo(edited.concerned());
            String amendment = AmendmentText.of(before, after, "Edit " + i, base.main());
            Amending.Amended amended =
                    Amending.apply(base.source(), base.sources(), List.of(new SourceFile("amendment.plan", amendment)));
            assertThat(amended.problems())
                    .as("edit %d: %s%n%s", i, edited.what(), amendment)
                    .isEmpty();
            assertThat(amended.findings())
                    .as("edit %d: %s%n%s", i, edited.what(), amendment)
                    .isEmpty();
            assertThat(Differences.between(after, base.with(amended.texts()).plan()))
                    .as("edit %d: %s%n%s", i, edited.what(), amendment)
                    .isEmpty();
        }
    }

    private static Set<String> subjects(List<Change> changes) {
        Set<String> subjects = new LinkedHashSet<>();
        changes.forEach(change -> {
            subjects.add(change.subject());
            change.renamedFrom().ifPresent(subjects::add);
        });
        return subjects;
    }
}
