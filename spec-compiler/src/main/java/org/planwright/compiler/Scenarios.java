package org.planwright.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fingerprint;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.ScenarioPlan;

/** The scenarios of a plan beside it: what each changes, and what is wrong with it that is not wrong with the plan. */
public final class Scenarios {
    /**
     * One scenario.
     *
     * @param plan the plan as the scenario makes it
     * @param changes what differs from the plan
     * @param findings what checks find in it and not in the plan
     */
    public record Variant(String name, Plan plan, List<Change> changes, List<Diagnostic> findings) {}

    private Scenarios() {}

    /** All of a plan, in its order. */
    public static List<Variant> of(Compilation compilation, PlanCompiler.Options options) {
        Plan base = compilation.plan();
        Set<String> known = new HashSet<>();
        compilation.diagnostics().forEach(finding -> known.add(Fingerprint.of(finding)));
        List<Variant> variants = new ArrayList<>();
        for (Plan.Scenario scenario : base.scenarios()) {
            Plan varied = ScenarioPlan.of(base, scenario);
            List<Diagnostic> findings = new ArrayList<>();
            PlanCompiler.look(beside(varied, base), options, finding -> PlanCompiler.graded(finding, options)
                    .ifPresent(findings::add));
            findings.removeIf(finding -> known.contains(Fingerprint.of(finding)));
            Plan alone = without(base);
            variants.add(new Variant(scenario.name(), varied, Differences.between(alone, varied), findings));
        }
        return variants;
    }

    /** The scenario of a name, if the plan has it. */
    public static Optional<Variant> find(Compilation compilation, PlanCompiler.Options options, String name) {
        return of(compilation, options).stream()
                .filter(variant -> variant.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A scenario as checks see it: with the others beside it, which use what the plan defines. */
    private static Plan beside(Plan varied, Plan base) {
        return new Plan(
                varied.head(),
                varied.title(),
                varied.titleSpan(),
                varied.target(),
                varied.provisions(),
                varied.definitions(),
                varied.acceptances(),
                base.scenarios(),
                varied.strikes());
    }

    private static Plan without(Plan base) {
        return new Plan(
                base.head(),
                base.title(),
                base.titleSpan(),
                base.target(),
                base.provisions(),
                base.definitions(),
                base.acceptances(),
                List.of(),
                List.of());
    }
}
