package org.planwright.compiler;

import java.util.List;
import org.planwright.compiler.check.Completeness;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.syntax.PlanSyntax;

/**
 * What compiling a plan gave.
 *
 * @param files the plan's file and those it includes, in the order in which they were read
 * @param plan what they mean, as far as they could be understood
 * @param completeness which design questions are answered
 * @param diagnostics all findings, in the order of the text, accepted ones included
 * @param pack the strictness it was held to
 */
public record Compilation(
        List<PlanSyntax> files, Plan plan, Completeness completeness, List<Diagnostic> diagnostics, RulePack pack) {
    public Compilation {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether outputs may be made: never from text that could not be understood, nor with flaws unless in draft. */
    public boolean mayEmit() {
        return diagnostics.stream()
                .filter(Diagnostic::open)
                .filter(finding -> finding.severity() == Severity.ERROR)
                .allMatch(finding -> draft() && finding.rule().acceptable());
    }

    /** Whether outputs are stamped as a draft. */
    public boolean draft() {
        return pack == RulePack.DRAFT;
    }
}
