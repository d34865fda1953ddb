package org.planwright.runtime.model;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.Period;

/** What part of each year something holds, in whole months; phasing in is even. */
public final class Timing {
    static final int MONTHS = 12;

    @NotAParameter("the calendar")
    private static final int MONTHS_OF_A_QUARTER = 3;

    @NotAParameter("the calendar")
    private static final double WEEKS = 52;

    @NotAParameter("the calendar")
    private static final double DAYS = 365;

    private final int firstYear;
    private final int years;
    private final LocalDate start;

    /** @param start the day on which benefits start */
    public Timing(int firstYear, int years, LocalDate start) {
        this.firstYear = firstYear;
        this.years = years;
        this.start = start;
    }

    /** How many years. */
    public int years() {
        return years;
    }

    /** The first calendar year. */
    public int firstYear() {
        return firstYear;
    }

    /** Whether it is said when it holds. */
    public static boolean isSaid(Period period) {
        return period.from().isPresent() || period.years().isPresent();
    }

    /** The first calendar year in which something of a share holds; the first of all where it never does. */
    public int firstYearOf(double[] share) {
        for (int t = 0; t < share.length; t++) {
            if (share[t] > 0) {
                return firstYear + t;
            }
        }
        return firstYear;
    }

    /** The share of each year in which it holds, counting people reached. */
    public double[] share(Period period) {
        return yearly(monthly(period));
    }

    /** For each month of all years, whether it holds, counting people reached: from 0 to 1. */
    double[] monthly(Period period) {
        Optional<LocalDate> first = period.from().flatMap(InputDate::day);
        Optional<LocalDate> last = period.through().flatMap(InputDate::day);
        if (period.years().isPresent()) {
            first = first.or(() -> period.years().get().from().day());
            last = last.or(() -> period.years().get().to().flatMap(InputDate::day));
        }
        LocalDate from = first.orElse(start);
        int length = period.phasedIn().map(Timing::months).orElse(0);
        double[] on = new double[years * MONTHS];
        for (int month = 0; month < on.length; month++) {
            LocalDate day = LocalDate.of(firstYear + month / MONTHS, month % MONTHS + 1, 1);
            boolean holds = !day.isBefore(from.withDayOfMonth(1))
                    && last.map(end -> !day.isAfter(end)).orElse(true);
            if (holds) {
                int since = (day.getYear() - from.getYear()) * MONTHS + day.getMonthValue() - from.getMonthValue();
                on[month] = length == 0 ? 1 : Math.min(1, (since + 1) / (double) length);
            }
        }
        return on;
    }

    /** The mean of each year of something known by months. */
    double[] yearly(double[] months) {
        double[] share = new double[years];
        for (int month = 0; month < months.length; month++) {
            share[month / MONTHS] += months[month];
        }
        for (int t = 0; t < years; t++) {
            share[t] /= MONTHS;
        }
        return share;
    }

    private static int months(Period.Length length) {
        double per =
                switch (length.unit()) {
                    case "year" -> MONTHS;
                    case "quarter" -> MONTHS_OF_A_QUARTER;
                    case "week" -> MONTHS / WEEKS;
                    case "day" -> MONTHS / DAYS;
                    default -> 1;
                };
        return (int) Math.round(length.number().doubleValue() * per);
    }

    /** The index of the year that a period names; the first year where it names none. */
    int yearOf(Period period) {
        Optional<LocalDate> day = period.years()
                .flatMap(span -> span.from().day())
                .or(() -> period.from().flatMap(InputDate::day));
        return day.map(d -> d.getYear() - firstYear).orElse(0);
    }
}
