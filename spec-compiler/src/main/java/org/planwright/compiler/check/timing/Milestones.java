package org.planwright.compiler.check.timing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Span;

/** Everything dated in a plan that must come before or after something else, and which before which. */
final class Milestones {
    private static final Set<String> DECIDED =
            Set.of("benefits", "payment", "providers", "cost sharing", "eligibility");
    private static final Set<String> GONE = Set.of("end", "absorb", "suspend");
    private static final LocalDate CYCLE = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4 * 365 + 1;

    /**
     * One thing that happens.
     *
     * @param name what happens, as a clause without its date
     * @param date when
     * @param place where that is said
     */
    record Milestone(String name, PlanDate date, Span place) {}

    /** That one must not come after another. */
    record Order(Milestone before, Milestone after) {}

    private final Plan plan;
    private final PlanDates dates;
    private final List<Order> orders = new ArrayList<>();

    private Milestones(Plan plan) {
        this.plan = plan;
        this.dates = PlanDates.of(plan);
        fill();
    }

    static Milestones of(Plan plan) {
        return new Milestones(plan);
    }

    /** The orders that the plan's own dates break, first those that are stated first. */
    List<Order> broken() {
        return orders.stream()
                .filter(order -> later(order.before(), order.after()))
                .toList();
    }

    private void fill() {
        Optional<Milestone> law = header("enactment", "the plan becomes law");
        Optional<Milestone> benefits = header("first benefits", "benefits begin");
        List<Milestone> needed = new ArrayList<>(decisions());
        plan.first("administration", "computer systems ready")
                .ifPresent(answer -> milestone(answer.value(), "the computer systems are ready", answer.headSpan())
                        .ifPresent(needed::add));
        List<Milestone> steps = new ArrayList<>(starts(plan.all("transition", "phase"), "starts"));
        List<Milestone> money = starts(
                plan.section("financing").stream()
                        .filter(line -> Set.of("tax", "raise", "borrow").contains(line.word()))
                        .toList(),
                "starts");
        List<Milestone> ends = starts(
                plan.section("existing programs").stream()
                        .filter(fate -> GONE.contains(fate.word()))
                        .toList(),
                "takes effect");
        law.ifPresent(enacted -> {
            needed.forEach(after -> orders.add(new Order(enacted, after)));
            money.forEach(after -> orders.add(new Order(enacted, after)));
            ends.forEach(after -> orders.add(new Order(enacted, after)));
            steps.forEach(after -> orders.add(new Order(enacted, after)));
        });
        benefits.ifPresent(begun -> {
            needed.forEach(before -> orders.add(new Order(before, begun)));
            steps.forEach(after -> orders.add(new Order(begun, after)));
        });
    }

    /** What is left to a body by a day and has nothing to hold until then. */
    private List<Milestone> decisions() {
        List<Milestone> decisions = new ArrayList<>();
        for (Provision provision : Walk.everything(plan)) {
            Optional<Value.Delegated> left =
                    Walk.delegation(provision).filter(open -> open.otherwise().isEmpty());
            boolean early = DECIDED.contains(provision.section())
                    && provision.phrase(Role.FROM).isEmpty();
            if (early && left.isPresent() && left.get().by().isPresent()) {
                decisions.add(new Milestone(
                        "the " + left.get().body() + " decides on " + Say.the(provision),
                        left.get().by().get(),
                        provision.headSpan()));
            }
        }
        return decisions;
    }

    private static List<Milestone> starts(List<Provision> provisions, String verb) {
        List<Milestone> starts = new ArrayList<>();
        for (Provision provision : provisions) {
            provision
                    .phrase(Role.FROM)
                    .or(() -> provision.phrase(Role.IN))
                    .flatMap(Timeline::date)
                    .ifPresent(date ->
                            starts.add(new Milestone(Say.the(provision) + " " + verb, date, provision.headSpan())));
        }
        return starts;
    }

    private Optional<Milestone> header(String key, String name) {
        return plan.first("plan", key)
                .flatMap(answer -> milestone(answer.value(), name, answer.headSpan()))
                .or(() -> key.equals("enactment")
                        ? Optional.of(new Milestone(name, new PlanDate.Named(key), plan.titleSpan()))
                        : Optional.empty());
    }

    private static Optional<Milestone> milestone(Optional<Value> value, String name, Span place) {
        return value.flatMap(Timeline::date).map(date -> new Milestone(name, date, place));
    }

    /** Whether one surely comes after the other: on the calendar, or for every day that what both hang on may fall on. */
    private boolean later(Milestone one, Milestone other) {
        Optional<String> open = dates.open(one.date());
        if (!open.equals(dates.open(other.date()))) {
            return false;
        }
        if (open.isEmpty()) {
            return later(dates, one, other);
        }
        for (int day = 0; day < DAYS; day++) {
            if (!later(dates.assuming(open.get(), CYCLE.plusDays(day)), one, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean later(PlanDates calendar, Milestone one, Milestone other) {
        Optional<LocalDate> first = calendar.first(one.date());
        Optional<LocalDate> last = calendar.last(other.date());
        return first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    }

    /** A date in words, with the day it comes to where that is not what is written: {@code 2 years after enactment}. */
    String said(PlanDate date) {
        String written = date.toString();
        boolean calendar = date instanceof PlanDate.OnCalendar;
        return calendar
                ? written
                : dates.first(date)
                        .map(day -> written + " (" + new PlanDate.OnCalendar(day, PlanDate.Precision.DAY) + ")")
                        .orElse(written);
    }
}
