package org.planwright.compiler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.check.Acceptances;
import org.planwright.compiler.check.ScoredRules;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Diagnostics;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.runtime.inputs.Remark;

/** What the cost model has to say of a plan, as findings of that plan: placed, accepted and graded as all others are. */
public final class ScoredFindings {
    private ScoredFindings() {}

    /**
     * The findings, in the order of the text.
     *
     * @param whole whether the plan itself was judged by every rule, so that an acceptance that silences nothing is dead
     */
    public static List<Diagnostic> of(
            Compilation compilation, List<Remark> remarks, PlanCompiler.Options options, boolean whole) {
        List<Diagnostic> found =
                remarks.stream().map(remark -> finding(compilation, remark)).toList();
        List<Rule> rules = ScoredRules.ALL.stream().filter(Rule::scored).toList();
        List<Diagnostic> settled = Acceptances.applyScored(compilation.plan(), found, rules, options.today(), whole);
        return Diagnostics.ordered(settled.stream()
                .flatMap(finding -> options.rules().graded(finding, graded(finding, options.pack())).stream())
                .toList());
    }

    /** The day on which a plan becomes law, where it says so. */
    public static Optional<LocalDate> enactment(Compilation compilation) {
        return Timeline.of(compilation.plan()).enactment();
    }

    private static Optional<Diagnostic> graded(Diagnostic finding, RulePack pack) {
        boolean raised = pack == RulePack.PUBLICATION && finding.severity() == Severity.WARNING;
        return Optional.of(raised ? finding.at(Severity.ERROR) : finding);
    }

    private static Diagnostic finding(Compilation compilation, Remark remark) {
        // what only an edition of the user's own can lack has no plan that shows it, and so no page
        Rule rule = ScoredRules.of(remark.rule())
                .orElseGet(() -> Rule.text(remark.rule(), "The edition has what the plan needs"));
        Diagnostic.Builder finding = Diagnostic.of(rule, place(compilation, remark), remark.message())
                .subject(remark.clause());
        remark.values().forEach(value -> finding.value(value.expression(), value.value(), "", value.origin()));
        remark.help().forEach(finding::help);
        return finding.build();
    }

    /** The part of the provision that stands on the line, else the provision, else the line, else the plan's name. */
    private static Span place(Compilation compilation, Remark remark) {
        List<Provision> everything = new ArrayList<>(Walk.everything(compilation.plan()));
        compilation.plan().scenarios().forEach(scenario -> everything.addAll(scenario.provisions()));
        Span owner = null;
        for (Provision provision : everything) {
            Span head = provision.headSpan();
            boolean onLine = remark.line() == head.line() && head.file().name().equals(remark.file());
            if (provision.identity().equals(remark.clause())) {
                owner = head;
            }
            if (onLine
                    && (provision.identity().equals(remark.clause())
                            || provision.identity().startsWith(remark.clause() + " / "))) {
                return head;
            }
        }
        if (owner != null) {
            return owner;
        }
        return compilation.files().stream()
                .map(PlanSyntax::source)
                .filter(file -> file.name().equals(remark.file()) && remark.line() > 0)
                .findFirst()
                .map(file -> line(file, remark.line()))
                .orElse(compilation.plan().titleSpan());
    }

    private static Span line(SourceFile file, int line) {
        int start = 0;
        for (int at = 1; at < line; at++) {
            start = file.text().indexOf('\n', start) + 1;
        }
        int end = file.text().indexOf('\n', start);
        while (start < file.text().length() && file.text().charAt(start) == ' ') {
            start++;
        }
        return new Span(file, start, end < 0 ? file.text().length() : end);
    }
}
