package org.planwright.compiler.check.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Money;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Span;

/**
 * The bands of one schedule that hold from one date.
 *
 * @param owner the provision under which they stand
 * @param bands those that hold together, in the order written
 */
record Table(Provision owner, List<Band> bands) {

    Table {
        bands = List.copyOf(bands);
    }

    /** Every table of a plan: one for each date from which a schedule changes. */
    static List<Table> all(Plan plan) {
        List<Table> tables = new ArrayList<>();
        for (Provision provision : Walk.everything(plan)) {
            if (!provision.bands().isEmpty()) {
                tables.addAll(of(provision));
            }
        }
        return tables;
    }

    /** A later date's bands replace those with the same bounds, or the whole table where their bounds are new. */
    private static List<Table> of(Provision owner) {
        Map<Optional<PlanDate>, List<Band>> byDate = new LinkedHashMap<>();
        owner.bands().forEach(band -> byDate.computeIfAbsent(band.from(), date -> new ArrayList<>())
                .add(band));
        List<Table> tables = new ArrayList<>();
        List<Band> held = List.of();
        for (List<Band> dated : byDate.values()) {
            held = replaced(held, dated);
            tables.add(new Table(owner, held));
        }
        return tables;
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

    /** The bands from the lowest up; empty where a bound is no figure or their units differ. */
    List<Band> sorted() {
        boolean figures = bands.stream()
                .allMatch(band ->
                        figure(band.lower()).isPresent() && figure(band.upper()).isPresent());
        if (!figures || mixed()) {
            return List.of();
        }
        return bands.stream()
                .filter(band -> !empty(band))
                .sorted((one, other) -> lower(one).compareTo(lower(other)))
                .toList();
    }

    /** Whether a band ends no higher than it begins. */
    static boolean empty(Band band) {
        return band.lower().isPresent()
                && upper(band).filter(end -> end.compareTo(lower(band)) <= 0).isPresent();
    }

    /**
     * Two bands that follow one another.
     *
     * @param owner the provision under which they stand
     * @param below the lower of the two
     * @param above the higher of the two
     * @param last whether none follows
     */
    record Pair(Provision owner, Band below, Band above, boolean last) {}

    /** Every pair of neighbours in the schedules of a plan, each once. */
    static List<Pair> pairs(Plan plan) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Map<Provision, NavigableSet<Integer>> linesNotRead = new IdentityHashMap<>();
        for (Table table : all(plan)) {
            List<Band> sorted = table.sorted();
            if (sorted.size() < 2) {
                continue;
            }
            NavigableSet<Integer> unread = linesNotRead.computeIfAbsent(table.owner, Table::linesNotRead);
            for (int i = 1; i < sorted.size(); i++) {
                Pair pair = new Pair(table.owner, sorted.get(i - 1), sorted.get(i), i == sorted.size() - 1);
                Integer line = unread.ceiling(pair.below().span().end());
                if (line == null || line >= pair.above().span().start()) {
                    pairs.putIfAbsent(pair.below().span() + " " + pair.above().span(), pair);
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    /**
     * Where lines stand among the bands of a provision that could not be read: what they say may be what the bands next to
     * them seem to lack.
     */
    private static NavigableSet<Integer> linesNotRead(Provision owner) {
        List<Span> read = Stream.concat(
                        owner.bands().stream().map(Band::span),
                        owner.parts().stream().map(Provision::span))
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        NavigableSet<Integer> places = new TreeSet<>();
        int end = read.get(0).start();
        for (Span span : read) {
            if (span.start() > end && says(span.file().text().substring(end, span.start()))) {
                places.add(end);
            }
            end = Math.max(end, span.end());
        }
        return places;
    }

    private static boolean says(String lines) {
        boolean comment = false;
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            comment = c == '#' || comment && c != '\n' && c != '\r';
            if (!comment && Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some bounds are money and others a share of something. */
    boolean mixed() {
        List<Value> bounds = bounds();
        boolean money = bounds.stream().anyMatch(Value.Amount.class::isInstance);
        return money && bounds.stream().anyMatch(bound -> !(bound instanceof Value.Amount));
    }

    /** All bounds that are written, in order. */
    List<Value> bounds() {
        List<Value> bounds = new ArrayList<>();
        for (Band band : bands) {
            band.lower().ifPresent(bounds::add);
            band.upper().ifPresent(bounds::add);
        }
        return bounds;
    }

    /** Where a band begins, in the unit of its table; zero where that is not said. */
    static BigDecimal lower(Band band) {
        return figure(band.lower()).orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> figure(Optional<Value> bound) {
        return bound.isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : bound.flatMap(Figures::percent)
                        .or(() -> bound.flatMap(Figures::money).map(Money::dollars));
    }

    /** Where a band ends; empty for no bound. */
    static Optional<BigDecimal> upper(Band band) {
        return band.upper().flatMap(bound -> figure(Optional.of(bound)));
    }

    /** The rate at the lower bound, if it is a fixed percentage. */
    static Optional<BigDecimal> firstRate(Band band) {
        return Figures.percent(band.rate());
    }

    /** The rate at the upper bound, if it is a fixed percentage. */
    static Optional<BigDecimal> lastRate(Band band) {
        return band.slidesTo().isPresent() ? band.slidesTo().flatMap(Figures::percent) : firstRate(band);
    }

    /** Whether a band takes nothing at all, so that what it would take it of does not matter. */
    static boolean takesNothing(Band band) {
        return Figures.nothing(band.rate()) && band.slidesTo().isEmpty();
    }

    /** A band as a person would say it: {@code 2% above $149,509}. */
    static String words(Band band) {
        String rate = band.slidesTo()
                .map(to -> band.rate() + " to " + to)
                .orElse(band.rate().toString());
        if (band.lower().isPresent() && band.upper().isPresent()) {
            return rate + " from " + band.lower().get() + " to " + band.upper().get();
        }
        return rate
                + band.lower().map(bound -> " above " + bound).orElse("")
                + band.upper().map(bound -> " up to " + bound).orElse("");
    }
}
