package org.planwright.runtime.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class BetterOffTest {
    private static final double NO_END = Double.POSITIVE_INFINITY;

    @Test
    void theBlocksCountWhatPlainLoopsCount() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(3000);
            int terms = 1 + random.nextInt(6);
            double[][] by = random(random, 1 + random.nextInt(70), terms, 2);
            double[][] term = random(random, terms, n, 5000);
            double[] units = random(random, 1, n, 900)[0];
            int[] groups = {0, random.nextInt(n), n - 1};
            Arrays.sort(groups);
            BetterOff.Counts fast = new BetterOff(units, term, groups).count(by);
            for (int draw = 0; draw < by.length; draw++) {
                double less = 0;
                double more = 0;
                for (int i = 0; i < n; i++) {
                    double gain = 0;
                    for (int k = 0; k < terms; k++) {
                        gain += term[k][i] * by[draw][k];
                    }
                    less += gain > 1 ? units[i] : 0;
                    more += gain < -1 ? units[i] : 0;
                }
                assertThat(Arrays.stream(fast.less()[draw]).sum()).isCloseTo(less, within(1e-6));
                assertThat(Arrays.stream(fast.more()[draw]).sum()).isCloseTo(more, within(1e-6));
            }
        }
    }

    @Test
    void theSameBytesComeFromAnyNumberOfThreads() throws Exception {
        Random random = new Random(7);
        BetterOff counter = new BetterOff(
                random(random, 1, 20_000, 900)[0], random(random, 4, 20_000, 5000), new int[] {0, 7000, 13_000});
        double[][] by = random(random, 200, 4, 2);
        BetterOff.Counts one = in(1, counter, by);
        BetterOff.Counts four = in(4, counter, by);
        assertThat(Arrays.deepEquals(one.less(), four.less())).isTrue();
        assertThat(Arrays.deepEquals(one.more(), four.more())).isTrue();
    }

    private static BetterOff.Counts in(int threads, BetterOff counter, double[][] by) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> counter.count(by)).get();
        } finally {
            pool.shutdown();
        }
    }

    private static double[][] random(Random random, int rows, int columns, double scale) {
        double[][] all = new double[rows][columns];
        for (double[] row : all) {
            for (int i = 0; i < columns; i++) {
                row[i] = scale * (random.nextDouble() - 0.3);
            }
        }
        return all;
    }
}
