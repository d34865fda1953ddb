package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound plan that is given a flaw which takes a score gets that finding, and one that is given the repaired lines does not. */
class ScoredVariantsTest {
    private static final Map<String, Set<String>> AS_IT_STANDS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource("org.planwright.compiler.SoundPlans#scoredVariants")
    void theScoreShowsTheFlawThatAVariantWasGivenAndNoOther(SoundPlans.Variant variant) {
        Set<String> before = AS_IT_STANDS.computeIfAbsent(
                variant.plan(), plan -> rules(new SoundPlans.Variant(plan, SoundPlans.SOUND, new LinkedHashMap<>())));
        Set<String> added = rules(variant);
        added.removeAll(before);
        assertThat(added)
                .isEqualTo(
                        variant.expected().equals(SoundPlans.SOUND)
                                ? Set.of()
                                : Set.of(variant.expected().split(" \\+ ", -1)));
    }

    private static Set<String> rules(SoundPlans.Variant variant) {
        return variant.judged().stream()
                .filter(finding -> finding.rootCause().isEmpty())
                .map(finding -> finding.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
