package org.planwright.runtime.judgement;

import java.util.Optional;
import java.util.Set;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.model.Figure;

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

    /** Whether a tax takes only of these bases. */
    static boolean only(Financing.Tax tax, Set<String> bases) {
        return !tax.bases().isEmpty() && bases.containsAll(tax.bases());
    }

    /** Whether employers pay it, wholly or in part. */
    static boolean byEmployers(Financing.Tax tax) {
        return tax.payers().stream().anyMatch(payer -> payer.contains("employer"));
    }
}
