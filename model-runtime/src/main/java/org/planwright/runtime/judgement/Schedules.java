package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Stated;
import org.planwright.runtime.model.Figure;
import org.planwright.runtime.model.Revenue;

/** Schedules of taxes as functions of income. */
final class Schedules {
    static final Set<String> WORK = Set.of("payroll", "wages", "self-employment income", "earned income");
    static final Set<String> ALL_INCOME =
            Set.of("household income", "adjusted gross income", "modified adjusted gross income", "taxable income");
    static final Set<String> CAPITAL = Set.of(
            "interest",
            "dividends",
            "capital gains",
            "business income",
            "rents and royalties",
            "unearned income",
            "net worth",
            "corporate income",
            "financial transactions",
            "estates");

    private static final double MILLION = 1e6;

    private Schedules() {}

    /** The highest rate that a tax takes of a dollar; empty where it is open or no share. */
    static Optional<Double> top(Case it, Financing.Tax tax) {
        double top = 0;
        for (Financing.RateBand band : tax.bands()) {
            Optional<Figure> rate = it.number(band.slidesTo().orElse(band.rate()), band.provenance())
                    .filter(figure -> figure.kind() == Figure.Kind.SHARE);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            top = Math.max(top, rate.get().value());
        }
        if (tax.bands().isEmpty()) {
            return tax.amount()
                    .flatMap(stated -> it.number(stated.value(), tax.provenance()))
                    .filter(figure -> figure.kind() == Figure.Kind.SHARE)
                    .map(Figure::value);
        }
        return Optional.of(top);
    }

    /** The rate that a tax takes of the last dollar of the highest incomes; empty where it is open or no share. */
    static Optional<Double> last(Case it, Financing.Tax tax) {
        if (tax.bands().isEmpty()) {
            return top(it, tax);
        }
        double sum = 0;
        for (Financing.RateBand band : tax.bands()) {
            if (band.upper().isEmpty()) {
                Optional<Figure> rate = it.number(band.slidesTo().orElse(band.rate()), band.provenance())
                        .filter(figure -> figure.kind() == Figure.Kind.SHARE);
                if (rate.isEmpty()) {
                    return Optional.empty();
                }
                sum = band.from().isPresent()
                        ? rate.get().value()
                        : sum + rate.get().value();
            }
        }
        return Optional.of(sum);
    }

    /** Million dollars a full year; empty where the schedule is open or the edition lacks the base. */
    static Optional<Double> yield(Case it, Financing.Tax tax, int year, double cap, double exempt) {
        Optional<List<Incomes.Bracket>> base = new Incomes(it.outlook()).of(tax.bases(), year);
        List<Revenue.Band> bands = new ArrayList<>();
        for (Financing.RateBand band : tax.bands()) {
            Optional<Figure> rate = it.number(band.rate(), band.provenance());
            boolean plain = rate.isPresent()
                    && rate.get().kind() == Figure.Kind.SHARE
                    && band.slidesTo().isEmpty()
                    && inDollars(band.lower())
                    && inDollars(band.upper());
            if (!plain) {
                return Optional.empty();
            }
            bands.add(new Revenue.Band(
                    rate.get().value(),
                    dollars(band.lower(), 0),
                    dollars(band.upper(), Double.POSITIVE_INFINITY),
                    band.basis() == Financing.Basis.WHOLE));
        }
        if (base.isEmpty() || tax.bases().isEmpty() || bands.isEmpty()) {
            return Optional.empty();
        }
        Revenue revenue = new Revenue(bands, cap);
        if (exempt == 0) {
            return Optional.of(revenue.yield(base.get()));
        }
        return Optional.of(base.get().stream()
                .mapToDouble(bracket -> bracket.returns() * revenue.of(Math.max(0, bracket.mean() - exempt)) / MILLION)
                .sum());
    }

    private static boolean inDollars(Optional<InputValue> bound) {
        return bound.isEmpty() || bound.get() instanceof InputValue.Money;
    }

    static double dollars(Optional<InputValue> bound, double none) {
        return bound.filter(InputValue.Money.class::isInstance)
                .map(value -> ((InputValue.Money) value).dollars().doubleValue())
                .orElse(none);
    }

    /** The first of some values that is an amount of dollars. */
    static Optional<Double> firstDollars(List<Stated> values) {
        return values.stream()
                .map(Stated::value)
                .filter(InputValue.Money.class::isInstance)
                .map(value -> ((InputValue.Money) value).dollars().doubleValue())
                .findFirst();
    }

    /** Whether a tax takes only of these bases. */
    static boolean only(Financing.Tax tax, Set<String> bases) {
        return !tax.bases().isEmpty() && bases.containsAll(tax.bases());
    }

    /** Whether employers pay it, wholly or in part. */
    static boolean byEmployers(Financing.Tax tax) {
        return tax.payers().stream().anyMatch(payer -> payer.contains("employer"));
    }
}
