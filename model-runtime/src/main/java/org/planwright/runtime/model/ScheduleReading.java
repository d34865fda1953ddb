package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.taxpayers.Schedule;

/** Schedules as a plan writes them, as their payers meet them; every uncertain rate at its centre. */
public final class ScheduleReading {
    private static final double NONE = Double.POSITIVE_INFINITY;

    @NotAParameter("the calendar: a schedule that begins by July holds for its year")
    private static final int MIDDLE_OF_YEAR = 7;

    private ScheduleReading() {}

    /** The bands in force in the middle of a year; of two that begin at the same bound, the later one. */
    static List<Financing.RateBand> inForce(List<Financing.RateBand> written, int year) {
        List<Financing.RateBand> bands = new ArrayList<>();
        for (Financing.RateBand band : written) {
            boolean begun = band.from()
                    .flatMap(InputDate::day)
                    .map(day -> day.getYear() < year || day.getYear() == year && day.getMonthValue() <= MIDDLE_OF_YEAR)
                    .orElse(true);
            if (begun) {
                bands.removeIf(before -> before.lower().equals(band.lower()));
                bands.add(band);
            }
        }
        return bands;
    }

    /**
     * The bands in force in a year; empty where one of them is open, or its bounds are no dollars and no poverty.
     *
     * @param index what bounds in dollars are multiplied by
     */
    public static Optional<List<Schedule.Band>> bands(List<Financing.RateBand> written, int year, double index) {
        List<Schedule.Band> bands = new ArrayList<>();
        for (Financing.RateBand band : inForce(written, year)) {
            OptionalDouble rate = share(band.rate(), band.provenance());
            OptionalDouble slides =
                    band.slidesTo().map(to -> share(to, band.provenance())).orElse(rate);
            OptionalDouble from = bound(band.lower(), 0, index);
            OptionalDouble to = bound(band.upper(), NONE, index);
            if (rate.isEmpty() || slides.isEmpty() || from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            bands.add(new Schedule.Band(
                    rate.getAsDouble(),
                    slides.getAsDouble(),
                    from.getAsDouble(),
                    to.getAsDouble(),
                    ofPoverty(band.lower()),
                    ofPoverty(band.upper()),
                    band.basis() == Financing.Basis.WHOLE));
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(bands);
    }

    private static OptionalDouble share(InputValue value, Provenance at) {
        return figure(value, at, Figure.Kind.SHARE);
    }

    /** An amount of dollars. */
    public static OptionalDouble dollars(InputValue value, Provenance at) {
        return figure(value, at, Figure.Kind.MONEY);
    }

    private static OptionalDouble figure(InputValue value, Provenance at, Figure.Kind kind) {
        Optional<Figure> figure = Figure.of(value, at.clause(), Draw.CENTRAL).filter(one -> one.kind() == kind);
        return figure.isPresent() ? OptionalDouble.of(figure.get().value()) : OptionalDouble.empty();
    }

    private static boolean ofPoverty(Optional<InputValue> bound) {
        return bound.filter(InputValue.Percent.class::isInstance).isPresent();
    }

    private static OptionalDouble bound(Optional<InputValue> value, double none, double index) {
        if (value.isEmpty()) {
            return OptionalDouble.of(none);
        }
        if (value.get() instanceof InputValue.Money money) {
            return OptionalDouble.of(money.dollars().doubleValue() * index);
        }
        if (value.get() instanceof InputValue.Percent percent
                && percent.of().map(of -> of.id().contains("poverty")).orElse(false)) {
            return OptionalDouble.of(percent.percent().doubleValue() / 100);
        }
        return OptionalDouble.empty();
    }
}
