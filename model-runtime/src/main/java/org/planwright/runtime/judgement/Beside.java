package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;

/**
 * A figure that somebody else computed, with the score's own beside it.
 *
 * @param title who computed it
 * @param quantity of what
 * @param years in which years, as the estimate says; empty where it does not
 * @param theirs their figure in words
 * @param ours the score's in the same unit, with the year where the estimate names none; empty where it has none
 * @param difference ours against the nearer end of theirs: in percent, a share in percentage points; empty where there is
 *     none
 * @param why why there is no figure beside; empty otherwise
 * @param place file and line of the plan
 */
public record Beside(
        String title,
        String quantity,
        String years,
        String theirs,
        String ours,
        String difference,
        String why,
        String place) {
    private static final double PERCENT = 100;

    /** Every estimate of a plan. */
    public static List<Beside> all(Case it) {
        List<Beside> all = new ArrayList<>();
        for (Parts.Claim claim : it.parts().estimates()) {
            for (Comparison test : claim.tests()) {
                all.add(of(it, claim, test));
            }
        }
        return all;
    }

    private static Beside of(Case it, Parts.Claim claim, Comparison test) {
        String place = Case.place(claim.provenance());
        Measured measured = Quantities.of(it, it.score(), test);
        String theirs = test.value().map(value -> words(measured, value)).orElse("");
        String years = test.years()
                .map(span -> span.from().words()
                        + span.to()
                                .map(to -> to.words().equals(span.from().words()) ? "" : " to " + to.words())
                                .orElse(" on"))
                .orElse("");
        if (!measured.known()) {
            return new Beside(claim.title(), test.quantity(), years, theirs, "", "", measured.why(), place);
        }
        Optional<Decision> decided = Optional.of(Decision.of(it, it.score(), oneYear(it, test)));
        if (decided.get().open()) {
            return new Beside(
                    claim.title(),
                    test.quantity(),
                    years,
                    theirs,
                    "",
                    "",
                    decided.get().why(),
                    place);
        }
        Decision one = decided.get();
        String when = years.isEmpty() && one.year() >= 0 ? " (" + it.year(one.year()) + ")" : "";
        return new Beside(
                claim.title(),
                test.quantity(),
                years,
                theirs,
                measured.kind().words(one.figure()) + when,
                difference(one),
                "",
                place);
    }

    private static String difference(Decision one) {
        double apart = one.figure() - one.target();
        if (one.measured().kind() == Measured.Kind.SHARE) {
            return String.format(Locale.ROOT, "%+.1f pts", apart * PERCENT);
        }
        boolean sameSign = one.figure() / one.target() > 0;
        return sameSign
                ? String.format(Locale.ROOT, "%+.1f%%", apart / one.target() * PERCENT)
                : (apart > 0 ? "+" : "") + one.measured().kind().words(apart);
    }

    /** An estimate that names no year is held against the first full year. */
    private static Comparison oneYear(Case it, Comparison test) {
        if (test.years().isPresent()) {
            return test;
        }
        java.time.LocalDate day =
                java.time.LocalDate.of(it.year(it.firstFullYear().orElse(0)), 1, 1);
        org.planwright.runtime.inputs.InputDate year =
                new org.planwright.runtime.inputs.InputDate(Optional.of(day), "" + day.getYear());
        return new Comparison(
                test.quantity(),
                test.quoted(),
                test.people(),
                Optional.of(new org.planwright.runtime.inputs.Period.Span(year, Optional.of(year))),
                test.comparator(),
                test.value());
    }

    private static String words(Measured measured, InputValue value) {
        if (value instanceof InputValue.Range range) {
            return words(measured, range.low()) + " to " + words(measured, range.high());
        }
        if (value instanceof InputValue.Money money) {
            double dollars = money.dollars().doubleValue();
            boolean small = measured.known() && measured.kind() == Measured.Kind.DOLLARS;
            return small || Math.abs(dollars) < 1e6 ? Words.dollars(dollars) : Words.money(dollars / 1e6);
        }
        if (value instanceof InputValue.Percent percent) {
            return Words.percent(percent.percent().doubleValue() / PERCENT)
                    + percent.of().map(of -> " of " + of.id()).orElse("");
        }
        return value instanceof InputValue.Count count
                ? Words.number(count.number().doubleValue(), 0) + (count.unit().isEmpty() ? "" : " " + count.unit())
                : "";
    }
}
