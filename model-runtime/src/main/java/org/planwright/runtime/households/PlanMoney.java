package org.planwright.runtime.households;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.Figure;
import org.planwright.runtime.model.Timing;

/** What a plan takes from households: its taxes and its own premium, every uncertain value at its centre. */
final class PlanMoney {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int MONTHS = 12;
    private static final int MIDDLE_OF_YEAR = 7;

    private static final Pattern EMPLOYERS = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)% employers");

    private final Parts parts;
    private final Timing timing;

    PlanMoney(Parts parts, Timing timing) {
        this.parts = parts;
        this.timing = timing;
    }

    /**
     * The plan's own premium.
     *
     * @param schedule on cash income; empty where it is an amount
     * @param amount dollars a year
     * @param perPerson whether each person pays the amount
     */
    record Premium(
            String name, String place, Optional<Schedule> schedule, double amount, boolean perPerson, double[] time) {
        double due(double cash, int covered, double poverty, int year) {
            return time[year]
                    * (schedule.isPresent() ? schedule.get().due(cash, poverty) : amount * (perPerson ? covered : 1));
        }
    }

    List<TaxLine> taxes() {
        List<TaxLine> lines = new ArrayList<>();
        for (Financing.Tax tax : parts.taxes()) {
            lines.add(new TaxLine(
                    tax.name(),
                    place(tax.provenance()),
                    tax.bases(),
                    byEmployers(tax),
                    schedules(tax),
                    timing.share(tax.period())));
        }
        return lines;
    }

    /** The employers' stated share; without one all of it where they alone pay, and an even part where others do too. */
    private static double byEmployers(Financing.Tax tax) {
        if (!tax.payers().contains("employers")) {
            return 0;
        }
        for (Stated share : tax.shares()) {
            if (share.value() instanceof InputValue.Text text) {
                Matcher said = EMPLOYERS.matcher(text.text());
                if (said.find()) {
                    return Double.parseDouble(said.group(1)) / 100;
                }
            }
            Optional<Figure> figure = Figure.of(share.value(), tax.provenance().clause(), Draw.CENTRAL);
            if (figure.isPresent() && figure.get().of().contains("employer")) {
                return figure.get().value();
            }
        }
        return 1.0 / tax.payers().size();
    }

    private List<Schedule> schedules(Financing.Tax tax) {
        List<Schedule> byYear = new ArrayList<>();
        for (int t = 0; t < timing.years(); t++) {
            Optional<Schedule> schedule = schedule(tax, timing.firstYear() + t);
            if (schedule.isEmpty()) {
                return List.of();
            }
            byYear.add(schedule.get());
        }
        return byYear;
    }

    private Optional<Schedule> schedule(Financing.Tax tax, int year) {
        double cap = tax.taxedUpTo().stream()
                .map(one -> number(one.value(), one.provenance()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .findFirst()
                .orElse(NONE);
        if (tax.bands().isEmpty() && tax.amount().isPresent()) {
            return tax.amount()
                    .flatMap(one -> Figure.of(one.value(), tax.provenance().clause(), Draw.CENTRAL))
                    .filter(figure -> figure.kind() == Figure.Kind.SHARE)
                    .map(figure -> new Schedule(
                            List.of(new Schedule.Band(figure.value(), figure.value(), 0, NONE, false, false, false)),
                            cap,
                            NONE));
        }
        return bands(tax.bands(), year).map(bands -> new Schedule(bands, cap, amount(tax.atMost())));
    }

    private double amount(Optional<Stated> stated) {
        OptionalDouble value =
                stated.map(one -> number(one.value(), one.provenance())).orElse(OptionalDouble.empty());
        return value.orElse(NONE);
    }

    /** The bands in force in the middle of a year; of two that begin at the same bound, the later one. */
    private Optional<List<Schedule.Band>> bands(List<Financing.RateBand> written, int year) {
        List<Schedule.Band> bands = new ArrayList<>();
        for (Financing.RateBand band : written) {
            boolean begun = band.from()
                    .flatMap(InputDate::day)
                    .map(day -> day.getYear() < year || day.getYear() == year && day.getMonthValue() <= MIDDLE_OF_YEAR)
                    .orElse(true);
            if (!begun) {
                continue;
            }
            OptionalDouble rate = share(band.rate(), band.provenance());
            OptionalDouble slides =
                    band.slidesTo().map(to -> share(to, band.provenance())).orElse(rate);
            OptionalDouble from = bound(band.lower(), 0);
            OptionalDouble to = bound(band.upper(), NONE);
            if (rate.isEmpty() || slides.isEmpty() || from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            Schedule.Band one = new Schedule.Band(
                    rate.getAsDouble(),
                    slides.getAsDouble(),
                    from.getAsDouble(),
                    to.getAsDouble(),
                    ofPoverty(band.lower()),
                    ofPoverty(band.upper()),
                    band.basis() == Financing.Basis.WHOLE);
            bands.removeIf(before -> before.from() == one.from() && before.fromPoverty() == one.fromPoverty());
            bands.add(one);
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(bands);
    }

    private static OptionalDouble share(InputValue value, Provenance at) {
        Optional<Figure> figure = Figure.of(value, at.clause(), Draw.CENTRAL);
        return figure.isPresent() && figure.get().kind() == Figure.Kind.SHARE
                ? OptionalDouble.of(figure.get().value())
                : OptionalDouble.empty();
    }

    private static OptionalDouble number(InputValue value, Provenance at) {
        Optional<Figure> figure = Figure.of(value, at.clause(), Draw.CENTRAL);
        return figure.isPresent() && figure.get().kind() == Figure.Kind.MONEY
                ? OptionalDouble.of(figure.get().value())
                : OptionalDouble.empty();
    }

    private static boolean ofPoverty(Optional<InputValue> bound) {
        return bound.filter(InputValue.Percent.class::isInstance).isPresent();
    }

    private static OptionalDouble bound(Optional<InputValue> value, double none) {
        if (value.isEmpty()) {
            return OptionalDouble.of(none);
        }
        if (value.get() instanceof InputValue.Money money) {
            return OptionalDouble.of(money.dollars().doubleValue());
        }
        if (value.get() instanceof InputValue.Percent percent
                && percent.of().map(of -> of.id().contains("poverty")).orElse(false)) {
            return OptionalDouble.of(percent.percent().doubleValue() / 100);
        }
        return OptionalDouble.empty();
    }

    /** The premiums that the plan itself charges; empty where it charges none or leaves it open. */
    List<Premium> premiums() {
        List<Premium> premiums = new ArrayList<>();
        for (Parts.Charge charge : parts.charges()) {
            if (charge.kind() != Parts.ChargeKind.PREMIUM) {
                continue;
            }
            double[] time = timing.share(charge.period());
            Optional<List<Schedule.Band>> bands = bands(charge.bands(), timing.firstYear());
            if (bands.isPresent()) {
                Schedule schedule = new Schedule(bands.get(), NONE, amount(charge.atMost()));
                premiums.add(new Premium("premium", place(charge.provenance()), Optional.of(schedule), 0, false, time));
            } else if (charge.amount().isPresent() && charge.amount().get().value() instanceof InputValue.Money money) {
                String per = String.join(" ", money.per()).toLowerCase(Locale.ROOT);
                double yearly = money.dollars().doubleValue() * (per.contains("month") ? MONTHS : 1);
                boolean perPerson = !per.contains("household") && !per.contains("family");
                premiums.add(
                        new Premium("premium", place(charge.provenance()), Optional.empty(), yearly, perPerson, time));
            }
        }
        return premiums;
    }

    static String place(Provenance at) {
        return at.file() + ":" + at.line();
    }
}
