package org.planwright.compiler.check.timing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.check.timing.Differences.Link;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;

/**
 * The days that a plan's dates stand for, numbered, and what the plan states of them: on the calendar, or how long after
 * another. What nobody knows, such as the day of a waiver, is a day with a number too.
 */
final class Days {
    /** The day that the calendar counts from. */
    static final int CALENDAR = 0;

    private static final LocalDate CYCLE = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4 * 365 + 1;
    private static final int MONTHS_OF_A_CYCLE = 48;
    private static final int DEEPEST = 256;

    /**
     * What a link between two days rests on.
     *
     * @param date as the plan states it
     * @param latest whether the link says that it is no later; otherwise that it is no earlier
     */
    record Stated(PlanDate date, boolean latest) {}

    private record Span(long least, long most) {}

    private final PlanDates calendar;
    private final Map<String, PlanDate> named;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<Object, Span> lengths = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private int count = 1;

    Days(Plan plan) {
        calendar = PlanDates.of(plan);
        named = calendar.named();
    }

    /** How many there are so far. */
    int count() {
        return count;
    }

    /** What is stated of those so far. */
    List<Link> links() {
        return links;
    }

    /** The day on which something comes about on this date. Two dates have one number where they surely are one day. */
    int of(PlanDate date) {
        if (deep(date)) {
            return count++;
        }
        return exact(date)
                .map(this::on)
                .orElseGet(() -> date.match(new PlanDate.Cases<Integer>() {
                    @Override
                    public Integer on(PlanDate.OnCalendar some) {
                        return within(count++, some, some.first(), some.last());
                    }

                    @Override
                    public Integer after(PlanDate.After after) {
                        return later(after);
                    }

                    @Override
                    public Integer named(PlanDate.Named event) {
                        return follow(event);
                    }
                }));
    }

    /** The day on the calendar that a date comes to; empty where it is a month or a year, or is not settled. */
    private Optional<LocalDate> exact(PlanDate date) {
        Optional<LocalDate> first = calendar.first(date);
        return first.equals(calendar.last(date)) ? first : Optional.empty();
    }

    private int on(LocalDate day) {
        Integer known = numbers.get(day);
        if (known == null) {
            known = within(count++, new PlanDate.OnCalendar(day, PlanDate.Precision.DAY), day, day);
            numbers.put(day, known);
        }
        return known;
    }

    private int within(int number, PlanDate date, LocalDate first, LocalDate last) {
        links.add(new Link(CALENDAR, number, last.toEpochDay(), false, new Stated(date, true)));
        links.add(new Link(number, CALENDAR, -first.toEpochDay(), false, new Stated(date, false)));
        return number;
    }

    private int follow(PlanDate.Named event) {
        Integer known = numbers.get(event.name());
        if (known != null) {
            return known;
        }
        PlanDate meaning = named.get(event.name());
        int number = meaning == null ? count++ : of(meaning);
        numbers.put(event.name(), number);
        return number;
    }

    /** Whether a date hangs on so many others that it is left alone, as one does that hangs on itself. */
    private boolean deep(PlanDate date) {
        PlanDate at = date;
        for (int step = 0; step < DEEPEST; step++) {
            at = below(at);
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    /** What a date hangs on; null where it hangs on nothing that is known. */
    private PlanDate below(PlanDate date) {
        if (date instanceof PlanDate.After after) {
            return after.anchor();
        }
        return date instanceof PlanDate.Named event ? named.get(event.name()) : null;
    }

    /** The named dates that count from themselves, the first of each circle. */
    Set<String> circles() {
        Set<String> circles = new LinkedHashSet<>();
        Set<String> done = new HashSet<>();
        for (String name : named.keySet().stream().sorted().toList()) {
            Set<String> path = new LinkedHashSet<>();
            PlanDate at = new PlanDate.Named(name);
            while (at != null) {
                if (at instanceof PlanDate.Named event) {
                    if (path.contains(event.name())) {
                        circles.add(event.name());
                    }
                    if (done.contains(event.name()) || !path.add(event.name())) {
                        break;
                    }
                }
                at = below(at);
            }
            done.addAll(path);
        }
        return circles;
    }

    private int later(PlanDate.After after) {
        int anchor = of(after.anchor());
        Object unit = after.firstOfMonth() ? after.unit() : length(after);
        List<Object> key = List.of(anchor, unit);
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = count++;
        numbers.put(key, number);
        Span span = lengths.computeIfAbsent(List.of(unit, firstOfMonth(after.anchor())), any -> span(after));
        if (span.most() >= span.least()) {
            links.add(new Link(anchor, number, span.most(), false, new Stated(after, true)));
            links.add(new Link(number, anchor, -span.least(), false, new Stated(after, false)));
        }
        return number;
    }

    /** A length of time, the same for 2 years and 24 months. */
    private static Object length(PlanDate.After after) {
        BigDecimal offset = after.offset();
        return switch (after.unit()) {
            case "year" -> offset.multiply(BigDecimal.valueOf(12)).stripTrailingZeros() + " months";
            case "quarter" -> offset.multiply(BigDecimal.valueOf(3)).stripTrailingZeros() + " months";
            case "month" -> offset.stripTrailingZeros() + " months";
            case "week" -> offset.multiply(BigDecimal.valueOf(7)).stripTrailingZeros() + " days";
            default -> offset.stripTrailingZeros() + " days";
        };
    }

    private static String firstOfMonth(PlanDate anchor) {
        return anchor instanceof PlanDate.After after && after.firstOfMonth() ? after.unit() : "";
    }

    /**
     * How many days a length of time may have, over every day of four years that it may be counted from; beyond four
     * years one more or less, since not every fourth year is a leap year. Backwards where it cannot be told.
     */
    private Span span(PlanDate.After after) {
        String month = firstOfMonth(after.anchor());
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = CYCLE.plusDays(i);
            boolean counts = month.isEmpty()
                    || day.getDayOfMonth() == 1 && day.getMonth().name().equalsIgnoreCase(month);
            Optional<LocalDate> end = counts ? PlanDates.after(day, after) : Optional.empty();
            if (end.isPresent()) {
                long days = ChronoUnit.DAYS.between(day, end.get());
                least = Math.min(least, days);
                most = Math.max(most, days);
            }
        }
        boolean far = most > MONTHS_OF_A_CYCLE * 31L;
        return far && most >= least ? new Span(least - 1, most + 1) : new Span(least, most);
    }
}
