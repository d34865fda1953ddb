package org.planwright.compiler.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A date as a plan states it: on the calendar, or hung on something else that has a date. */
public sealed interface PlanDate {
    /** The quarters of a year as a plan writes them out. */
    List<String> QUARTERS = List.of("first", "second", "third", "fourth");

    /** What to do with each form. */
    interface Cases<R> {
        R on(OnCalendar date);

        R after(After date);

        R named(Named date);
    }

    /** Calls the case that fits. */
    <R> R match(Cases<R> cases);

    /** How exactly a date is stated. */
    enum Precision {
        /** The year alone: its first day where something begins, its last where it ends. */
        YEAR,
        /** A quarter of a year, understood likewise. */
        QUARTER,
        /** Year and month, understood likewise. */
        MONTH,
        /** The very day. */
        DAY
    }

    /**
     * A date on the calendar.
     *
     * @param first its first day: of the year, the quarter, the month, or the day itself
     * @param precision what was stated
     */
    record OnCalendar(LocalDate first, Precision precision) implements PlanDate {
        public OnCalendar {
            Objects.requireNonNull(first);
            Objects.requireNonNull(precision);
        }

        /** The last day it covers. */
        public LocalDate last() {
            return switch (precision) {
                case YEAR -> first.withDayOfYear(first.lengthOfYear());
                case QUARTER -> first.plusMonths(3).minusDays(1);
                case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
                case DAY -> first;
            };
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }

        @Override
        public String toString() {
            String pattern =
                    switch (precision) {
                        case YEAR -> "yyyy";
                        case QUARTER -> "'" + QUARTERS.get((first.getMonthValue() - 1) / 3) + " quarter of' yyyy";
                        case MONTH -> "MMMM yyyy";
                        case DAY -> "MMMM d, yyyy";
                    };
            return DateTimeFormatter.ofPattern(pattern, Locale.US).format(first);
        }
    }

    /**
     * {@code 2 years after enactment}, {@code 6 months before first benefits}, {@code first January after enactment}.
     *
     * @param offset how long after, negative for before; zero for the first of a month
     * @param unit day, week, month, quarter or year; or the English name of a month, meaning its first day
     * @param anchor what it hangs on: {@code enactment}, {@code first benefits}, an event in words, or a named date
     */
    record After(BigDecimal offset, String unit, PlanDate anchor) implements PlanDate {
        public After {
            offset = Decimals.canonical(offset);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(anchor);
        }

        /** Whether it is the first of a named month after the anchor. */
        public boolean firstOfMonth() {
            return offset.signum() == 0;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.after(this);
        }

        @Override
        public String toString() {
            if (firstOfMonth()) {
                return "first " + unit + " after " + anchor;
            }
            BigDecimal length = offset.abs();
            String plural = length.compareTo(BigDecimal.ONE) == 0 ? "" : "s";
            return Decimals.number(length) + " " + unit + plural + (offset.signum() < 0 ? " before " : " after ")
                    + anchor;
        }
    }

    /** A date by its name: defined in the plan, or an event such as {@code waivers granted}. */
    record Named(String name) implements PlanDate {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.named(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
