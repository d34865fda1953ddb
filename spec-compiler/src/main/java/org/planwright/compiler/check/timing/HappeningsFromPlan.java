package org.planwright.compiler.check.timing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;

/** Everything dated in a plan that something must come before or after. What waits for a condition has no day and is left out. */
final class HappeningsFromPlan {
    private static final String ENACTMENT = "enactment";
    private static final String FIRST_BENEFITS = "first benefits";
    private static final String ANY_WAIVER = "waiver";
    private static final Set<String> DECIDED =
            Set.of("benefits", "payment", "providers", "cost sharing", "eligibility", "enrollment");
    private static final Set<String> GONE = Set.of("end", "absorb", "suspend");

    /** Apart, since most plans speak of nothing that has a number. */
    private static final class Numbers {
        static final Pattern WHOLE = Pattern.compile("\\b\\d+\\b");
    }

    private final Plan plan;
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<Term, Set<String>> above = new HashMap<>();

    private HappeningsFromPlan(Plan plan) {
        this.plan = plan;
    }

    static List<Happening> of(Plan plan) {
        HappeningsFromPlan made = new HappeningsFromPlan(plan);
        made.heads();
        made.waivers();
        made.decisions();
        made.administration();
        made.money();
        made.programs();
        made.phases();
        made.services();
        return List.copyOf(made.happenings);
    }

    private void heads() {
        add(
                Step.LAW,
                "the plan becomes law",
                new PlanDate.Named(ENACTMENT),
                plan.first("plan", ENACTMENT).map(Provision::headSpan).orElse(plan.titleSpan()),
                "plan / " + ENACTMENT,
                Set.of(),
                Set.of());
        plan.first("plan", FIRST_BENEFITS)
                .ifPresent(answer -> add(
                        Step.BENEFITS,
                        "benefits begin",
                        new PlanDate.Named(FIRST_BENEFITS),
                        answer.headSpan(),
                        answer.identity(),
                        Set.of(),
                        waited()));
    }

    /** What benefits wait for: what is left to a body, and a waiver where the plan says so. */
    private Set<String> waited() {
        Set<String> waited = new HashSet<>(Set.of("decided"));
        plan.all("transition", "start").stream()
                .map(start -> start.phrase(Role.WHEN).map(Value::toString).orElse(""))
                .filter(when -> when.contains(ANY_WAIVER))
                .forEach(when -> waited.addAll(waiver(when)));
        return waited;
    }

    /** Waivers that are granted on a day of their own, whether the plan knows that day or hangs others on it. */
    private void waivers() {
        Map<String, Span> events = new LinkedHashMap<>();
        for (Provision provision : Walk.everything(plan)) {
            boolean defines = provision.section().equals("definitions")
                    && provision.word().equals("date");
            if (defines) {
                provision
                        .name()
                        .filter(name -> name.contains(ANY_WAIVER))
                        .ifPresent(name -> events.put(name, provision.headSpan()));
            }
            for (Located<Value> at : Walk.values(provision)) {
                Timeline.date(at.value())
                        .flatMap(HappeningsFromPlan::event)
                        .filter(name -> name.contains(ANY_WAIVER))
                        .ifPresent(name -> events.putIfAbsent(name, at.span()));
            }
        }
        events.forEach((name, place) -> add(
                Step.WAIVER,
                name,
                new PlanDate.Named(name),
                place,
                "definitions / date " + name,
                waiver(name),
                Set.of()));
    }

    private static Optional<String> event(PlanDate date) {
        return date.match(new PlanDate.Cases<>() {
            @Override
            public Optional<String> on(PlanDate.OnCalendar day) {
                return Optional.empty();
            }

            @Override
            public Optional<String> after(PlanDate.After after) {
                return after.anchor().match(this);
            }

            @Override
            public Optional<String> named(PlanDate.Named named) {
                return Optional.of(named.name());
            }
        });
    }

    /** The waivers that words speak of, by number; where they give none, whichever there is. */
    private static Set<String> waiver(String words) {
        Matcher numbers = Numbers.WHOLE.matcher(words);
        Set<String> found = new HashSet<>();
        while (numbers.find()) {
            found.add(ANY_WAIVER + " " + numbers.group());
        }
        return found.isEmpty() ? Set.of(ANY_WAIVER) : found;
    }

    /** What is left to a body by a day and has nothing to hold until then. */
    private void decisions() {
        for (Provision provision : Walk.everything(plan)) {
            Optional<Value.Delegated> left =
                    Walk.delegation(provision).filter(open -> open.otherwise().isEmpty());
            if (left.isEmpty() || left.get().by().isEmpty()) {
                continue;
            }
            boolean early = DECIDED.contains(provision.section())
                    && provision.phrase(Role.FROM).isEmpty();
            add(
                    Step.DECISION,
                    "the " + left.get().body() + " decides on " + Say.the(provision),
                    left.get().by().get(),
                    provision.headSpan(),
                    provision.identity(),
                    early ? Set.of("decided") : Set.of(),
                    Set.of(left.get().body().id()));
        }
    }

    private void administration() {
        plan.first("administration", "governing body").ifPresent(answer -> start(answer)
                .ifPresent(date -> add(
                        Step.BOARD,
                        "the governing body is there",
                        date,
                        answer.headSpan(),
                        answer.identity(),
                        answer.terms().stream().map(Term::id).collect(Collectors.toSet()),
                        Set.of())));
        plan.first("administration", "computer systems ready").ifPresent(answer -> answer.value()
                .flatMap(Timeline::date)
                .ifPresent(date -> said(Step.SYSTEMS, "the computer systems are ready", date, answer)));
        plan.all("enrollment", "enrollment").forEach(answer -> start(answer)
                .ifPresent(date -> said(Step.ENROLLMENT, "people are enrolled", date, answer)));
        plan.section("private insurance").stream()
                .filter(answer -> answer.form() == Provision.Form.ANSWER)
                .forEach(answer -> starts(Step.INSURANCE, "takes effect", answer, Set.of()));
    }

    private void money() {
        for (Provision line : plan.section("financing")) {
            switch (line.word()) {
                case "tax", "raise", "borrow", "redirect" -> {
                    boolean moved = line.word().equals("redirect");
                    comesIn(line).ifPresent(date -> {
                        add(
                                moved ? Step.REDIRECT : Step.REVENUE,
                                Say.the(line) + " starts",
                                date,
                                line.headSpan(),
                                line.identity(),
                                Set.of(),
                                moved ? needed(line) : Set.of());
                        said(Step.MONEY, Say.the(line) + " starts", date, line);
                    });
                }
                case "reserve" ->
                    line.phrase(Role.BY)
                            .flatMap(Timeline::date)
                            .ifPresent(date -> said(Step.RESERVE, "the reserve is full", date, line));
                default -> {}
            }
        }
    }

    /** From when money of a line comes in; empty where that is not said, or hangs on a condition. */
    static Optional<PlanDate> comesIn(Provision line) {
        return start(line).or(() -> banded(line));
    }

    /** The first date of a schedule all of whose lines are dated on the calendar. */
    private static Optional<PlanDate> banded(Provision tax) {
        boolean all = !tax.bands().isEmpty()
                && tax.bands().stream().allMatch(band -> band.from()
                        .filter(PlanDate.OnCalendar.class::isInstance)
                        .isPresent());
        return all
                ? tax.bands().stream()
                        .map(Band::from)
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(date -> ((PlanDate.OnCalendar) date).first()))
                : Optional.empty();
    }

    private void programs() {
        plan.section("existing programs").stream()
                .filter(fate -> GONE.contains(fate.word()))
                .forEach(fate -> starts(Step.PROGRAM, "takes effect", fate, needed(fate)));
    }

    /** The waivers that something waits for. */
    private static Set<String> needed(Provision provision) {
        Set<String> needed = new HashSet<>();
        if (provision.marked(Role.PENDING)
                && provision.phrase(Role.UNDER).orElse(null) instanceof Value.Terms authorities) {
            authorities.terms().stream()
                    .map(Term::id)
                    .filter(id -> id.contains(ANY_WAIVER))
                    .forEach(id -> needed.addAll(List.of(id, ANY_WAIVER)));
        }
        return needed;
    }

    /** The steps of the transition; those that have a number wait for the one before. */
    private void phases() {
        for (Provision phase : plan.all("transition", "phase")) {
            String what = phase.value().map(Value::toString).or(phase::name).orElse("");
            Matcher number = Numbers.WHOLE.matcher(what);
            boolean numbered = number.find() && number.hitEnd();
            Optional<Integer> at = numbered ? Optional.of(Integer.valueOf(number.group())) : Optional.empty();
            start(phase)
                    .ifPresent(date -> add(
                            Step.PHASE,
                            Say.the(phase) + " starts",
                            date,
                            phase.headSpan(),
                            phase.identity(),
                            at.map(n -> Set.of("step " + n)).orElse(Set.of()),
                            at.map(n -> Set.of("step " + (n - 1))).orElse(Set.of())));
        }
    }

    /** What is covered from a day on, and what is paid for from a day on; only where a payment has a day at all. */
    private void services() {
        for (Provision cover : plan.all("benefits", "cover")) {
            starts(Step.SERVICE, "starts", cover, Set.of());
        }
        List<Provision> pay = plan.all("payment", "pay");
        if (pay.stream().allMatch(line -> start(line).isEmpty())) {
            return;
        }
        for (Provision line : pay) {
            boolean always = !Timeline.dated(line);
            Optional<PlanDate> from = always ? Optional.of(new PlanDate.Named(FIRST_BENEFITS)) : start(line);
            from.ifPresent(date -> add(
                    Step.RATE,
                    Say.the(line) + " starts",
                    date,
                    line.headSpan(),
                    line.identity(),
                    line.terms().stream().map(Term::id).collect(Collectors.toSet()),
                    Set.of()));
        }
        waitForRates();
    }

    /** What pays for a service that is covered from the first day on starts by that day, or something else that pays for it does. */
    private void waitForRates() {
        Optional<Provision> begin = plan.first("plan", FIRST_BENEFITS);
        Set<String> later = laterServices();
        Set<String> covered = plan.all("benefits", "cover").stream()
                .filter(line -> !Timeline.dated(line))
                .flatMap(line -> line.terms().stream())
                .map(Term::id)
                .collect(Collectors.toSet());
        Set<String> asked = new HashSet<>();
        for (Provision line : plan.all("payment", "pay")) {
            for (Term service : line.terms()) {
                Set<String> paying = above(service);
                boolean first = begin.isPresent() && start(line).isPresent() && asked.add(service.id());
                if (first
                        && paying.stream().anyMatch(covered::contains)
                        && paying.stream().noneMatch(later::contains)) {
                    add(
                            Step.SERVICE,
                            "benefits begin",
                            new PlanDate.Named(FIRST_BENEFITS),
                            begin.get().headSpan(),
                            begin.get().identity(),
                            Set.of(),
                            paying);
                }
            }
        }
    }

    /** Services of which the plan says that they come in later, or for some only. */
    private Set<String> laterServices() {
        Set<String> later = new HashSet<>();
        List<Provision> said = new ArrayList<>(plan.all("transition", "phase"));
        said.addAll(plan.all("benefits", "cover"));
        for (Provision provision : said) {
            if (Timeline.dated(provision)) {
                provision.terms().forEach(term -> later.add(term.id()));
            }
        }
        return later;
    }

    private Set<String> above(Term service) {
        return above.computeIfAbsent(service, term -> {
            Set<String> names = Catalogue.above(term).stream().map(Term::id).collect(Collectors.toSet());
            names.add(term.id());
            return names;
        });
    }

    private void starts(Step step, String verb, Provision provision, Set<String> wants) {
        start(provision)
                .ifPresent(date -> add(
                        step,
                        Say.the(provision) + " " + verb,
                        date,
                        provision.headSpan(),
                        provision.identity(),
                        Set.of(),
                        wants));
    }

    private void said(Step step, String clause, PlanDate date, Provision provision) {
        add(step, clause, date, provision.headSpan(), provision.identity(), Set.of(), Set.of());
    }

    private static Optional<PlanDate> start(Provision provision) {
        return provision.phrase(Role.WHEN).isPresent()
                ? Optional.empty()
                : provision
                        .phrase(Role.FROM)
                        .or(() -> provision.phrase(Role.IN))
                        .flatMap(Timeline::date);
    }

    private void add(
            Step step, String clause, PlanDate date, Span place, String subject, Set<String> gives, Set<String> wants) {
        happenings.add(new Happening(step, clause, date, place, subject, gives, wants));
    }
}
