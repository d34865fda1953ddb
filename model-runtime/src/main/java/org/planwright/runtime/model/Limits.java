package org.planwright.runtime.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Provenance;

/**
 * What a value must lie within before anything is computed of it, both ends of a range included. Whatever lies outside is
 * an error at its line; there is no figure then.
 */
final class Limits {
    private static final String RULE = "score.impossible-value";
    private static final double PERCENT = 100;
    /** The ends of a range first: they stand in the plan, where its centre may not. */
    private static final List<Draw> PLACES =
            List.of(parameter -> Optional.of(0.0), parameter -> Optional.of(1.0), Draw.CENTRAL);

    /** What no change and no price comes to: ten times as much. */
    @NotAParameter("what is refused")
    private static final double MOST = 10;

    /** A share from one bound to another, the bounds themselves included or not. */
    private record Within(double least, boolean orLeast, double most, boolean orMost, String words) {
        boolean has(double value) {
            return (orLeast ? value >= least : value > least) && (orMost ? value <= most : value < most);
        }
    }

    private static final Within SHARE = new Within(0, true, 1, true, "between 0% and 100%");
    private static final Within CHANGE = new Within(-1, false, MOST, true, "above −100% and no more than 1,000%");
    private static final Within GROWTH = new Within(-1, false, 1, true, "above −100% and no more than 100% a year");

    private static final Map<String, Within> ASSUMED = Map.ofEntries(
            Map.entry("take up", SHARE),
            Map.entry("supply", SHARE),
            Map.entry("public option share", SHARE),
            Map.entry("benchmark response", SHARE),
            Map.entry("use by newly insured", CHANGE),
            Map.entry("use of care", CHANGE),
            Map.entry("use of long term care", CHANGE),
            Map.entry("drug prices", CHANGE),
            Map.entry("provider prices", CHANGE),
            Map.entry("spending growth per person", GROWTH),
            Map.entry("total spending growth", GROWTH),
            Map.entry("spending growth", GROWTH),
            Map.entry("administrative cost", new Within(0, true, 1, false, "at least 0% and below 100%")),
            Map.entry("provider administration", new Within(-1, false, 1, false, "between −100% and 100%")));

    /** Elasticities, and what one above zero would say. */
    private static final Map<String, String> RESPONSES = Map.of(
            "price response", "the more patients pay themselves, the more care they would use.",
            "public option switching", "the dearer the public option, the more people would choose it.",
            "individual market response", "the dearer individual insurance, the more people would buy it.");

    @NotAParameter("what is refused: nine times the product of the world in 2023")
    private static final double MOST_DOLLARS = 1e15;

    private final Reading reading;

    private Limits(Reading reading) {
        this.reading = reading;
    }

    /** Notes an error at each value that lies outside. */
    static void check(Reading reading) {
        new Limits(reading).check();
    }

    private void check() {
        Parts parts = reading.parts;
        parts.assumptions().forEach(this::assumption);
        parts.taxes().forEach(this::tax);
        parts.flows().forEach(flow -> flow.amount().ifPresent(amount -> money(amount.value(), flow.provenance())));
        parts.reserves().forEach(reserve -> money(reserve.amount().value(), reserve.provenance()));
        for (Parts.Saving saving : parts.savings()) {
            share(saving.amount().value(), saving.provenance(), SHARE);
            money(saving.amount().value(), saving.provenance());
        }
        for (Parts.Charge charge : parts.charges()) {
            if (charge.kind() == Parts.ChargeKind.ACTUARIAL_VALUE) {
                charge.amount().ifPresent(amount -> share(amount.value(), charge.provenance(), SHARE));
            }
        }
        for (Parts.Payment payment : parts.payments()) {
            payment.level().ifPresent(level -> level(level.value(), payment.provenance()));
            payment.fallback().ifPresent(level -> level(level.value(), payment.provenance()));
        }
        periods();
    }

    private void assumption(Parts.Assumption one) {
        String key = one.key().replace('-', ' ');
        Within within = ASSUMED.get(key);
        if (key.startsWith("baseline ")) {
            money(one.value(), one.provenance());
        } else if (RESPONSES.containsKey(key)) {
            response(one);
        } else if (within != null) {
            boolean ofSomething = Figure.of(one.value(), one.clause(), Draw.CENTRAL)
                    .map(figure -> !figure.of().isEmpty() && key.endsWith("prices"))
                    .orElse(false);
            kind(one.value(), one.provenance());
            // “90% of current prices” is a level, not a change
            share(one.value(), one.provenance(), ofSomething ? new Within(0, true, MOST, true, "at least 0%") : within);
        }
    }

    /** A share is wanted; an amount or a bare number would be read as one a million times too large. */
    private void kind(InputValue value, Provenance at) {
        Figure.of(value, at.clause(), Draw.CENTRAL)
                .filter(figure -> figure.kind() != Figure.Kind.SHARE)
                .ifPresent(figure -> reading.notes.error(
                        RULE,
                        named(at) + " is no percentage, and the score cannot read it as one.",
                        at,
                        "State it in percent."));
    }

    private void response(Parts.Assumption one) {
        for (Draw draw : PLACES) {
            Optional<Figure> figure = Figure.of(one.value(), one.clause(), draw)
                    .filter(found -> found.value() > 0 || found.kind() == Figure.Kind.MONEY);
            if (figure.isPresent()) {
                boolean money = figure.get().kind() == Figure.Kind.MONEY;
                reading.notes.error(
                        RULE,
                        named(one.provenance())
                                + (money
                                        ? " is an amount of money, and an elasticity is a number."
                                        : " is " + number(figure.get().value()) + ", a positive elasticity: "
                                                + RESPONSES.get(one.key().replace('-', ' '))),
                        one.provenance(),
                        "State an elasticity of zero or below, such as −0.2.");
                return;
            }
        }
    }

    private void tax(Financing.Tax tax) {
        for (Financing.RateBand band : tax.bands()) {
            share(band.rate(), band.provenance(), SHARE);
            band.slidesTo().ifPresent(rate -> share(rate, band.provenance(), SHARE));
            band.lower().ifPresent(bound -> amount(bound, band.provenance()));
            band.upper().ifPresent(bound -> amount(bound, band.provenance()));
        }
        tax.amount().ifPresent(amount -> share(amount.value(), tax.provenance(), SHARE));
        tax.taxedUpTo().forEach(cap -> amount(cap.value(), cap.provenance()));
        for (Financing.Yield yield : tax.yields()) {
            money(yield.amount().value(), yield.amount().provenance());
            // one without a year is of the first in which the tax is raised
            yield.years()
                    .flatMap(span -> span.from().day())
                    .map(java.time.LocalDate::getYear)
                    .filter(year -> !reaches(year))
                    .ifPresent(year -> reading.notes.error(
                            "score.base-outside-horizon",
                            named(tax.provenance()) + " states a yield for " + year
                                    + ", a year that the edition does not reach.",
                            yield.amount().provenance(),
                            "State it for a year of the horizon."));
        }
    }

    private boolean reaches(int year) {
        int first = Math.min(reading.timing.firstYear(), reading.outlook.firstYear());
        return year >= first && year <= reading.outlook.edition().lastYear();
    }

    private void level(InputValue value, Provenance at) {
        share(value, at, new Within(0, true, 100, true, "at least 0%"));
    }

    private void share(InputValue value, Provenance at, Within within) {
        for (Draw draw : PLACES) {
            Optional<Figure> figure = Figure.of(value, at.clause(), draw)
                    .filter(one -> one.kind() == Figure.Kind.SHARE)
                    .filter(one -> !within.has(one.value()));
            if (figure.isPresent()) {
                reading.notes.error(
                        RULE,
                        named(at) + " says " + percent(figure.get().value()) + ", and it must lie " + within.words()
                                + ".",
                        at,
                        "State a percentage that can be.");
                return;
            }
        }
    }

    /** No less than nothing, in dollars a year or in all. */
    private void money(InputValue value, Provenance at) {
        amount(value, at);
        if (value instanceof InputValue.Range range) {
            money(range.low(), at);
            money(range.high(), at);
        } else if (value instanceof InputValue.Money money) {
            money.priceYear()
                    .ifPresent(year -> reading.notes.error(
                            RULE,
                            named(at) + " is in prices of " + year + ", and the score is in dollars of each year.",
                            at,
                            "State it in dollars of the year in which it is spent."));
            money.per().stream()
                    .filter(per -> !per.equals("year"))
                    .findFirst()
                    .ifPresent(per -> reading.notes.error(
                            RULE,
                            named(at) + " counts its amount per " + per + ", and the score counts by the year.",
                            at,
                            "State the whole amount of a year."));
        }
    }

    private void amount(InputValue value, Provenance at) {
        for (Draw draw : PLACES) {
            if (Figure.of(value, at.clause(), draw)
                    .filter(figure -> figure.kind() != Figure.Kind.COUNT && figure.value() < 0)
                    .isPresent()) {
                reading.notes.error(RULE, named(at) + " states less than nothing.", at, "State an amount above zero.");
                return;
            }
            if (Figure.of(value, at.clause(), draw)
                    .filter(figure -> figure.kind() == Figure.Kind.MONEY && figure.value() > MOST_DOLLARS)
                    .isPresent()) {
                reading.notes.error(
                        RULE,
                        named(at) + " states more than a quadrillion dollars, more than the world earns in a year.",
                        at,
                        "Count the zeros, or the unit.");
                return;
            }
        }
    }

    private void periods() {
        Parts parts = reading.parts;
        parts.people().forEach(cell -> period(cell, cell.period()));
        parts.programs().forEach(change -> period(change, change.period()));
        parts.payments().forEach(payment -> period(payment, payment.period()));
        parts.taxes().forEach(tax -> period(tax, tax.period()));
        parts.savings().forEach(saving -> period(saving, saving.period()));
    }

    private void period(Entry entry, Period period) {
        if (period.phasedIn().map(length -> length.number().signum() <= 0).orElse(false)) {
            reading.notes.error(
                    RULE,
                    named(entry.provenance()) + " is phased in over no time at all.",
                    entry.provenance(),
                    "Leave “phased in over” out, or state a length above zero.");
        }
    }

    private static String named(Provenance at) {
        return "“" + at.clause() + "”";
    }

    private static String number(double value) {
        return new java.math.BigDecimal("" + value).stripTrailingZeros().toPlainString();
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%,.1f", Math.abs(share) * PERCENT);
        return (share < 0 ? "−" : "") + (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
    }
}
