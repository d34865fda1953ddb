package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.model.Score;

/**
 * One comparison held against a score.
 *
 * @param measured the quantity
 * @param year index of the year that decides; −1 for a sum over years
 * @param figure the quantity in that year
 * @param target what it is compared with, the end of a range that is nearer
 * @param margin by how much it holds; below zero it does not
 * @param why why it cannot be decided; empty otherwise. The figures are then those of the years that are known, if any
 * @param end “at least” or “at most” where the figure is an end of what the quantity can be; empty otherwise
 */
record Decision(Measured measured, int year, double figure, double target, double margin, String why, String end) {
    private static final double NEAR = 0.01;
    private static final double HALF_A_MILLION = 0.5;

    static Decision of(Case it, Score score, Comparison test) {
        Measured measured = Quantities.of(it, score, test);
        if (!measured.known()) {
            return none(measured, measured.why());
        }
        Decision known = of(it, test, measured);
        return measured.otherEnd().length == 0 || known.open()
                ? known
                : ofBoth(it, test, known, of(it, test, measured.atOtherEnd()));
    }

    /** What holds, or does not, at either end of what the quantity can be is decided all the same. */
    private static Decision ofBoth(Case it, Comparison test, Decision known, Decision other) {
        if (known.holds() == other.holds()) {
            Decision nearer = Math.abs(known.margin()) <= Math.abs(other.margin()) ? known : other;
            Decision farther = nearer == known ? other : known;
            String end = nearer.figure() <= farther.figure() ? "at least" : "at most";
            return new Decision(
                    nearer.measured(), nearer.year(), nearer.figure(), nearer.target(), nearer.margin(), "", end);
        }
        Measured.Kind kind = known.measured().kind();
        double low = Math.min(known.figure(), other.figure());
        double high = Math.max(known.figure(), other.figure());
        return none(
                known.measured(),
                test.quantity() + (known.year() >= 0 ? " in " + it.year(known.year()) : "") + " is between "
                        + kind.words(low) + " and " + kind.words(high) + ", "
                        + promised(test, kind, known.target())
                        + ", and where it lies turns on what each household pays of "
                        + known.measured().open());
    }

    private static String promised(Comparison test, Measured.Kind kind, double target) {
        String how = test.comparator()
                .filter(word -> !word.equals("is"))
                .map(word -> word + " ")
                .orElse("");
        return "promised " + how + kind.words(target);
    }

    private static Decision of(Case it, Comparison test, Measured measured) {
        InputValue value = test.value().orElseThrow();
        double low = measured.kind().of(value instanceof InputValue.Range range ? range.low() : value);
        double high = measured.kind().of(value instanceof InputValue.Range range ? range.high() : value);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return none(measured, "“" + test.quantity() + "” is compared with another sort of figure");
        }
        if (!Quantities.yearly(test) && closed(test) && measured.kind() == Measured.Kind.MONEY && !stock(test)) {
            return sum(it, test, measured, low, high);
        }
        return each(it, test, measured, low, high);
    }

    private static Decision none(Measured measured, String why) {
        return new Decision(measured, -1, Double.NaN, Double.NaN, Double.NaN, why, "");
    }

    /** Whether it is as it is at a moment, so that no sum over years means anything. */
    private static boolean stock(Comparison test) {
        return test.quantity().equals("reserve") || test.quantity().equals("borrowing");
    }

    private static boolean closed(Comparison test) {
        return test.years().flatMap(Period.Span::to).isPresent();
    }

    private static Decision sum(Case it, Comparison test, Measured measured, double low, double high) {
        int from = index(it, test.years().flatMap(span -> span.from().day()), 0);
        int to = index(it, test.years().flatMap(Period.Span::to).flatMap(end -> end.day()), it.years() - 1);
        if (from < 0 || to >= it.years() + it.yearsLeftOut()) {
            return none(measured, outside(it));
        }
        if (to >= it.years()) {
            return none(measured, leftOut(it, Math.max(from, it.years()), to));
        }
        double sum = 0;
        for (int t = from; t <= to; t++) {
            sum += measured.byYear()[t];
        }
        return decided(test, measured, -1, sum, low, high);
    }

    private static Decision each(Case it, Comparison test, Measured measured, double low, double high) {
        int first = test.years().isPresent()
                ? index(it, test.years().flatMap(span -> span.from().day()), 0)
                : it.firstFullYear().orElse(0);
        int horizon = it.years() + it.yearsLeftOut();
        int last = index(it, test.years().flatMap(Period.Span::to).flatMap(end -> end.day()), horizon - 1);
        if (first < 0 || first >= horizon || last >= horizon) {
            return none(measured, outside(it));
        }
        if (first >= it.years()) {
            return none(measured, leftOut(it, first, last));
        }
        Decision worst = null;
        for (int t = first; t <= Math.min(last, it.years() - 1); t++) {
            double figure = measured.byYear()[t];
            if (!Double.isNaN(figure)) {
                Decision one = decided(test, measured, t, figure, low, high);
                worst = worst == null || one.margin() < worst.margin() ? one : worst;
            }
        }
        if (worst == null) {
            return none(measured, "the quantity has no figure in these years");
        }
        // one year can break it; that years which nobody has computed keep it is more than is known
        return last >= it.years() && worst.holds()
                ? worst.openSince(leftOut(it, it.years(), last) + "; in the years before it is kept ("
                        + worst.words(it, test) + ")")
                : worst;
    }

    private Decision openSince(String unknown) {
        return new Decision(measured, year, figure, target, margin, unknown, end);
    }

    private static String leftOut(Case it, int first, int last) {
        String years = first == last ? it.year(first) + " is" : it.year(first) + " to " + it.year(last) + " are";
        return years + " left out of the score, which ends in " + it.year(it.years() - 1) + " with the edition";
    }

    private static int index(Case it, Optional<LocalDate> day, int otherwise) {
        return day.map(date -> date.getYear() - it.score().firstYear()).orElse(otherwise);
    }

    private static String outside(Case it) {
        return "it speaks of years outside the horizon, " + it.year(0) + " to "
                + it.year(it.years() + it.yearsLeftOut() - 1);
    }

    private static Decision decided(Comparison test, Measured measured, int t, double figure, double low, double high) {
        double margin =
                switch (test.comparator().orElse("is")) {
                    case "at least", "above" -> figure - low;
                    case "at most", "below" -> high - figure;
                    default -> Math.min(figure - low, high - figure) + slack(measured, low, high);
                };
        boolean strict = test.comparator()
                .filter(word -> word.equals("above") || word.equals("below"))
                .isPresent();
        double counted = strict && margin == 0 ? -Double.MIN_VALUE : margin;
        double target = Math.abs(figure - low) <= Math.abs(figure - high) ? low : high;
        return new Decision(measured, t, figure, target, counted, "", "");
    }

    /** “is” means within a hundredth. */
    private static double slack(Measured measured, double low, double high) {
        double least = measured.kind() == Measured.Kind.MONEY ? HALF_A_MILLION : 0;
        return Math.max(least, NEAR * Math.max(Math.abs(low), Math.abs(high)));
    }

    boolean open() {
        return !why.isEmpty();
    }

    boolean holds() {
        return margin >= 0;
    }

    /** {@code surplus in 2026 is −$5.5 billion, promised at least $0}. */
    String words(Case it, Comparison test) {
        String when = year >= 0
                ? " in " + it.year(year)
                : test.years().map(span -> " over " + years(span)).orElse("");
        return test.quantity() + when + " is " + (end.isEmpty() ? "" : end + " ")
                + measured.kind().words(figure) + ", " + promised(test, measured.kind(), target);
    }

    private static String years(Period.Span span) {
        String from = span.from().day().map(day -> "" + day.getYear()).orElse("");
        return from
                + span.to()
                        .flatMap(end -> end.day())
                        .map(day -> " to " + day.getYear())
                        .orElse("");
    }
}
