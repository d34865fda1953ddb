package org.planwright.runtime.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws follow from seed, name and number, and are spread as they should be. */
class DrawsTest {
    private static final int DRAWS = 1024;

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void anotherParameterMovesNoOther(Sampling sampling) {
        Map<String, Places> few = new Draws(sampling, 3, DRAWS).places(List.of("wages", "supply"));
        Map<String, Places> more = new Draws(sampling, 3, DRAWS).places(List.of("admin", "supply", "take-up", "wages"));
        for (int number = 0; number < DRAWS; number++) {
            assertThat(few.get("supply").at(number))
                    .isEqualTo(more.get("supply").at(number));
            assertThat(few.get("wages").at(number)).isEqualTo(more.get("wages").at(number));
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void placesAreWithinTheRangeUnlikeEachOtherAndOfTheSeed(Sampling sampling) {
        Map<String, Places> places = new Draws(sampling, 3, DRAWS).places(List.of("a", "b"));
        Places other = new Draws(sampling, 4, DRAWS).places(List.of("a", "b")).get("a");
        double[] a = all(places.get("a"));
        double[] b = all(places.get("b"));
        assertThat(Arrays.stream(a).min().orElseThrow()).isGreaterThan(0);
        assertThat(Arrays.stream(a).max().orElseThrow()).isLessThan(1);
        assertThat(Arrays.stream(a).average().orElseThrow()).isCloseTo(0.5, within(0.03));
        assertThat(correlation(a, b)).isCloseTo(0, within(0.1));
        assertThat(all(other)).isNotEqualTo(a);
    }

    @Test
    void cubeAndSequenceDrawOnceFromEachStratum() {
        for (Sampling sampling : List.of(Sampling.LATIN_HYPERCUBE, Sampling.SOBOL)) {
            Places places = new Draws(sampling, 5, DRAWS).places(List.of("a")).get("a");
            BitSet strata = new BitSet();
            for (double place : all(places)) {
                strata.set((int) (place * DRAWS));
            }
            assertThat(strata.cardinality()).as(sampling.id()).isEqualTo(DRAWS);
        }
        Places cube = new Draws(Sampling.LATIN_HYPERCUBE, 5, 1000)
                .places(List.of("a"))
                .get("a");
        BitSet strata = new BitSet();
        for (int number = 0; number < 1000; number++) {
            strata.set((int) (cube.at(number) * 1000));
        }
        assertThat(strata.cardinality()).isEqualTo(1000);
    }

    @Test
    void aSequenceFindsAMeanOfProductsBetterThanChance() {
        double[] error = new double[Sampling.values().length];
        for (Sampling sampling : Sampling.values()) {
            for (int seed = 0; seed < 20; seed++) {
                Map<String, Places> places = new Draws(sampling, seed, DRAWS).places(List.of("p", "q", "r"));
                double sum = 0;
                for (int i = 0; i < DRAWS; i++) {
                    sum += places.get("p").at(i)
                            * places.get("q").at(i)
                            * places.get("r").at(i);
                }
                error[sampling.ordinal()] += Math.pow(sum / DRAWS - 0.125, 2);
            }
        }
        assertThat(error[Sampling.SOBOL.ordinal()]).isLessThan(error[Sampling.RANDOM.ordinal()] / 8);
        assertThat(error[Sampling.LATIN_HYPERCUBE.ordinal()]).isLessThan(error[Sampling.RANDOM.ordinal()] / 3);
    }

    @Test
    void blocksDoEachNumberOnceTellHowFarTheyAreAndThrowWhatWorkThrows() {
        AtomicInteger told = new AtomicInteger();
        int[] times = new int[1000];
        new Blocks(3, (done, of) -> told.accumulateAndGet(done, Math::max)).run(1000, number -> times[number]++);
        assertThat(times).containsOnly(1);
        assertThat(told).hasValue(1000);
        assertThatThrownBy(() -> new Blocks(2, Blocks.Progress.NONE).run(1000, number -> {
                    if (number >= 300) {
                        throw new IllegalArgumentException("block " + number / 256);
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("block 1");
    }

    private static double[] all(Places places) {
        double[] all = new double[DRAWS];
        Arrays.setAll(all, places::at);
        return all;
    }

    private static double correlation(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - 0.5) * (b[i] - 0.5);
        }
        return 12 * sum / a.length;
    }
}
