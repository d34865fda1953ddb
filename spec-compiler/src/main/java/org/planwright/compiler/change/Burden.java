package org.planwright.compiler.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.plan.Decimals;

/**
 * What a change of a tax or premium takes more or less of those who pay it: both schedules compared as functions over every
 * amount, for every date, filing status and exemption that tells payers apart.
 *
 * @param kind the class of what is paid: financing for a tax, cost-sharing for a premium
 * @param swings where it takes more or less
 * @param doubt why it cannot be decided; empty where it is
 */
public record Burden(Kind kind, List<Swing> swings, Optional<String> doubt) {
    /** Half a cent a year: what differs by less differs by nothing that anybody pays. */
    private static final BigDecimal NOTICED = new BigDecimal("0.005");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal USUAL = BigDecimal.valueOf(50_000);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    public Burden {
        swings = List.copyOf(swings);
    }

    /**
     * Amounts over which some payers pay more, or less.
     *
     * @param more whether they pay more
     * @param above where it begins, in dollars a year; not included
     * @param upTo where it ends, included; empty for no end
     * @param whose which payers, and from when, where that matters; may be empty
     */
    public record Swing(
            boolean more, BigDecimal above, Optional<BigDecimal> upTo, String whose, Levy before, Levy after) {
        /** Someone who pays more or less, at the roundest amount there is. */
        public Optional<Witness> witness() {
            return witness(Optional.empty());
        }

        /**
         * The same among amounts below a bound; empty where nobody there pays more or less by half a cent a year.
         *
         * @param below dollars a year, itself not included
         */
        Optional<Witness> witness(Optional<BigDecimal> below) {
            boolean cut = below.filter(
                            bound -> upTo.map(end -> bound.compareTo(end) <= 0).orElse(true))
                    .isPresent();
            Optional<BigDecimal> end = cut ? below : upTo;
            if (end.filter(last -> last.compareTo(above) <= 0).isPresent()) {
                return Optional.empty();
            }
            BigDecimal target = above.signum() == 0 ? USUAL : above.multiply(TWO);
            BigDecimal last = end.filter(one -> one.compareTo(target) < 0).orElse(target);
            BigDecimal middle = above.add(last).divide(TWO);
            boolean included = !cut || last.compareTo(end.get()) < 0;
            return roundest(middle, last, included)
                    .or(() -> roundest(above, end.orElse(target), included))
                    .or(() -> end.isPresent() ? near(end.get(), !cut) : Optional.empty());
        }

        private Optional<Witness> near(BigDecimal end, boolean included) {
            return at(included ? end : end.subtract(CENT));
        }

        private Optional<Witness> roundest(BigDecimal low, BigDecimal high, boolean included) {
            int digits = high.setScale(0, RoundingMode.DOWN).precision();
            for (int scale = digits; scale >= -2; scale--) {
                BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(scale);
                BigDecimal x = low.divide(step, 0, RoundingMode.DOWN)
                        .add(BigDecimal.ONE)
                        .multiply(step);
                int way = x.compareTo(high);
                if (way < 0 || way == 0 && included) {
                    Optional<Witness> witness = at(x);
                    if (witness.isPresent()) {
                        return witness;
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Witness> at(BigDecimal x) {
            if (x.signum() <= 0 || x.compareTo(above) <= 0) {
                return Optional.empty();
            }
            BigDecimal old = before.on(x);
            BigDecimal young = after.on(x);
            BigDecimal difference = more ? young.subtract(old) : old.subtract(young);
            return difference.compareTo(NOTICED) >= 0
                    ? Optional.of(new Witness(Decimals.canonical(x), cents(old), cents(young)))
                    : Optional.empty();
        }

        private static BigDecimal cents(BigDecimal amount) {
            return Decimals.canonical(amount.setScale(2, RoundingMode.HALF_EVEN));
        }

        /** {@code above $49,900}. */
        public String reach() {
            String begin = above.signum() == 0 ? "" : "above " + dollars(above);
            String end = upTo.map(last -> "up to " + dollars(last)).orElse("");
            String both = (begin + (begin.isEmpty() || end.isEmpty() ? "" : " ") + end);
            return both.isEmpty() ? "on any amount" : both;
        }
    }

    /**
     * One payer.
     *
     * @param income what the tax is counted on, in dollars a year
     * @param before what was due on it, in dollars a year
     * @param after what is due on it now
     */
    public record Witness(BigDecimal income, BigDecimal before, BigDecimal after) {
        @Override
        public String toString() {
            return "on " + dollars(income) + " a year, " + dollars(before) + " before and " + dollars(after) + " now";
        }
    }

    private static String dollars(BigDecimal amount) {
        return Decimals.dollars(amount.setScale(Math.max(0, Math.min(2, amount.scale())), RoundingMode.HALF_EVEN));
    }

    /** The first who pays more, or less, on an amount below a bound; empty where nobody does. */
    Optional<Witness> below(Optional<BigDecimal> bound, boolean more) {
        return swings.stream()
                .filter(swing -> swing.more() == more)
                .flatMap(swing -> swing.witness(bound).stream())
                .findFirst();
    }

    /** The lowest amounts on which more is due, and the lowest on which less is. */
    public List<Swing> telling() {
        List<Swing> telling = new ArrayList<>();
        for (boolean more : new boolean[] {true, false}) {
            swings.stream()
                    .filter(swing -> swing.more() == more && swing.witness().isPresent())
                    .min((one, other) -> one.above().compareTo(other.above()))
                    .ifPresent(telling::add);
        }
        return telling;
    }
}
