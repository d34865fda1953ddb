package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.diagnostic.Diagnostic;

/**
 * Whole plans in which nothing is wrong, each in a style of its own, are told nothing: not as they stand, and not when
 * a line says the same in other words. One flaw, in words that are not those of its rule's page, is the one that is found.
 */
class SoundPlansTest {
    private static final int FEWEST_PLANS = 6;
    private static final int FEWEST_REWORDINGS = 40;
    private static final int FEWEST_FLAWS = 50;

    @ParameterizedTest
    @MethodSource("org.planwright.compiler.SoundPlans#all")
    void nothingIsFound(String plan) {
        assertThat(SoundPlans.found(plan, RulePack.RECOMMENDED))
                .as("recommended")
                .isEmpty();
        assertThat(SoundPlans.found(plan, RulePack.PUBLICATION))
                .as("publication")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.planwright.compiler.SoundPlans#variants")
    void aVariantHasTheFlawThatItWasGivenAndNoOther(SoundPlans.Variant variant) {
        List<Diagnostic> found = variant.found();
        if (variant.expected().equals(SoundPlans.SOUND)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.stream()
                            .filter(finding -> finding.rootCause().isEmpty())
                            .map(finding -> finding.rule().id())
                            .distinct())
                    .containsExactlyInAnyOrder(variant.expected().split(" \\+ ", -1));
        }
    }

    @DisabledIfSystemProperty(named = OneSubject.PROPERTY, matches = ".+")
    @Test
    void thereAreManyAndOfManyRules() {
        assertThat(SoundPlans.all()).hasSizeGreaterThanOrEqualTo(FEWEST_PLANS);
        List<String> expected =
                SoundPlans.variants().stream().map(SoundPlans.Variant::expected).toList();
        assertThat(expected.stream().filter(SoundPlans.SOUND::equals)).hasSizeGreaterThanOrEqualTo(FEWEST_REWORDINGS);
        assertThat(expected.stream().filter(rule -> !rule.equals(SoundPlans.SOUND)))
                .hasSizeGreaterThanOrEqualTo(FEWEST_FLAWS);
        assertThat(Stream.of("schedule", "financing", "coverage", "payment", "timing", "legal"))
                .allSatisfy(subject -> assertThat(expected).anyMatch(rule -> rule.startsWith(subject + ".")));
    }
}
