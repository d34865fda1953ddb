package org.planwright.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Differences;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.Policy;
import org.planwright.compiler.change.PolicyJson;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;

/** What means something else between two versions of plans, and how grave that is. */
public final class PlanChanges {
    private final HeadCounts counts;
    private final Consumer<String> beside;

    /**
     * Compares versions of plans.
     *
     * @param counts how many people a change touches, where a baseline knows
     * @param beside is told, a sentence each, of what could not be compared
     */
    public PlanChanges(HeadCounts counts, Consumer<String> beside) {
        this.counts = counts;
        this.beside = beside;
    }

    /**
     * The changes of one plan.
     *
     * @param old null where it is new
     * @param young null where it is gone
     * @param name what the plan is called where it is not
     */
    public List<Change> between(Supplier<Compilation> old, Supplier<Compilation> young, String name) {
        return Differences.between(plan(old, name), plan(young, name), counts);
    }

    /** The plan; an empty one where this side has none of that name. */
    public Plan plan(Supplier<Compilation> side, String name) {
        if (side == null) {
            Plan.Definitions nothing = new Plan.Definitions(
                    Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
            return new Plan(
                    Plan.Head.PLAN,
                    "",
                    new SourceFile(name, "").span(0, 0),
                    "",
                    List.of(),
                    nothing,
                    List.of(),
                    List.of(),
                    List.of());
        }
        Compilation compilation = side.get();
        long broken = compilation.diagnostics().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.rule().acceptable())
                .count();
        if (broken > 0) {
            String file = compilation.files().get(0).source().name();
            beside.accept("“" + file + "” has " + broken + (broken == 1 ? " error" : " errors")
                    + "; what cannot be understood is not compared.");
        }
        return compilation.plan();
    }

    /**
     * The policy in a file.
     *
     * @throws UserProblem if it is none
     */
    public static Policy policy(Path file, PlanReader reader) {
        try {
            return PolicyJson.read(reader.read(file).text());
        } catch (PolicyJson.Malformed malformed) {
            throw new UserProblem(
                    "“" + reader.name(file) + "” is no policy. " + malformed.getMessage(),
                    "“planwright schema policy” prints what it may hold.");
        }
    }
}
