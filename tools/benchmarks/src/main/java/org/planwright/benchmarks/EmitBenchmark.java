package org.planwright.benchmarks;

import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.runtime.inputs.ModelInputs;

/** Plan to what people and machines get of it, the compiling left out. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class EmitBenchmark {
    private Compilation draft;

    /** Compiles as a draft: a generated plan answers few of the questions that it must. */
    @Setup
    public void compile(GeneratedText plan) {
        PlanCompiler.Options options = new PlanCompiler.Options(RulePack.DRAFT, Optional.empty());
        draft = PlanCompiler.compile(plan.fresh(), PlanCompiler.Sources.none(), options);
    }

    /** Inputs alone, before they become JSON. */
    @Benchmark
    public ModelInputs inputs() {
        return Outputs.inputs(draft);
    }

    /** Everything: inputs as JSON, the summary as Markdown and as a page. */
    @Benchmark
    public SortedMap<String, byte[]> all() {
        return Outputs.of(draft);
    }
}
