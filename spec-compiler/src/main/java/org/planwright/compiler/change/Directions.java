package org.planwright.compiler.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Per;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Which way a change goes, as far as the two values settle it. */
final class Directions {
    private static final Map<String, Integer> TIMES_A_YEAR =
            Map.of("day", 365, "week", 52, "month", 12, "quarter", 4, "year", 1);
    private static final Set<String> GIVING = Set.of("cover", "waive");
    private static final Set<String> TAKING = Set.of("exclude");
    private static final Set<String> MONEY = Set.of("tax", "raise", "redirect", "borrow", "reserve", "charge");

    /** From least to most of what a plan gives; an option that stands nowhere settles nothing. */
    private static final List<Set<String>> LADDER = List.of(
            Set.of("not covered", "none", "excluded"),
            Set.of("emergencies", "emergencies only", "limited", "left in medicaid", "pay"),
            Set.of("children only", "home and community", "partial"),
            Set.of("covered", "full", "parity", "open"));

    private final PlanDates oldDates;
    private final PlanDates newDates;

    Directions(PlanDates oldDates, PlanDates newDates) {
        this.oldDates = oldDates;
        this.newDates = newDates;
    }

    /** Of a provision that comes or goes. */
    static Direction whole(Provision provision, boolean added) {
        String verb = provision.word();
        if (GIVING.contains(verb)) {
            boolean charges = verb.equals("waive");
            return charges ? moreOrLess(!added) : added ? Direction.GAIN : Direction.LOSS;
        }
        if (TAKING.contains(verb)) {
            return added ? Direction.LOSS : Direction.GAIN;
        }
        if (MONEY.contains(verb)) {
            return moreOrLess(added);
        }
        return provision.section().equals("definitions") ? Direction.NEUTRAL : Direction.UNKNOWN;
    }

    private static Direction moreOrLess(boolean more) {
        return more ? Direction.MORE : Direction.LESS;
    }

    /** Of several parts together: what all of them that say something agree on. */
    static Direction together(List<Direction> parts) {
        List<Direction> telling = parts.stream()
                .filter(part -> part != Direction.NEUTRAL)
                .distinct()
                .toList();
        return telling.isEmpty() ? Direction.NEUTRAL : telling.size() == 1 ? telling.get(0) : Direction.UNKNOWN;
    }

    /** Of a part that both plans have. */
    Direction of(Kind kind, Value before, Value after) {
        Optional<BigDecimal> old = figure(before);
        Optional<BigDecimal> young = figure(after);
        if (old.isPresent() && young.isPresent() && comparable(before, after)) {
            int way = young.get().compareTo(old.get());
            return way == 0 ? Direction.NEUTRAL : moreOrLess(way > 0);
        }
        if (before instanceof Value.When oldDate && after instanceof Value.When newDate) {
            return dates(oldDates.first(oldDate.date()), newDates.first(newDate.date()));
        }
        if (before instanceof Value.People oldPeople && after instanceof Value.People newPeople) {
            return people(oldPeople.set(), newPeople.set());
        }
        return kind == Kind.COVERAGE || kind == Kind.BENEFIT ? ladder(before, after) : Direction.UNKNOWN;
    }

    private static Direction dates(Optional<LocalDate> before, Optional<LocalDate> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Direction.UNKNOWN;
        }
        int way = after.get().compareTo(before.get());
        return way == 0 ? Direction.NEUTRAL : way > 0 ? Direction.LATER : Direction.EARLIER;
    }

    private static Direction ladder(Value before, Value after) {
        int old = rung(before);
        int young = rung(after);
        return old < 0 || young < 0 || old == young ? Direction.UNKNOWN : young > old ? Direction.GAIN : Direction.LOSS;
    }

    private static int rung(Value value) {
        if (value instanceof Value.Choice choice && choice.options().size() == 1) {
            for (int i = 0; i < LADDER.size(); i++) {
                if (LADDER.get(i).contains(choice.options().get(0))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Gain where the old set is plainly a part of the new, loss the other way round. */
    static Direction people(PeopleSet before, PeopleSet after) {
        boolean grows = within(before, after);
        boolean shrinks = within(after, before);
        if (grows && shrinks) {
            return Direction.NEUTRAL;
        }
        return grows ? Direction.GAIN : shrinks ? Direction.LOSS : Direction.UNKNOWN;
    }

    /** Whether a set lies in another by its form alone; no where that takes the algebra to tell. */
    private static boolean within(PeopleSet inner, PeopleSet outer) {
        if (inner.equals(outer)) {
            return true;
        }
        if (inner instanceof PeopleSet.Having one && outer instanceof PeopleSet.Having other) {
            return within(one.base(), other.base()) && narrower(one.test(), other.test());
        }
        if (inner instanceof PeopleSet.Except one && outer instanceof PeopleSet.Except other) {
            return within(one.base(), other.base()) && within(other.without(), one.without());
        }
        if (outer instanceof PeopleSet.Union union) {
            List<PeopleSet> parts = inner instanceof PeopleSet.Union many ? many.parts() : List.of(inner);
            return parts.stream().allMatch(part -> union.parts().stream().anyMatch(whole -> within(part, whole)));
        }
        if (inner instanceof PeopleSet.Having one) {
            return within(one.base(), outer);
        }
        return inner instanceof PeopleSet.Except one && within(one.base(), outer);
    }

    private static boolean narrower(PeopleTest inner, PeopleTest outer) {
        if (inner.equals(outer)) {
            return true;
        }
        if (inner instanceof PeopleTest.Range one && outer instanceof PeopleTest.Range other) {
            return one.attribute().equals(other.attribute())
                    && one.least() >= other.least()
                    && one.most() <= other.most();
        }
        if (inner instanceof PeopleTest.OneOf one && outer instanceof PeopleTest.OneOf other) {
            return one.attribute().equals(other.attribute()) && other.values().containsAll(one.values());
        }
        return inner instanceof PeopleTest.All all && all.tests().stream().anyMatch(test -> narrower(test, outer));
    }

    /** A figure by the year, so that amounts of other units of time compare. */
    private static Optional<BigDecimal> figure(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(byYear(amount.money().dollars(), amount.per()));
        }
        if (value instanceof Value.Percent percent) {
            return Optional.of(byYear(percent.percent(), percent.per()));
        }
        if (value instanceof Value.Count count) {
            return Optional.of(byYear(count.number(), count.per()));
        }
        return value instanceof Value.Duration duration ? Optional.of(days(duration)) : Optional.empty();
    }

    private static BigDecimal byYear(BigDecimal figure, Per per) {
        int times = per.time().map(TIMES_A_YEAR::get).orElse(1);
        return figure.multiply(BigDecimal.valueOf(times));
    }

    private static BigDecimal days(Value.Duration duration) {
        int times = TIMES_A_YEAR.getOrDefault(duration.unit(), 365);
        return duration.number().multiply(BigDecimal.valueOf(365.0 / times));
    }

    /** Whether two figures count the same thing, but for the unit of time. */
    private static boolean comparable(Value before, Value after) {
        if (before instanceof Value.Amount one && after instanceof Value.Amount other) {
            return one.money().priceYear().equals(other.money().priceYear())
                    && without(one.per()).equals(without(other.per()));
        }
        if (before instanceof Value.Percent one && after instanceof Value.Percent other) {
            return one.of().equals(other.of()) && without(one.per()).equals(without(other.per()));
        }
        if (before instanceof Value.Count one && after instanceof Value.Count other) {
            return one.unit().equals(other.unit()) && without(one.per()).equals(without(other.per()));
        }
        return before instanceof Value.Duration one
                && after instanceof Value.Duration other
                && one.of().equals(other.of());
    }

    private static List<String> without(Per per) {
        List<String> units = new ArrayList<>(per.units());
        per.time().ifPresent(units::remove);
        return units;
    }
}
