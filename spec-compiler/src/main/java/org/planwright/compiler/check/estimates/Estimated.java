package org.planwright.compiler.check.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.plan.Money;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** What one study says of one quantity: the first figure that it gives. */
record Estimated(Provision said, String who, String quantity, BigDecimal low, BigDecimal high, String value) {
    static final Comparator<Estimated> BY_SIZE = (one, other) -> one.high().compareTo(other.high());

    /** By quantity and sort of figure, one for each study, in the order written. */
    static Collection<List<Estimated>> byQuantity(Plan plan) {
        Map<List<Object>, Map<String, Estimated>> found = new LinkedHashMap<>();
        for (Provision estimate : plan.all("estimates", "estimate")) {
            if (estimate.value().orElse(null) instanceof Value.Condition condition) {
                for (Value.Condition.Test test : condition.tests()) {
                    of(estimate, test).ifPresent(figure -> found.computeIfAbsent(
                                    List.of(test.subject(), sort(test)), key -> new LinkedHashMap<>())
                            .putIfAbsent(figure.who(), figure));
                }
            }
        }
        List<List<Estimated>> lists = new ArrayList<>();
        found.values().forEach(byStudy -> lists.add(List.copyOf(byStudy.values())));
        return lists;
    }

    private static Optional<Estimated> of(Provision said, Value.Condition.Test test) {
        boolean plain =
                !test.quoted() && test.people().isEmpty() && test.value().isPresent();
        boolean span = test.years()
                .flatMap(Value.Years::to)
                .filter(to -> !to.equals(test.years().get().from()))
                .isPresent();
        if (!plain || span) {
            return Optional.empty();
        }
        Value value = test.value().get();
        Optional<BigDecimal> low = figure(value instanceof Value.Between range ? range.low() : value);
        Optional<BigDecimal> high = figure(value instanceof Value.Between range ? range.high() : value);
        return low.isEmpty() || high.isEmpty()
                ? Optional.empty()
                : Optional.of(new Estimated(
                        said,
                        said.name().orElse(said.identity()),
                        test.subject(),
                        low.get(),
                        high.get(),
                        value.toString()));
    }

    private static Optional<BigDecimal> figure(Value value) {
        return Figures.money(value).map(Money::dollars).or(() -> Figures.percent(value));
    }

    private static Object sort(Value.Condition.Test test) {
        Value value = test.value().orElseThrow();
        Value one = value instanceof Value.Between range ? range.high() : value;
        return one instanceof Value.Percent percent
                ? "percent of " + percent.of()
                : one.getClass().getSimpleName();
    }
}
