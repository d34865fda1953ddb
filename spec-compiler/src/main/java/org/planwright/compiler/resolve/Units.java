package org.planwright.compiler.resolve;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;

/** That values which stand together are of one unit, said with both units. */
final class Units {
    private final Consumer<Diagnostic> findings;

    Units(Consumer<Diagnostic> findings) {
        this.findings = findings;
    }

    /** Both ends of a range, and its central value, in one unit and in order. */
    void range(Value.Between range, Span span) {
        if (!same(range.low(), range.high(), span)) {
            return;
        }
        BigDecimal low = figure(range.low());
        BigDecimal high = figure(range.high());
        if (low != null && high != null && low.compareTo(high) > 0) {
            findings.accept(Diagnostic.of(
                            ResolveRules.RANGE_BACKWARDS,
                            span,
                            "The range runs from " + range.low() + " down to " + range.high() + ".")
                    .help("Write the lower value first.")
                    .build());
        }
        range.central().ifPresent(middle -> {
            if (same(middle, range.high(), span) && low != null && high != null && figure(middle) != null) {
                boolean outside =
                        figure(middle).compareTo(low) < 0 || figure(middle).compareTo(high) > 0;
                if (outside && low.compareTo(high) <= 0) {
                    findings.accept(Diagnostic.of(
                                    ResolveRules.RANGE_BACKWARDS,
                                    span,
                                    "The value " + middle + " lies outside its own range, " + range.low() + " to "
                                            + range.high() + ".")
                            .help("Widen the range or change the value.")
                            .build());
                }
            }
        });
    }

    /** Whether two values have one unit; a finding that names both where they have not. */
    boolean same(Value one, Value other, Span span) {
        String first = unit(one);
        String second = unit(other);
        if (first.equals(second)) {
            return true;
        }
        findings.accept(Diagnostic.of(
                        ResolveRules.MIXED_UNITS,
                        span,
                        "“" + one + "” is in " + first + " and “" + other + "” is in " + second + ".")
                .value(one.toString(), one.toString(), first, span.toString())
                .value(other.toString(), other.toString(), second, span.toString())
                .help("State both in one unit.")
                .build());
        return false;
    }

    private static final Set<String> FLOWS =
            Set.of("redirect", "raise", "borrow", "yields", "national budget", "regional budgets", "capital budget");

    /** That an amount of money which flows says whether it is so much a year or a total over a span. */
    void window(Provision provision) {
        if (!FLOWS.contains(provision.word())
                || provision.phrase(Role.IN).isPresent()
                || provision.phrase(Role.OVER).isPresent()) {
            return;
        }
        Optional<Located<Value>> amount =
                provision.word().equals("redirect") ? provision.located(Role.AT) : provision.object();
        amount.filter(located -> located.value() instanceof Value.Amount money
                        && money.per().time().isEmpty())
                .ifPresent(located -> findings.accept(Diagnostic.of(
                                ResolveRules.AMBIGUOUS_MONEY,
                                located.span(),
                                "“" + located.value() + "” could be so much a year or a total.")
                        .help("Write “per year”, “in YEAR”, or “over YEARS” for a total.")
                        .build()));
    }

    static BigDecimal figure(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.money().dollars();
        }
        if (value instanceof Value.Percent percent) {
            return percent.percent();
        }
        if (value instanceof Value.Count count) {
            return count.number();
        }
        return value instanceof Value.Duration duration ? duration.number() : null;
    }

    static String unit(Value value) {
        if (value instanceof Value.Amount amount) {
            return (amount.money().priceYear().isPresent()
                            ? "dollars of " + amount.money().priceYear().getAsInt()
                            : "nominal dollars")
                    + amount.per();
        }
        if (value instanceof Value.Percent percent) {
            return "percent" + percent.of().map(of -> " of " + of).orElse("") + percent.per();
        }
        if (value instanceof Value.Count count) {
            return (count.unit().isEmpty() ? "a plain number" : count.unit() + "s") + count.per();
        }
        return value instanceof Value.Duration duration ? duration.unit() + "s" : "words";
    }
}
