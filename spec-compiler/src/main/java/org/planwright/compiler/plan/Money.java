package org.planwright.compiler.plan;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * An amount of US dollars.
 *
 * @param dollars in dollars, canonical: no trailing zeros; may be negative
 * @param priceYear the year whose prices it is stated in; empty where it is nominal
 */
public record Money(BigDecimal dollars, OptionalInt priceYear) implements Comparable<Money> {
    public Money {
        dollars = Decimals.canonical(dollars);
        Objects.requireNonNull(priceYear);
    }

    /** Nominal dollars. */
    public static Money nominal(BigDecimal dollars) {
        return new Money(dollars, OptionalInt.empty());
    }

    /** Compares dollars; the price years must be the same. */
    @Override
    public int compareTo(Money other) {
        if (!priceYear.equals(other.priceYear)) {
            throw new IllegalArgumentException("money of different price years");
        }
        return dollars.compareTo(other.dollars);
    }

    /** As a person writes it: {@code $27,500}, {@code $1.6 billion}, {@code $2 million in 2020 dollars}. */
    @Override
    public String toString() {
        return Decimals.dollars(dollars) + (priceYear.isPresent() ? " in " + priceYear.getAsInt() + " dollars" : "");
    }
}
