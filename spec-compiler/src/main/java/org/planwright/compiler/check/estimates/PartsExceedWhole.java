package org.planwright.compiler.check.estimates;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Money;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** The money that an estimate names does not exceed what it says the plan spends. */
public final class PartsExceedWhole implements Check {
    private static final String WHOLE = "plan spending";
    private static final String[] PARTS = {"existing money", "new revenue"};

    /** Ten times as much is no overhang, it is another unit. */
    private static final BigDecimal OTHER_UNIT = BigDecimal.TEN;

    /** Money may exceed spending by what goes into a reserve. */
    private static final BigDecimal ROOM = new BigDecimal("1.25");

    private static final Rule RULE = Rule.flaw(
            "estimates.parts-exceed-whole",
            Severity.WARNING,
            "The money that an estimate names is not far more than the plan spends",
            "A18");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision estimate : plan.all("estimates", "estimate")) {
            if (estimate.value().orElse(null) instanceof Value.Condition condition) {
                byYears(condition).forEach((years, amounts) -> look(estimate, amounts, findings));
            }
        }
    }

    /** The amounts of money that are said of each span of years, by what they are of. */
    private static Map<Optional<Value.Years>, Map<String, Value>> byYears(Value.Condition condition) {
        Map<Optional<Value.Years>, Map<String, Value>> found = new LinkedHashMap<>();
        for (Value.Condition.Test test : condition.tests()) {
            if (!test.quoted() && test.people().isEmpty() && test.value().isPresent()) {
                found.computeIfAbsent(test.years(), years -> new LinkedHashMap<>())
                        .putIfAbsent(test.subject(), test.value().get());
            }
        }
        return found;
    }

    private void look(Provision estimate, Map<String, Value> amounts, Consumer<Diagnostic> findings) {
        Optional<BigDecimal> whole = dollars(amounts.get(WHOLE), false);
        if (whole.isEmpty() || whole.get().signum() <= 0) {
            return;
        }
        BigDecimal parts = BigDecimal.ZERO;
        StringBuilder named = new StringBuilder();
        for (String part : PARTS) {
            Optional<BigDecimal> amount = dollars(amounts.get(part), true);
            if (amount.isPresent()) {
                parts = parts.add(amount.get());
                named.append(named.length() == 0 ? "" : " and ")
                        .append(amounts.get(part))
                        .append(" of ")
                        .append(part);
            }
        }
        if (parts.compareTo(whole.get().multiply(ROOM)) > 0) {
            boolean slip = parts.compareTo(whole.get().multiply(OTHER_UNIT)) > 0;
            findings.accept(finding(estimate, amounts.get(WHOLE), named.toString(), slip));
        }
    }

    private static Optional<BigDecimal> dollars(Value value, boolean least) {
        Value one = value instanceof Value.Between range ? least ? range.low() : range.high() : value;
        return Optional.ofNullable(one).flatMap(Figures::money).map(Money::dollars);
    }

    private Diagnostic finding(Provision estimate, Value whole, String parts, boolean slip) {
        String message = "“" + estimate.name().orElse(estimate.identity()) + "” has the plan spend " + whole + ", and "
                + parts + " pay for it.";
        return Diagnostic.of(RULE, estimate.headSpan(), message)
                .subject(estimate.identity())
                .help(
                        slip
                                ? "One of them is probably in another unit, such as million for billion: look it up."
                                : "Look the figures up, or say of which years each is.")
                .build();
    }
}
