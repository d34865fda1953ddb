package org.planwright.benchmarks;

import java.util.Optional;
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
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.source.SourceFile;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.UnusableBaseline;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Blocks;
import org.planwright.runtime.uncertainty.Sampling;
import org.planwright.runtime.uncertainty.Uncertainty;

/** Draws of a national plan over ten years with two uncertain values, and their bands, in a second on one thread. */
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
    private static final String PLAN = """
            plan "Drawn" {
                jurisdiction: United States
                kind: national single payer
                first benefits: January 1, 2023
                horizon: 2023 to 2032
                baseline: us-2023
            }
            eligibility {
                cover residents
            }
            benefits {
                cover hospital
            }
            assumptions {
                administrative cost: 3% to 8%
                supply: 60% to 100%
            }
            """;

    @Param({"LATIN_HYPERCUBE", "SOBOL", "RANDOM"})
    public Sampling sampling;

    private PreparedPlan plan;
    private Uncertainty uncertainty;

    @Setup
    public void prepare() throws UnusableBaseline {
        PlanCompiler.Options draft = new PlanCompiler.Options(RulePack.DRAFT, Optional.empty());
        Compilation compiled =
                PlanCompiler.compile(new SourceFile("drawn.plan", PLAN), PlanCompiler.Sources.none(), draft);
        ModelInputs inputs = Outputs.inputs(compiled);
        plan = new CostModel(inputs, Edition.builtIn(inputs.baseline().edition())).prepared("");
        if (plan.parameters().size() != 2) {
            throw new IllegalStateException("uncertain are " + plan.parameters());
        }
        uncertainty = new Uncertainty(sampling, 1, new Blocks(1, Blocks.Progress.NONE));
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public Bands draws() {
        return uncertainty.bands(uncertainty.drawn(plan, DRAWS));
    }
}
