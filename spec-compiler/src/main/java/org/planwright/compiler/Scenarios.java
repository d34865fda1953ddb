package org.planwright.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.check.Acceptances;
import org.planwright.compiler.check.plan.StrikesNothing;
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

    private static final Pattern FIGURES = Pattern.compile("\\d[\\d.,]*");

    private Scenarios() {}

    /** All of a plan, in its order. */
    public static List<Variant> of(Compilation compilation, PlanCompiler.Options options) {
        Plan base = compilation.plan();
        Set<String> known = fingerprints(compilation.diagnostics());
        List<Variant> variants = new ArrayList<>();
        Plan alone = without(base);
        for (Plan.Scenario scenario : base.scenarios()) {
            Plan varied = ScenarioPlan.of(base, scenario);
            List<Diagnostic> findings = findings(varied, base, known, options);
            variants.add(new Variant(
                    scenario.name(), varied, Differences.between(alone, varied, options.counts()), findings));
        }
        return variants;
    }

    /**
     * What checks find in scenarios and not in the plan itself, each once, with the names of the scenarios that have it.
     *
     * @param found what was found in the plan itself
     */
    static List<Diagnostic> findings(Plan base, List<Diagnostic> found, PlanCompiler.Options options) {
        Set<String> known = fingerprints(found);
        Map<String, Diagnostic> first = new LinkedHashMap<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Plan.Scenario scenario : base.scenarios()) {
            for (Diagnostic finding : findings(ScenarioPlan.of(base, scenario), base, known, options)) {
                String fingerprint = Fingerprint.of(finding);
                first.putIfAbsent(fingerprint, finding);
                names.computeIfAbsent(fingerprint, k -> new ArrayList<>()).add(scenario.name());
            }
        }
        List<Diagnostic> findings = new ArrayList<>();
        first.forEach((fingerprint, finding) -> findings.add(
                finding.inScenarios(names.get(fingerprint).stream().distinct().toList())));
        return findings;
    }

    /** A scenario is held to the rules, and to what the plan accepts; whether an acceptance is still needed, the plan decides. */
    private static List<Diagnostic> findings(Plan varied, Plan base, Set<String> known, PlanCompiler.Options options) {
        Plan looked = beside(varied, base);
        List<Diagnostic> found = new ArrayList<>();
        PlanCompiler.look(looked, options, found::add);
        List<Diagnostic> graded = PlanCompiler.settled(looked, found, options);
        return graded.stream()
                .filter(finding -> !known.contains(said(finding)))
                .filter(finding -> !Acceptances.RULES.contains(finding.rule()))
                .filter(finding -> !finding.rule().equals(StrikesNothing.RULE))
                .toList();
    }

    private static Set<String> fingerprints(List<Diagnostic> findings) {
        Set<String> fingerprints = new HashSet<>();
        findings.forEach(finding -> fingerprints.add(said(finding)));
        return fingerprints;
    }

    /** What a finding says, whatever its figures: one that only counts more in a scenario is not told again. */
    private static String said(Diagnostic finding) {
        return finding.rule().id()
                + '\n'
                + finding.subject()
                + '\n'
                + FIGURES.matcher(finding.message()).replaceAll("0");
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
