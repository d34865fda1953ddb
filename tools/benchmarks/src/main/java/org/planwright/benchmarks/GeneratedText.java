package org.planwright.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.planwright.compiler.source.SourceFile;

/** The plan that every benchmark reads, at three sizes told in provisions. */
@State(Scope.Benchmark)
public class GeneratedText {
    @Param({"10", "1000", "10000"})
    int provisions;

    private String text;

    /** Makes the plan once for a run. */
    @Setup(Level.Trial)
    public void generate() {
        text = PlanGenerator.plan(provisions);
    }

    /** A file nobody has read yet: it finds its line breaks when it is first asked for them. */
    SourceFile fresh() {
        return new SourceFile("generated.plan", text);
    }
}
