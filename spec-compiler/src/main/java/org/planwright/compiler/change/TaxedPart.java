package org.planwright.compiler.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Per;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A tax or premium of one version of a plan, taken apart so that it can be computed for any payer. */
final class TaxedPart {
    /** None at all: whoever pays, nothing is due. */
    static final TaxedPart NOTHING = new TaxedPart();

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Integer> TIMES_A_YEAR =
            Map.of("day", 365, "week", 52, "month", 12, "quarter", 4, "year", 1);
    private static final Set<String> FOR_ALL = Set.of("none", "nothing");

    /**
     * One payer.
     *
     * @param called the payer as {@code paid by} names it; empty where it names none
     * @param in for each set of the tax, in its order, whether the payer is in it
     * @param poverty the guideline of the payer's household, in dollars a year
     * @param day the day
     * @param high whether uncertain figures are at the upper end of their range
     */
    record Payer(String called, List<Boolean> in, BigDecimal poverty, LocalDate day, boolean high) {}

    /** An amount of dollars a year, or a share, for some payers: those of a set, or all where it has none. */
    private record Limit(OptionalInt set, Optional<Value> value) {}

    private final List<PeopleSet> sets = new ArrayList<>();
    private final Map<String, List<Limit>> limits = new LinkedHashMap<>();
    private final Map<LocalDate, List<Band>> bands = new LinkedHashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final List<String> payers = new ArrayList<>();
    private final Map<String, BigDecimal> shares = new LinkedHashMap<>();
    private OptionalInt paidBy = OptionalInt.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> after = Optional.empty();
    private Optional<Value> rate = Optional.empty();
    private String unit = "";
    private boolean never = true;
    private boolean byPoverty;
    private boolean uncertain;
    private boolean startsUnknown;
    private String doubt = "";

    private TaxedPart() {}

    static TaxedPart of(Provision p, PlanDates dates) {
        TaxedPart part = new TaxedPart();
        part.never = false;
        part.dates(p, dates);
        part.schedule(p, dates);
        part.payers(p);
        for (Provision inner : p.parts()) {
            part.limit(inner);
        }
        return part;
    }

    // ---- what it is

    List<PeopleSet> sets() {
        return sets;
    }

    Set<LocalDate> days() {
        return days;
    }

    List<String> payers() {
        return payers;
    }

    /** What its flat amounts are counted by, but for time; empty where it takes shares alone. */
    String unit() {
        return unit;
    }

    boolean byPoverty() {
        return byPoverty;
    }

    boolean uncertain() {
        return uncertain;
    }

    boolean startsUnknown() {
        return startsUnknown;
    }

    /** Why it cannot be computed; empty where it can. */
    Optional<String> doubt() {
        return doubt.isEmpty() ? Optional.empty() : Optional.of(doubt);
    }

    private void doubt(String why) {
        doubt = doubt.isEmpty() ? why : doubt;
    }

    // ---- reading

    private void dates(Provision p, PlanDates dates) {
        Optional<PlanDate> begin =
                p.phrase(Role.FROM).or(() -> p.phrase(Role.IN)).flatMap(TaxedPart::date);
        from = begin.flatMap(dates::first);
        startsUnknown = begin.isPresent() && from.isEmpty();
        after = p.phrase(Role.THROUGH)
                .or(() -> p.phrase(Role.IN))
                .flatMap(TaxedPart::date)
                .flatMap(dates::last)
                .map(day -> day.plusDays(1))
                .or(() -> p.phrase(Role.BEFORE).flatMap(TaxedPart::date).flatMap(dates::first));
        from.ifPresent(days::add);
        after.ifPresent(days::add);
    }

    private static Optional<PlanDate> date(Value value) {
        if (value instanceof Value.When when) {
            return Optional.of(when.date());
        }
        return value instanceof Value.Years years ? Optional.of(years.from()) : Optional.empty();
    }

    /** A later date's lines replace those with the same bounds, or all of them where their bounds are new. */
    private void schedule(Provision p, PlanDates dates) {
        rate = p.phrase(Role.AT);
        rate.ifPresent(value -> figure(value, "its rate"));
        List<Band> held = List.of();
        Map<Optional<PlanDate>, List<Band>> byDate = new LinkedHashMap<>();
        p.bands().forEach(band -> byDate.computeIfAbsent(band.from(), k -> new ArrayList<>())
                .add(band));
        for (Map.Entry<Optional<PlanDate>, List<Band>> dated : byDate.entrySet()) {
            Optional<LocalDate> day =
                    dated.getKey().map(dates::first).orElse(from.or(() -> Optional.of(LocalDate.MIN)));
            if (day.isEmpty()) {
                doubt("the date of a line is not known");
                return;
            }
            held = replaced(held, dated.getValue());
            bands.put(day.get(), held);
            if (!day.get().equals(LocalDate.MIN)) {
                days.add(day.get());
            }
            dated.getValue().forEach(this::look);
        }
        if (rate.isEmpty() && p.bands().isEmpty()) {
            doubt("it states no rate");
        }
    }

    private static List<Band> replaced(List<Band> held, List<Band> dated) {
        boolean sameBounds = dated.stream().allMatch(band -> held.stream().anyMatch(old -> sameBounds(old, band)));
        if (!sameBounds) {
            return dated;
        }
        List<Band> all = new ArrayList<>(held);
        all.removeIf(old -> dated.stream().anyMatch(band -> sameBounds(old, band)));
        all.addAll(dated);
        return all;
    }

    private static boolean sameBounds(Band one, Band other) {
        return one.lower().equals(other.lower()) && one.upper().equals(other.upper());
    }

    private void look(Band band) {
        figure(band.rate(), "a rate");
        band.slidesTo().ifPresent(to -> figure(to, "a rate"));
        band.lower().ifPresent(this::bound);
        band.upper().ifPresent(this::bound);
        boolean flat = amount(band.rate());
        boolean bounded = band.lower().isPresent() || band.upper().isPresent();
        if (!flat && bounded && band.basis() == Band.Basis.UNSTATED) {
            doubt("a line does not say what its rate takes");
        }
        if (flat && (band.slidesTo().isPresent() || band.basis() == Band.Basis.PART)) {
            doubt("a line slides over amounts, or takes an amount of a part");
        }
    }

    private static boolean amount(Value value) {
        return value instanceof Value.Amount
                || value instanceof Value.Between range && range.low() instanceof Value.Amount;
    }

    private void bound(Value value) {
        boolean poverty = value instanceof Value.Percent percent
                && percent.of().filter(of -> of.id().contains("poverty")).isPresent();
        byPoverty |= poverty;
        if (!poverty && !(value instanceof Value.Amount)) {
            doubt("a bound is neither dollars nor poverty");
        }
    }

    private void figure(Value value, String what) {
        Value read = value;
        if (value instanceof Value.Between range) {
            uncertain = true;
            read = range.low();
        }
        if (read instanceof Value.Amount amount) {
            String counted = without(amount.per());
            if (!unit.isEmpty() && !unit.equals(counted)) {
                doubt("its amounts are counted by different things");
            }
            unit = counted;
        } else if (!(read instanceof Value.Percent)) {
            doubt(what + " is left open");
        }
    }

    private static String without(Per per) {
        StringBuilder units = new StringBuilder();
        for (String one : per.units()) {
            if (!TIMES_A_YEAR.containsKey(one)) {
                units.append(" the ").append(one);
            }
        }
        return units.length() == 0 ? " nothing" : units.toString();
    }

    private void payers(Provision p) {
        Optional<Value> paid = p.phrase(Role.PAID_BY);
        if (paid.isPresent() && paid.get() instanceof Value.Terms terms) {
            terms.terms().forEach(term -> payers.add(term.id()));
        } else {
            if (paid.isPresent() && paid.get() instanceof Value.People people) {
                paidBy = OptionalInt.of(set(people.set()));
            }
            payers.add("");
        }
    }

    private int set(PeopleSet people) {
        int at = sets.indexOf(people);
        if (at < 0) {
            sets.add(people);
            at = sets.size() - 1;
        }
        return at;
    }

    private void limit(Provision part) {
        Optional<Value> value = part.value();
        OptionalInt set = part.phrase(Role.FOR)
                .filter(Value.People.class::isInstance)
                .map(who -> OptionalInt.of(set(((Value.People) who).set())))
                .orElse(OptionalInt.empty());
        switch (part.word()) {
            case "exempt", "taxed up to", "at most", "at least", "credit" -> {
                if (value.isEmpty() || isNone(value.get())) {
                    return;
                }
                boolean exempt = part.word().equals("exempt");
                if (exempt && value.get() instanceof Value.People people) {
                    add("exempt people", new Limit(OptionalInt.of(set(people.set())), Optional.empty()));
                } else if (value.get() instanceof Value.Amount || !exempt && share(part.word(), value.get())) {
                    add(part.word(), new Limit(set, value));
                } else if (!(exempt && value.get() instanceof Value.Terms)) {
                    doubt("“" + part.word() + "” is no figure");
                }
            }
            case "credit for" ->
                value.filter(Value.People.class::isInstance)
                        .ifPresent(who -> add(
                                "credit for",
                                new Limit(OptionalInt.of(set(((Value.People) who).set())), Optional.empty())));
            case "shares" -> value.ifPresent(this::shared);
            default -> {}
        }
    }

    private static boolean share(String word, Value value) {
        return word.equals("credit") && value instanceof Value.Percent
                || word.equals("at most")
                        && value instanceof Value.Percent percent
                        && percent.of().isEmpty();
    }

    private static boolean isNone(Value value) {
        return value instanceof Value.Choice choice && FOR_ALL.containsAll(choice.options());
    }

    private void add(String name, Limit limit) {
        limits.computeIfAbsent(name, k -> new ArrayList<>()).add(limit);
    }

    private void shared(Value value) {
        if (value instanceof Value.Shares split) {
            split.shares()
                    .forEach(share ->
                            shares.put(share.who().id(), share.percent().divide(HUNDRED)));
        }
    }

    // ---- computing

    /** What it takes of a payer. */
    Levy levy(Payer payer) {
        boolean held = !from.filter(payer.day()::isBefore).isPresent()
                && !after.filter(day -> !payer.day().isBefore(day)).isPresent();
        boolean pays = paidBy.isPresent()
                ? payer.in().get(paidBy.getAsInt())
                : payers.contains("") || payers.contains(payer.called());
        boolean exempt = limits.getOrDefault("exempt people", List.of()).stream()
                .anyMatch(limit -> payer.in().get(limit.set().getAsInt()));
        if (never || !held || !pays || exempt) {
            return Levy.none();
        }
        BigDecimal free = dollars("exempt", payer).orElse(BigDecimal.ZERO);
        Levy levy = Levy.of(lines(payer), free, dollars("taxed up to", payer));
        Optional<BigDecimal> least = dollars("at least", payer);
        levy = least.isPresent() ? levy.atLeast(least.get()) : levy;
        Optional<Value> most = limit("at most", payer);
        if (most.isPresent() && most.get() instanceof Value.Percent percent) {
            Levy ceiling = Levy.of(
                    List.of(line(percent, percent, false, BigDecimal.ZERO, Optional.empty(), payer)),
                    BigDecimal.ZERO,
                    Optional.empty());
            levy = levy.lower(ceiling);
        } else if (most.isPresent()) {
            levy = levy.atMost(yearly(most.get(), payer));
        }
        return credited(levy, payer).times(shares.getOrDefault(payer.called(), BigDecimal.ONE));
    }

    private Levy credited(Levy levy, Payer payer) {
        List<Limit> whose = limits.getOrDefault("credit for", List.of());
        boolean given = whose.isEmpty()
                || whose.stream().anyMatch(limit -> payer.in().get(limit.set().getAsInt()));
        Optional<Value> credit = given ? limit("credit", payer) : Optional.empty();
        if (credit.isEmpty()) {
            return levy;
        }
        return credit.get() instanceof Value.Percent percent
                ? levy.times(BigDecimal.ONE.subtract(percent.percent().divide(HUNDRED)))
                : levy.less(yearly(credit.get(), payer));
    }

    /** That for the payer's own kind before that for all. */
    private Optional<Value> limit(String name, Payer payer) {
        List<Limit> some = limits.getOrDefault(name, List.of());
        return some.stream()
                .filter(limit ->
                        limit.set().isPresent() && payer.in().get(limit.set().getAsInt()))
                .findFirst()
                .or(() -> some.stream().filter(limit -> limit.set().isEmpty()).findFirst())
                .flatMap(Limit::value);
    }

    private Optional<BigDecimal> dollars(String name, Payer payer) {
        return limit(name, payer).filter(Value.Amount.class::isInstance).map(value -> yearly(value, payer));
    }

    private List<Levy.Line> lines(Payer payer) {
        List<Levy.Line> lines = new ArrayList<>();
        List<Band> held = List.of();
        for (Map.Entry<LocalDate, List<Band>> dated : bands.entrySet()) {
            held = dated.getKey().isAfter(payer.day()) ? held : dated.getValue();
        }
        for (Band band : held) {
            lines.add(line(
                    band.rate(),
                    band.slidesTo().orElse(band.rate()),
                    band.basis() == Band.Basis.WHOLE || amount(band.rate()),
                    band.lower().map(bound -> yearly(bound, payer)).orElse(BigDecimal.ZERO),
                    band.upper().map(bound -> yearly(bound, payer)),
                    payer));
        }
        if (bands.isEmpty() && rate.isPresent()) {
            lines.add(line(rate.get(), rate.get(), amount(rate.get()), BigDecimal.ZERO, Optional.empty(), payer));
        }
        return lines;
    }

    private static Levy.Line line(
            Value rate, Value slidesTo, boolean whole, BigDecimal from, Optional<BigDecimal> to, Payer payer) {
        return new Levy.Line(part(rate, payer), part(slidesTo, payer), amount(rate), whole, from, to);
    }

    /** A share, or dollars a year. */
    private static BigDecimal part(Value value, Payer payer) {
        Value one = value instanceof Value.Between range ? (payer.high() ? range.high() : range.low()) : value;
        if (one instanceof Value.Percent percent) {
            return times(percent.percent(), percent.per()).divide(HUNDRED);
        }
        return yearly(one, payer);
    }

    /** Dollars a year; a bound by poverty at the payer's guideline. */
    private static BigDecimal yearly(Value value, Payer payer) {
        if (value instanceof Value.Percent percent) {
            return percent.percent().multiply(payer.poverty()).divide(HUNDRED);
        }
        Value.Amount amount = (Value.Amount) value;
        return times(amount.money().dollars(), amount.per());
    }

    private static BigDecimal times(BigDecimal figure, Per per) {
        return figure.multiply(
                BigDecimal.valueOf(per.time().map(TIMES_A_YEAR::get).orElse(1)));
    }
}
