package org.planwright.compiler.check.financing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.Money;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** New taxes of a state come to less than half of all that it raises today. */
public final class OutsizedTaxes implements Check {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private static final Rule RULE = Rule.flaw(
            "financing.outsized-taxes",
            Severity.WARNING,
            "New taxes of a state come to less than half of all that it raises today",
            "S08");

    private final Courts courts;

    /** @param courts what is known of a plan's place */
    public OutsizedTaxes(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    /** What is to be raised in a year, and who says so. */
    private record Raised(Provision said, String who, BigDecimal dollars) {}

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Jurisdiction.state(plan)) {
            return;
        }
        Optional<Law> today = courts.on(plan, "tax-revenue").stream()
                .filter(law -> law.dollars().isPresent())
                .findFirst();
        Optional<Raised> raised = yields(plan).or(() -> leastEstimate(plan));
        if (today.isPresent() && raised.isPresent()) {
            BigDecimal all = today.get().dollars().get();
            if (raised.get().dollars().compareTo(all.multiply(HALF)) > 0) {
                findings.accept(finding(plan, raised.get(), today.get(), all));
            }
        }
    }

    /** What the plan's own taxes are stated to yield in a year; a tax without such a figure counts nothing. */
    private static Optional<Raised> yields(Plan plan) {
        List<Provision> taxes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Provision tax : plan.all("financing", "tax")) {
            Optional<BigDecimal> yield = tax.parts().stream()
                    .filter(part -> part.word().equals("yields")
                            && part.phrase(Role.OVER).isEmpty())
                    .flatMap(part -> part.value().stream())
                    .flatMap(value -> yearly(value).stream())
                    .findFirst();
            if (yield.isPresent()) {
                taxes.add(tax);
                sum = sum.add(yield.get());
            }
        }
        return taxes.isEmpty() ? Optional.empty() : Optional.of(new Raised(taxes.get(0), "The taxes of the plan", sum));
    }

    /** The least that any study says the plan needs: what even that shows is no quarrel among studies. */
    private static Optional<Raised> leastEstimate(Plan plan) {
        List<Raised> found = new ArrayList<>();
        for (Provision estimate : plan.all("estimates", "estimate")) {
            if (estimate.value().orElse(null) instanceof Value.Condition condition) {
                String who = Say.quoted(estimate.name().orElse(estimate.identity()));
                condition.tests().stream()
                        .filter(test -> test.subject().equals("new revenue")
                                && !test.quoted()
                                && test.people().isEmpty()
                                && oneYear(test))
                        .flatMap(test -> test.value().stream())
                        .map(value -> value instanceof Value.Between range ? range.low() : value)
                        .flatMap(value -> yearly(value).stream())
                        .forEach(dollars -> found.add(new Raised(estimate, who, dollars)));
            }
        }
        return found.stream().min(Comparator.comparing(Raised::dollars));
    }

    private static boolean oneYear(Value.Condition.Test test) {
        return test.years()
                .flatMap(Value.Years::to)
                .filter(to -> !to.equals(test.years().get().from()))
                .isEmpty();
    }

    private static Optional<BigDecimal> yearly(Value value) {
        return Figures.money(value)
                .map(Money::dollars)
                .map(dollars -> dollars.multiply(TotalDoesNotMatch.times(value)));
    }

    private Diagnostic finding(Plan plan, Raised raised, Law today, BigDecimal all) {
        String part = Decimals.percent(raised.dollars().multiply(PERCENT).divide(all, 0, RoundingMode.HALF_UP));
        String message = raised.who() + (raised.said().word().equals("tax") ? " are to raise " : " asks for ")
                + Decimals.dollars(raised.dollars()) + " a year, " + part + " of the " + today.value() + " that "
                + courts.place(plan) + " raises in all its taxes.";
        return Diagnostic.of(RULE, raised.said().headSpan(), message)
                .subject(raised.said().identity())
                .value("new taxes a year", Decimals.dollars(raised.dollars()), "dollars", "plan")
                .value("all taxes of today a year", today.value(), "dollars", today.origin())
                .value("new taxes against today's", part, "percent", "plan")
                .help(
                        "Say what households and employers stop paying in return, or begin with fewer people or services.")
                .build();
    }
}
