package org.planwright.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;

/** Reading and checking a plan whose size is told in provisions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckBenchmark {
    @Param({"10", "1000", "10000"})
    int provisions;

    private String text;

    @Setup
    public void generate() {
        text = GeneratedPlan.of(provisions);
    }

    /** Text to syntax. */
    @Benchmark
    public PlanSyntax parse() {
        return PlanCompiler.parse(source());
    }

    /** Text to plan and diagnostics. */
    @Benchmark
    public Compilation check() {
        return PlanCompiler.compile(source(), PlanCompiler.Sources.none(), PlanCompiler.Options.recommended());
    }

    private SourceFile source() {
        return new SourceFile("generated.plan", text);
    }
}
