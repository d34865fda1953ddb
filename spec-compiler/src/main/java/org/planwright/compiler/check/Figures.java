package org.planwright.compiler.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.planwright.compiler.plan.Money;
import org.planwright.compiler.plan.Value;

/** Figures that a plan fixes. What is uncertain, open or delegated has none, so that arithmetic keeps silent on it. */
public final class Figures {
    private Figures() {}

    /** A percentage, of whatever it is taken. */
    public static Optional<BigDecimal> percent(Value value) {
        return value instanceof Value.Percent percent ? Optional.of(percent.percent()) : Optional.empty();
    }

    /** An amount of money, counted by whatever it is. */
    public static Optional<Money> money(Value value) {
        return value instanceof Value.Amount amount ? Optional.of(amount.money()) : Optional.empty();
    }

    /** Whether a value says that there is none of it: {@code none}, {@code $0}, {@code 0%}. */
    public static boolean nothing(Value value) {
        if (value instanceof Value.Choice choice) {
            return choice.options().contains("none");
        }
        if (value instanceof Value.Text text) {
            return text.text().equalsIgnoreCase("none");
        }
        return percent(value).or(() -> money(value).map(Money::dollars)).or(() -> length(value)).stream()
                .anyMatch(figure -> figure.signum() == 0);
    }

    private static Optional<BigDecimal> length(Value value) {
        if (value instanceof Value.Duration duration) {
            return Optional.of(duration.number());
        }
        return value instanceof Value.Count count ? Optional.of(count.number()) : Optional.empty();
    }
}
