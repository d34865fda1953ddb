package org.planwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.UnusableBaseline;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.inputs.UnreadableInputs;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Blocks;
import org.planwright.runtime.uncertainty.Sampling;
import org.planwright.runtime.uncertainty.Uncertainty;

/** Draws of a real plan, and their bands, in a second on one thread. Run it in the project's folder. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class DrawBenchmark {
    private static final int DRAWS = 1024;

    /** Inputs of a plan, as {@code planwright build} writes them. */
    @Param("examples/new-york-health-act/expected/new-york-health-act.inputs.json")
    public String inputs;

    @Param({"LATIN_HYPERCUBE", "SOBOL", "RANDOM"})
    public Sampling sampling;

    private PreparedPlan plan;
    private Uncertainty uncertainty;

    @Setup
    public void prepare() throws IOException, UnreadableInputs, UnusableBaseline {
        ModelInputs read = ModelInputsJson.read(Files.readAllBytes(Path.of(inputs)));
        plan = new CostModel(read, Edition.builtIn(read.baseline().edition())).prepared("");
        uncertainty = new Uncertainty(sampling, 1, new Blocks(1, Blocks.Progress.NONE));
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public Bands draws() {
        return uncertainty.bands(uncertainty.drawn(plan, DRAWS));
    }
}
