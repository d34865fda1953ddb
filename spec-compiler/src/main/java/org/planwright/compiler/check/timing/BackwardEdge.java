package org.planwright.compiler.check.timing;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.Span;

/** What must come first has the earlier date: law, then decisions, systems and money, then benefits. */
public final class BackwardEdge implements Check {
    private static final Rule RULE = Rule.flaw(
            "timing.backward-edge", Severity.ERROR, "What must come first does not have the later date", "I07");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Milestones milestones = Milestones.of(plan);
        Set<Span> toldByOthers = plan.head() == Plan.Head.PLAN ? told(plan) : Set.of();
        milestones.broken().stream()
                .filter(order -> !toldByOthers.contains(order.before().place()))
                .forEach(order -> findings.accept(finding(milestones, order)));
    }

    /** Decisions that come too late are told by a rule of their own, where their days are known. */
    private static Set<Span> told(Plan plan) {
        java.util.List<Diagnostic> found = new java.util.ArrayList<>();
        new BoardDecidesAfterBenefits().look(plan, found::add);
        return found.stream().map(finding -> finding.primary().span()).collect(Collectors.toSet());
    }

    private Diagnostic finding(Milestones milestones, Milestones.Order order) {
        String message = Say.capital(order.before().name()) + " " + when(milestones, order.before()) + ", after "
                + order.after().name() + " " + when(milestones, order.after()) + ".";
        return Diagnostic.of(RULE, order.before().place(), message)
                .also(order.after().place(), order.after().name())
                .value(order.before().name(), milestones.said(order.before().date()), "date", "plan")
                .value(order.after().name(), milestones.said(order.after().date()), "date", "plan")
                .help("Move one of the two dates.")
                .build();
    }

    private static String when(Milestones milestones, Milestones.Milestone milestone) {
        return "(" + milestones.said(milestone.date()).replace("(", "that is ").replace(")", "") + ")";
    }
}
