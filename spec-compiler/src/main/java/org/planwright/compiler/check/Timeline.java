package org.planwright.compiler.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** The calendar of one plan: what its dates mean once those they hang on are known. What is not known stays empty. */
public final class Timeline {
    private static final int FARTHEST = 400;

    private final Plan plan;
    private final Set<String> following = new HashSet<>();

    private Timeline(Plan plan) {
        this.plan = plan;
    }

    /** The calendar of a plan. */
    public static Timeline of(Plan plan) {
        return new Timeline(plan);
    }

    /** The first day that a date covers. */
    public Optional<LocalDate> first(PlanDate date) {
        return day(date, PlanDate.OnCalendar::first);
    }

    /** The last day that a date covers. */
    public Optional<LocalDate> last(PlanDate date) {
        return day(date, PlanDate.OnCalendar::last);
    }

    /** The day the plan is enacted. */
    public Optional<LocalDate> enactment() {
        return header("enactment").flatMap(this::first);
    }

    /** The day on which benefits start. */
    public Optional<LocalDate> firstBenefits() {
        return header("first benefits").flatMap(this::first);
    }

    /** A date that the plan's own block states. */
    public Optional<PlanDate> header(String key) {
        return plan.header(key).flatMap(Timeline::date);
    }

    /** Whether the plan says that it is law. */
    public boolean enacted() {
        return plan.header("status")
                .filter(value -> value.toString().equals("enacted"))
                .isPresent();
    }

    /** The date in a value: itself, or the first of a span of years. */
    public static Optional<PlanDate> date(Value value) {
        if (value instanceof Value.When when) {
            return Optional.of(when.date());
        }
        return value instanceof Value.Years years ? Optional.of(years.from()) : Optional.empty();
    }

    /** The day a provision starts to hold, where it says so and the day is known. */
    public Optional<LocalDate> start(Provision provision) {
        return provision
                .phrase(Role.FROM)
                .or(() -> provision.phrase(Role.IN))
                .or(() -> provision.phrase(Role.OVER))
                .flatMap(Timeline::date)
                .flatMap(this::first);
    }

    /** The last day a provision holds, where it says so and the day is known. */
    public Optional<LocalDate> end(Provision provision) {
        Optional<LocalDate> through =
                provision.phrase(Role.THROUGH).flatMap(Timeline::date).flatMap(this::last);
        if (through.isPresent()) {
            return through;
        }
        Optional<LocalDate> before =
                provision.phrase(Role.BEFORE).flatMap(Timeline::date).flatMap(this::first);
        return before.isPresent()
                ? before.map(day -> day.minusDays(1))
                : provision
                        .phrase(Role.IN)
                        .or(() -> provision.phrase(Role.OVER))
                        .flatMap(this::lastOfYears);
    }

    /** Whether a provision says anything of when it holds. */
    public static boolean dated(Provision provision) {
        return provision.phrases().stream().anyMatch(phrase -> switch (phrase.role()) {
            case FROM, THROUGH, BEFORE, IN, OVER, WHEN -> true;
            default -> false;
        });
    }

    /**
     * Whether two provisions surely hold on one day: both undated, starting on one day, or with stated windows that
     * meet. The second of two that start one after the other takes the place of the first.
     */
    public boolean together(Provision one, Provision other) {
        if (when(one) || when(other)) {
            return false;
        }
        if (!dated(one) && !dated(other)) {
            return true;
        }
        Optional<LocalDate> from = start(one);
        Optional<LocalDate> from2 = start(other);
        if (from.isEmpty() || from2.isEmpty()) {
            return false;
        }
        if (from.equals(from2)) {
            return true;
        }
        boolean first = from.get().isBefore(from2.get());
        LocalDate later = first ? from2.get() : from.get();
        return end(first ? one : other).filter(day -> !day.isBefore(later)).isPresent();
    }

    private static boolean when(Provision provision) {
        return provision.phrase(Role.WHEN).isPresent();
    }

    private Optional<LocalDate> lastOfYears(Value value) {
        return value instanceof Value.Years years
                ? years.to().flatMap(this::last)
                : date(value).flatMap(this::last);
    }

    private Optional<LocalDate> day(PlanDate date, Function<PlanDate.OnCalendar, LocalDate> which) {
        return date.match(new PlanDate.Cases<>() {
            @Override
            public Optional<LocalDate> on(PlanDate.OnCalendar day) {
                return Optional.of(which.apply(day));
            }

            @Override
            public Optional<LocalDate> after(PlanDate.After after) {
                return first(after.anchor()).flatMap(anchor -> later(anchor, after));
            }

            @Override
            public Optional<LocalDate> named(PlanDate.Named named) {
                return follow(named.name(), which);
            }
        });
    }

    private Optional<LocalDate> follow(String name, Function<PlanDate.OnCalendar, LocalDate> which) {
        if (!following.add(name)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(plan.definitions().dates().get(name))
                    .or(() -> header(name))
                    .flatMap(date -> day(date, which));
        } finally {
            following.remove(name);
        }
    }

    private static Optional<LocalDate> later(LocalDate anchor, PlanDate.After after) {
        if (after.firstOfMonth()) {
            return month(after.unit()).map(month -> {
                LocalDate thisYear = LocalDate.of(anchor.getYear(), month, 1);
                return thisYear.isAfter(anchor) ? thisYear : thisYear.plusYears(1);
            });
        }
        if (after.offset().abs().compareTo(BigDecimal.valueOf(FARTHEST * 366L)) > 0
                || after.offset().scale() > 0) {
            return Optional.empty();
        }
        long steps = after.offset().longValue();
        return switch (after.unit()) {
            case "day" -> Optional.of(anchor.plusDays(steps));
            case "week" -> Optional.of(anchor.plusWeeks(steps));
            case "month" -> Optional.of(anchor.plusMonths(steps));
            case "quarter" -> Optional.of(anchor.plusMonths(3 * steps));
            case "year" -> Optional.of(anchor.plusYears(steps));
            default -> Optional.empty();
        };
    }

    private static Optional<Month> month(String name) {
        try {
            return Optional.of(Month.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
