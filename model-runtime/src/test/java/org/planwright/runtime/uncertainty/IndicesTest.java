package org.planwright.runtime.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sobol indices of functions whose indices are known. */
class IndicesTest {
    private static final Blocks BLOCKS = new Blocks(2, Blocks.Progress.NONE);
    private static final int ROWS = 4096;

    /** Ishigami and Homma 1990, a = 7, b = 0.1; the values follow from its variances. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void ofIshigami(Sampling sampling) {
        List<Sensitivity.Index> indices = Indices.of(List.of("x1", "x2", "x3"), ROWS, sampling, 1, BLOCKS, u -> {
            double x1 = Math.PI * (2 * u[0] - 1);
            double x2 = Math.PI * (2 * u[1] - 1);
            double x3 = Math.PI * (2 * u[2] - 1);
            return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
        });
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        double near = sampling == Sampling.SOBOL ? 0.03 : 0.06;
        for (int i = 0; i < 3; i++) {
            Sensitivity.Index index = indices.get(i);
            assertThat(index.first()).as(index.parameter()).isCloseTo(first[i], within(near));
            assertThat(index.total()).as(index.parameter()).isCloseTo(total[i], within(near));
            assertThat(index.first()).isBetween(index.firstLow(), index.firstHigh());
            assertThat(index.total()).isBetween(index.totalLow(), index.totalHigh());
        }
    }

    /** Sobol's g function: V_i = 1/3/(1+a_i)², first = V_i/V, total = V_i·Π(1+V_j, j≠i)/V with V = Π(1+V_j) − 1. */
    @Test
    void ofTheFunctionG() {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        List<String> names = IntStream.range(0, a.length).mapToObj(i -> "g" + i).toList();
        List<Sensitivity.Index> indices = Indices.of(names, ROWS, Sampling.SOBOL, 1, BLOCKS, u -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        });
        double whole = 1;
        for (double one : a) {
            whole *= 1 + 1 / (3 * (1 + one) * (1 + one));
        }
        for (int i = 0; i < a.length; i++) {
            double own = 1 / (3 * (1 + a[i]) * (1 + a[i]));
            assertThat(indices.get(i).first()).isCloseTo(own / (whole - 1), within(0.02));
            assertThat(indices.get(i).total()).isCloseTo(own * whole / (1 + own) / (whole - 1), within(0.02));
        }
    }

    /**
     * SALib 1.6.0, {@code sobol.analyze(problem, Y, calc_second_order=False)}, of 3a + b² + 4ac on eight rows of
     * {@code numpy.random.default_rng(7)}: the values below, in the order of this class.
     */
    @Test
    void theEstimatesAreThoseOfSalib() {
        double[][] values = {
            {1.022740, 6.046383, 3.749207, 0.883314, 2.052497, 1.944146, 2.946464, 2.730897},
            {4.079907, 1.858469, 0.093847, 2.403854, 1.278999, 3.487047, 3.120044, 0.517168},
            {3.845972, 1.228853, 0.690460, 1.871117, 1.808917, 4.600559, 4.436655, 1.202632},
            {4.619789, 1.552643, 0.706999, 2.016774, 1.477078, 4.406458, 3.380422, 0.884001},
            {0.438689, 5.033558, 1.575324, 1.210504, 2.335554, 1.078901, 3.551524, 3.839303}
        };
        double[][] indices = Indices.estimate(values, IntStream.range(0, 8).toArray());
        assertThat(indices[0])
                .containsExactly(
                        new double[] {1.3271840696086197, 0.13267428394645192, 0.1291877436761069}, within(1e-12));
        assertThat(indices[1])
                .containsExactly(
                        new double[] {1.5414608980230722, 0.05738086737572539, 0.06003390428772897}, within(1e-12));
    }

    @Test
    void theIntervalHoldsTheTruthInMostRuns() {
        List<Boolean> held = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            Sensitivity.Index first = Indices.of(
                            List.of("a", "b"), 256, Sampling.RANDOM, seed, BLOCKS, u -> 2 * u[0] + u[1])
                    .get(0);
            held.add(first.firstLow() <= 0.8 && 0.8 <= first.firstHigh());
        }
        assertThat(held.stream().filter(one -> one).count()).isBetween(48L, 60L);
    }

    @Test
    void whatDoesNotVaryHasNoIndices() {
        assertThat(Indices.of(List.of("a"), 64, Sampling.SOBOL, 1, BLOCKS, u -> 5)
                        .get(0)
                        .total())
                .isZero();
    }
}
