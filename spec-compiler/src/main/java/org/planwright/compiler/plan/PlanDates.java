package org.planwright.compiler.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calendar of a plan: brings its relative and named dates to days, as far as the plan itself settles them. Dates that
 * hang on an event, or on each other in a circle, stay without a day.
 */
public final class PlanDates {
    private final Map<String, PlanDate> named;

    private PlanDates(Map<String, PlanDate> named) {
        this.named = named;
    }

    /** The calendar that a plan's own block and its definitions make. */
    public static PlanDates of(Plan plan) {
        Map<String, PlanDate> named = new HashMap<>(plan.definitions().dates());
        header(plan, "enactment").ifPresent(date -> named.put("enactment", date));
        header(plan, "first benefits").ifPresent(date -> named.put("first benefits", date));
        return new PlanDates(named);
    }

    private static Optional<PlanDate> header(Plan plan, String key) {
        return plan.header(key).flatMap(PlanDates::dateIn);
    }

    /** The date that a value states, or that holds where a body does not decide. */
    private static Optional<PlanDate> dateIn(Value value) {
        return value.match(new Value.Cases<>() {
            @Override
            public Optional<PlanDate> other(Value none) {
                return Optional.empty();
            }

            @Override
            public Optional<PlanDate> date(Value.When when) {
                return Optional.of(when.date());
            }

            @Override
            public Optional<PlanDate> delegated(Value.Delegated left) {
                return left.otherwise().flatMap(PlanDates::dateIn);
            }

            @Override
            public Optional<PlanDate> between(Value.Between range) {
                return range.central().flatMap(PlanDates::dateIn);
            }
        });
    }

    /** The same calendar, with a day for a date or an event that the plan leaves without one. */
    public PlanDates assuming(String name, LocalDate day) {
        Map<String, PlanDate> more = new HashMap<>(named);
        more.put(name, new PlanDate.OnCalendar(day, PlanDate.Precision.DAY));
        return new PlanDates(more);
    }

    /** What each named date means, with enactment and first benefits where the plan's own block states them. */
    public Map<String, PlanDate> named() {
        return Map.copyOf(named);
    }

    /** The day that comes so long after another; empty where the length is not a whole number of days or months. */
    public static Optional<LocalDate> after(LocalDate day, PlanDate.After after) {
        return after.firstOfMonth() ? firstOf(after.unit(), day) : later(day, after.offset(), after.unit());
    }

    /** The date or event without a day that a date hangs on; empty where it comes to a day, or hangs on itself. */
    public Optional<String> open(PlanDate date) {
        return date.match(new PlanDate.Cases<>() {
            private final Set<String> asked = new HashSet<>();

            @Override
            public Optional<String> on(PlanDate.OnCalendar day) {
                return Optional.empty();
            }

            @Override
            public Optional<String> after(PlanDate.After after) {
                return after.anchor().match(this);
            }

            @Override
            public Optional<String> named(PlanDate.Named event) {
                PlanDate meaning = named.get(event.name());
                if (meaning == null) {
                    return Optional.of(event.name());
                }
                return asked.add(event.name()) ? meaning.match(this) : Optional.empty();
            }
        });
    }

    /** The first day of a date; empty where the plan does not settle it. */
    public Optional<LocalDate> first(PlanDate date) {
        return date.match(new Resolution(false));
    }

    /** The last day that a date covers: of a year its December 31; empty where the plan does not settle it. */
    public Optional<LocalDate> last(PlanDate date) {
        return date.match(new Resolution(true));
    }

    private final class Resolution implements PlanDate.Cases<Optional<LocalDate>> {
        private final boolean last;
        private final Set<String> asked = new HashSet<>();

        Resolution(boolean last) {
            this.last = last;
        }

        @Override
        public Optional<LocalDate> on(PlanDate.OnCalendar date) {
            return Optional.of(last ? date.last() : date.first());
        }

        @Override
        public Optional<LocalDate> named(PlanDate.Named date) {
            PlanDate meaning = named.get(date.name());
            return meaning == null || !asked.add(date.name()) ? Optional.empty() : meaning.match(this);
        }

        @Override
        public Optional<LocalDate> after(PlanDate.After date) {
            Optional<LocalDate> anchor = date.anchor().match(this);
            return anchor.flatMap(day -> PlanDates.after(day, date));
        }
    }

    /** The first day of the next month of that name, never the day itself. */
    private static Optional<LocalDate> firstOf(String month, LocalDate day) {
        for (Month candidate : Month.values()) {
            if (candidate.name().equals(month.toUpperCase(Locale.ROOT))) {
                LocalDate sameYear = LocalDate.of(day.getYear(), candidate, 1);
                return Optional.of(sameYear.isAfter(day) ? sameYear : sameYear.plusYears(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> later(LocalDate day, BigDecimal offset, String unit) {
        return switch (unit) {
            case "day" -> whole(offset).map(days -> day.plus(days, ChronoUnit.DAYS));
            case "week" -> whole(offset).map(weeks -> day.plusWeeks(weeks));
            case "month" -> whole(offset).map(months -> day.plusMonths(months));
            case "quarter" -> whole(offset.multiply(BigDecimal.valueOf(3))).map(months -> day.plusMonths(months));
            case "year" -> whole(offset.multiply(BigDecimal.valueOf(12))).map(months -> day.plusMonths(months));
            default -> Optional.empty();
        };
    }

    private static Optional<Long> whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean fits = stripped.scale() <= 0 && stripped.abs().compareTo(BigDecimal.valueOf(100_000)) < 0;
        return fits ? Optional.of(stripped.longValue()) : Optional.empty();
    }
}
