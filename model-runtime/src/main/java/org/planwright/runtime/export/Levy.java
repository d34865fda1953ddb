package org.planwright.runtime.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Period;

/** A tax as figures by year: the parts of its base, each with the rate of every year. */
final class Levy {
    /**
     * A part of the base.
     *
     * @param from dollars at which it begins
     * @param to dollars at which it ends; empty for no end
     * @param rates by year, a share from 0 to 1, or dollars where the tax is an amount
     */
    record Part(BigDecimal from, Optional<BigDecimal> to, Map<Integer, BigDecimal> rates) {
        boolean everything() {
            return from.signum() == 0 && to.isEmpty();
        }
    }

    private static final int MONTHS = 12;
    private static final MathContext DIGITS = new MathContext(8);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    final Financing.Tax tax;
    final List<Part> parts = new ArrayList<>();
    /** What is different in the file though the tool can say the rest. */
    final List<String> remarks = new ArrayList<>();
    /** Whether the rates are dollars. */
    boolean amounts;
    /** Why the tax has no figures; empty where it has. */
    String unusable = "";

    private record Dated(InputValue rate, Optional<LocalDate> from) {}

    private LocalDate first;
    private Optional<LocalDate> last = Optional.empty();
    private int phase;

    Levy(Financing.Tax tax, ModelInputs inputs) {
        this.tax = tax;
        if (time(inputs)) {
            schedule();
        }
    }

    int firstYear() {
        return Math.max(first.getYear(), Definitions.FIRST_YEAR);
    }

    private boolean time(ModelInputs inputs) {
        Period period = tax.period();
        Optional<LocalDate> from = period.from()
                .or(() -> period.years().map(Period.Span::from))
                .or(() -> inputs.horizon().firstBenefits())
                .flatMap(InputDate::day);
        if (from.isEmpty()) {
            return not("the plan does not fix the day from which it is raised");
        }
        first = from.get();
        last = period.through()
                .or(() -> period.years().flatMap(Period.Span::to))
                .flatMap(InputDate::day);
        if (first.getYear() > Definitions.LAST_YEAR
                || last.filter(end -> end.getYear() < Definitions.FIRST_YEAR).isPresent()) {
            return not("a reform can be written for " + Definitions.FIRST_YEAR + " to " + Definitions.LAST_YEAR
                    + " alone, and it starts in " + first.getYear());
        }
        if (period.phasedIn().isPresent()) {
            Period.Length length = period.phasedIn().get();
            BigDecimal months = length.number()
                    .multiply(BigDecimal.valueOf(
                            switch (length.unit()) {
                                case "year" -> MONTHS;
                                case "quarter" -> 3;
                                default -> 1;
                            }));
            phase = months.intValue();
            remarks.add("phased in: the rate of a year is its mean over the months");
        }
        if (first.getDayOfYear() != 1) {
            remarks.add("starts on " + first + ": the tool knows whole years, so the rate of " + first.getYear()
                    + " is its mean over the months");
        }
        return true;
    }

    private boolean not(String why) {
        unusable = why;
        return false;
    }

    private void schedule() {
        Map<List<Optional<BigDecimal>>, List<Dated>> bands = new LinkedHashMap<>();
        for (Financing.RateBand band : tax.bands()) {
            if (band.slidesTo().isPresent()) {
                not("a rate that slides with income");
                return;
            }
            Optional<BigDecimal> from = bound(band.lower());
            Optional<BigDecimal> to = bound(band.upper());
            if (!unusable.isEmpty()) {
                return;
            }
            boolean limited = from.filter(at -> at.signum() > 0).isPresent() || to.isPresent();
            if (band.basis() == Financing.Basis.WHOLE && limited) {
                not("a rate on the whole that depends on the band");
                return;
            }
            bands.computeIfAbsent(List.of(Optional.of(from.orElse(BigDecimal.ZERO)), to), any -> new ArrayList<>())
                    .add(new Dated(band.rate(), band.from().flatMap(InputDate::day)));
        }
        if (bands.isEmpty() && tax.amount().isPresent()) {
            bands.put(
                    List.of(Optional.of(BigDecimal.ZERO), Optional.empty()),
                    List.of(new Dated(tax.amount().get().value(), Optional.empty())));
        }
        if (bands.isEmpty()) {
            not("it has no rate");
            return;
        }
        bands.forEach((bounds, dated) -> part(bounds.get(0).orElseThrow(), bounds.get(1), dated));
        if (unusable.isEmpty() && !amounts) {
            cap();
        }
    }

    /** {@code taxed up to}: what lies above is not taxed. */
    private void cap() {
        for (var stated : tax.taxedUpTo()) {
            Optional<BigDecimal> cap = bound(Optional.of(stated.value()));
            if (cap.isEmpty()) {
                return;
            }
            parts.replaceAll(part -> new Part(
                    part.from(),
                    Optional.of(part.to().map(to -> to.min(cap.get())).orElse(cap.get())),
                    part.rates()));
            parts.removeIf(part -> part.from().compareTo(part.to().orElseThrow()) >= 0);
        }
    }

    private Optional<BigDecimal> bound(Optional<InputValue> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<InputValue> steady = steady(value.get());
        if (steady.isPresent() && steady.get() instanceof InputValue.Money money) {
            if (money.priceYear().isPresent()) {
                remarks.add("dollars of " + money.priceYear().getAsInt() + " are taken as dollars of the year");
            }
            return Optional.of(money.dollars());
        }
        not("its bounds are no amounts of money");
        return Optional.empty();
    }

    private void part(BigDecimal from, Optional<BigDecimal> to, List<Dated> dated) {
        Map<Integer, BigDecimal> rates = new LinkedHashMap<>();
        boolean any = false;
        List<BigDecimal> figures = new ArrayList<>();
        for (Dated one : dated) {
            Optional<BigDecimal> figure = steady(one.rate()).flatMap(this::figure);
            if (figure.isEmpty()) {
                not("its rate is not fixed");
                return;
            }
            figures.add(figure.get());
        }
        for (int year = firstYear(); year <= Definitions.LAST_YEAR; year++) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal top = BigDecimal.ZERO;
            for (int month = 1; month <= MONTHS; month++) {
                BigDecimal rate = inForce(LocalDate.of(year, month, 1), dated, figures);
                sum = sum.add(rate);
                top = top.max(rate);
            }
            boolean steady = sum.compareTo(top.multiply(BigDecimal.valueOf(MONTHS))) == 0;
            BigDecimal rate = steady ? top : sum.divide(BigDecimal.valueOf(MONTHS), DIGITS);
            any |= rate.signum() != 0;
            rates.put(year, rate);
        }
        if (any) {
            parts.add(new Part(from, to, rates));
        }
    }

    /** The rate of a month. */
    private BigDecimal inForce(LocalDate day, List<Dated> dated, List<BigDecimal> figures) {
        LocalDate start = first.withDayOfMonth(1);
        if (day.isBefore(start) || last.filter(day::isAfter).isPresent()) {
            return BigDecimal.ZERO;
        }
        BigDecimal rate = BigDecimal.ZERO;
        LocalDate newest = LocalDate.MIN;
        for (int i = 0; i < dated.size(); i++) {
            LocalDate from = dated.get(i).from().map(d -> d.withDayOfMonth(1)).orElse(LocalDate.MIN);
            if (!day.isBefore(from) && !from.isBefore(newest)) {
                newest = from;
                rate = figures.get(i);
            }
        }
        int since = (day.getYear() - start.getYear()) * MONTHS + day.getMonthValue() - start.getMonthValue() + 1;
        return phase <= since
                ? rate
                : rate.multiply(BigDecimal.valueOf(since)).divide(BigDecimal.valueOf(phase), DIGITS);
    }

    private Optional<BigDecimal> figure(InputValue value) {
        if (value instanceof InputValue.Percent percent) {
            return Optional.of(percent.percent().divide(HUNDRED));
        }
        if (value instanceof InputValue.Money money) {
            amounts = true;
            return Optional.of(
                    money.per().contains("month")
                            ? money.dollars().multiply(BigDecimal.valueOf(MONTHS))
                            : money.dollars());
        }
        return value instanceof InputValue.None ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    /** The one value that a file can hold: of a range the middle, of what is left to a body what holds otherwise. */
    private Optional<InputValue> steady(InputValue value) {
        if (value instanceof InputValue.Range range) {
            remarks.add("of a range the central value is taken");
            return range.central().or(() -> middle(range.low(), range.high())).flatMap(this::steady);
        }
        if (value instanceof InputValue.Delegated delegated) {
            remarks.add("left to " + delegated.body().id() + ": what holds otherwise is taken");
            return steady(delegated.otherwise());
        }
        if (value instanceof InputValue.Options options) {
            remarks.add("left open between options: the first is taken");
            return steady(options.options().get(0));
        }
        return value instanceof InputValue.Open ? Optional.empty() : Optional.of(value);
    }

    private static Optional<InputValue> middle(InputValue low, InputValue high) {
        if (low instanceof InputValue.Percent a && high instanceof InputValue.Percent b) {
            BigDecimal middle = a.percent().add(b.percent()).divide(BigDecimal.valueOf(2));
            return Optional.of(new InputValue.Percent(middle, a.of(), a.per()));
        }
        if (low instanceof InputValue.Money a && high instanceof InputValue.Money b) {
            BigDecimal middle = a.dollars().add(b.dollars()).divide(BigDecimal.valueOf(2));
            return Optional.of(new InputValue.Money(middle, a.priceYear(), a.per()));
        }
        return Optional.empty();
    }
}
