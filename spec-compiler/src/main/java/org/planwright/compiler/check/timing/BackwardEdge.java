package org.planwright.compiler.check.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.timing.OrderGraph.Broken;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.source.Span;

/** What must come first has the earlier date: law, then decisions, systems and money, then benefits. */
public final class BackwardEdge implements Check {
    private static final Rule RULE = Rule.flaw(
            "timing.backward-edge", Severity.ERROR, "What must come first does not have the later date", "I07");

    private final Orders orders;

    /** With what the orders of the plan are looked up. */
    public BackwardEdge(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        orders.graph(plan).circles().forEach(name -> findings.accept(circle(plan, name)));
        List<Broken> broken = orders.broken(plan).stream()
                .filter(order -> !SpendingBeforeRevenue.tells(order))
                .toList();
        if (broken.isEmpty()) {
            return;
        }
        Set<Span> late = places(plan, new BoardDecidesAfterBenefits());
        boolean early = !places(plan, new BenefitsBeforeEnactment()).isEmpty();
        Told told = new Told(plan);
        for (Broken order : broken) {
            boolean elsewhere = order.direct()
                    && (late.contains(order.first().place())
                            || early
                                    && order.first().step() == Step.LAW
                                    && order.last().step() == Step.BENEFITS);
            if (!elsewhere) {
                findings.accept(finding(told, order));
            }
        }
    }

    /** Where rules of their own find what they tell better. */
    private static Set<Span> places(Plan plan, Check check) {
        List<Diagnostic> found = new ArrayList<>();
        if (plan.head() == Plan.Head.PLAN) {
            check.look(plan, found::add);
        }
        return found.stream().map(finding -> finding.primary().span()).collect(Collectors.toSet());
    }

    private Diagnostic finding(Told told, Broken order) {
        if (order.direct()) {
            String message = Say.capital(told.dated(order.first())) + ", after " + told.dated(order.last()) + ".";
            return told.of(RULE, order, message)
                    .help("Move one of the two dates.")
                    .build();
        }
        String message = "These follow one another, and their dates leave " + Told.days(order.days()) + " too few: "
                + told.chain(order) + ".";
        return told.of(RULE, order, message)
                .help("Move one of the dates, or shorten what lies between them.")
                .build();
    }

    private Diagnostic circle(Plan plan, String name) {
        Span place = plan.all("definitions", "date").stream()
                .filter(date -> date.name().filter(name::equals).isPresent())
                .findFirst()
                .or(() -> plan.first("plan", name))
                .map(Provision::headSpan)
                .orElse(plan.titleSpan());
        return Diagnostic.of(RULE, place, "The date " + Say.quoted(name) + " counts from itself.")
                .subject("definitions / date " + name)
                .help("Give one of the dates that hang on each other a day.")
                .build();
    }
}
