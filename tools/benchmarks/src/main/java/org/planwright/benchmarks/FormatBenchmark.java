package org.planwright.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.format.TextFromSyntax;

/** Text to text in the plain form. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class FormatBenchmark {
    @Benchmark
    public String format(GeneratedText plan) {
        return TextFromSyntax.format(PlanCompiler.parse(plan.fresh()));
    }
}
