package org.planwright.compiler.check.timing;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.timing.OrderGraph.Broken;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Care is paid for from the first day on: with money that comes in by then, or with money set aside to start with. */
public final class SpendingBeforeRevenue implements Check {
    private static final Set<String> MONEY = Set.of("tax", "raise", "borrow", "redirect");

    private static final Rule RULE = Rule.flaw(
            "timing.spending-before-revenue",
            Severity.ERROR,
            "Money comes in before it is spent, or something bridges the time between",
            "M18");

    private final Orders orders;

    /** With what the orders of the plan are looked up. */
    public SpendingBeforeRevenue(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Whether an order that is broken is about money that comes too late. */
    static boolean tells(Broken order) {
        return order.turn().oneOf() && order.turn().before() == Step.MONEY;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (bridged(plan)) {
            return;
        }
        Told told = new Told(plan);
        orders.broken(plan).stream()
                .filter(SpendingBeforeRevenue::tells)
                .forEach(order -> findings.accept(finding(told, order)));
    }

    /** Whether other money may be there on the first day: of a premium, set aside, or on a day that is not said. */
    private static boolean bridged(Plan plan) {
        Stream<Provision> undated = plan.section("financing").stream()
                .filter(line -> MONEY.contains(line.word()))
                .filter(line -> HappeningsFromPlan.comesIn(line).isEmpty());
        Stream<Provision> premiums = plan.section("cost sharing").stream()
                .filter(answer ->
                        answer.word().equals("premium") || answer.word().equals("premiums"));
        Stream<Provision> set = plan.all("transition", "start-up money").stream();
        return Stream.of(undated, premiums, set).flatMap(lines -> lines).anyMatch(line -> line.value()
                .map(value -> !Figures.nothing(value))
                .orElse(true));
    }

    private Diagnostic finding(Told told, Broken order) {
        String first = told.dated(order.first());
        String message = order.direct()
                ? Say.capital(told.dated(order.last())) + ", before the first money of the plan comes in: " + first
                        + "."
                : "The first money of the plan comes in " + Told.days(order.days()) + " too late: " + told.chain(order)
                        + ".";
        return told.of(RULE, order, message)
                .help("Let a tax start earlier, or say what pays until then: “borrow …” or “start-up money: …”.")
                .build();
    }
}
