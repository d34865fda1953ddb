package org.planwright.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Checks;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.CountedPeople;

/** Plans of 500 groups that overlap, brought in on 60 dates: all of a compilation, and the algebra of people alone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class GroupBenchmark {
    private static final int GROUPS = 500;
    private static final int DATES = 60;
    private static final String ALIKE = "ALIKE";
    private static final Set<String> OF_PEOPLE = Set.of("coverage", "costsharing", "benefits");

    @Param({ALIKE, "SURVEYED", "CHARGES", "BENEFITS", "TAXES"})
    String with;

    private String text;
    private Plan plan;
    private List<Check> checks;

    /** Makes the plan, and reads it. */
    @Setup(Level.Trial)
    public void generate() {
        Set<GroupGenerator.With> beside = EnumSet.of(GroupGenerator.With.COUNTED);
        if (!with.equals(ALIKE)) {
            beside.add(GroupGenerator.With.valueOf(with));
        }
        text = GroupGenerator.plan(GROUPS, DATES, beside);
        plan = compile().plan();
    }

    /** What whom a plan reaches was worked out for is forgotten, as in a new compilation. */
    @Setup(Level.Invocation)
    public void forget() {
        checks = Checks.all(Optional.empty(), LawPacks.NONE, new CountedPeople()).stream()
                .filter(check -> OF_PEOPLE.contains(check.rule().subject()))
                .toList();
    }

    /** Text to plan and findings, nobody counted. */
    @Benchmark
    public Compilation compile() {
        return PlanCompiler.compile(
                new SourceFile("groups.plan", text), PlanCompiler.Sources.none(), PlanCompiler.Options.recommended());
    }

    /** The checks that ask who is covered, charged and taxed, on a plan that has been read. */
    @Benchmark
    public List<Diagnostic> people() {
        List<Diagnostic> findings = new ArrayList<>();
        checks.forEach(check -> check.look(plan, findings::add));
        return findings;
    }

    /** The same, and how many people each finding is about; the survey is read anew each time. */
    @Benchmark
    public long peopleCounted() {
        return people().stream()
                .filter(finding -> finding.howMany().words().isPresent())
                .count();
    }
}
