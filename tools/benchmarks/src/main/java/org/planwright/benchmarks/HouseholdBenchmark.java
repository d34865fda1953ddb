package org.planwright.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.planwright.runtime.households.BetterOff;

/** Who pays less and who pays more, in many draws: the time of one household, year and draw, on one thread (run with one in the common pool). */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"})
@State(Scope.Benchmark)
public class HouseholdBenchmark {
    private static final int RECORDS = 96_809;
    private static final int DRAWS = 32;
    private static final int TERMS = 4;
    private static final int GROUPS = 50;

    private BetterOff counter;
    private double[][] coefficients;

    /** Premiums, out-of-pocket spending and two taxes of random records. */
    @Setup
    public void records() {
        Random random = new Random(1);
        double[][] terms = new double[TERMS][RECORDS];
        double[] units = new double[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            units[i] = 1 + random.nextInt(5000);
            for (double[] term : terms) {
                term[i] = 20_000 * random.nextDouble();
            }
        }
        int[] groups = new int[GROUPS];
        for (int g = 0; g < GROUPS; g++) {
            groups[g] = g * (RECORDS / GROUPS);
        }
        coefficients = new double[DRAWS][TERMS];
        for (double[] draw : coefficients) {
            draw[0] = random.nextDouble();
            draw[1] = random.nextDouble();
            draw[2] = -random.nextDouble();
            draw[3] = -random.nextDouble();
        }
        counter = new BetterOff(units, terms, groups);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS * DRAWS)
    public BetterOff.Counts count() {
        return counter.count(coefficients);
    }
}
