package org.planwright.compiler.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * People, each over some days: a set that is decided, never sampled. Equal where it holds the same people on the same days.
 *
 * @param universe what it is a part of
 * @param set its number there
 */
public record Region(Universe universe, int set) {

    /** Whether nobody is in it on any day. */
    public boolean isEmpty() {
        return set == Diagrams.NONE;
    }

    /** Those in both. */
    public Region and(Region other) {
        return of(universe.diagrams().and(set, same(other)));
    }

    /** Those in either. */
    public Region or(Region other) {
        return of(universe.diagrams().or(set, same(other)));
    }

    /** Those in this and not in the other. */
    public Region minus(Region other) {
        return of(universe.diagrams().minus(set, same(other)));
    }

    /** Those not in it. */
    public Region complement() {
        return of(universe.diagrams().not(set));
    }

    /** Whether all of these are in the other too. */
    public boolean within(Region other) {
        return minus(other).isEmpty();
    }

    /** Those in any of these. Joined pair by pair, which keeps what lies between small. */
    public static Region any(Universe universe, Collection<Region> regions) {
        List<Region> open = List.copyOf(regions);
        if (open.isEmpty()) {
            return universe.nobody();
        }
        while (open.size() > 1) {
            List<Region> before = open;
            open = java.util.stream.IntStream.range(0, (before.size() + 1) / 2)
                    .mapToObj(i ->
                            2 * i + 1 < before.size() ? before.get(2 * i).or(before.get(2 * i + 1)) : before.get(2 * i))
                    .toList();
        }
        return open.get(0);
    }

    /** Those who are in it on this day, on every day. */
    public Region on(LocalDate day) {
        return of(universe.diagrams().follow(set, 0, Universe.day(day)));
    }

    /** Those who are like someone in it in all but one trait: whatever their coverage, say. */
    public Region whatever(String trait) {
        int first = universe.variable(trait);
        int last = first + universe.variablesOf(trait) - 1;
        return of(
                universe.diagrams().and(universe.possible(), universe.diagrams().whatever(set, first, last)));
    }

    /** The first days of the stretches in which it holds the same people throughout, in order. */
    public List<LocalDate> changes() {
        List<LocalDate> days = new ArrayList<>(List.of(Universe.FIRST_DAY));
        if (set > Diagrams.ALL && universe.diagrams().at(set).variable() == 0) {
            int[] tops = universe.diagrams().at(set).tops();
            for (int i = 0; i + 1 < tops.length; i++) {
                days.add(LocalDate.ofEpochDay(tops[i] + 1L));
            }
        }
        return List.copyOf(days);
    }

    /** The days on which anybody is in it, as stretches in which it holds the same people. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        List<LocalDate> days = changes();
        for (int i = 0; i < days.size(); i++) {
            LocalDate to = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : Universe.LAST_DAY;
            Region people = on(days.get(i));
            if (!people.isEmpty()) {
                stretches.add(new Stretch(people, days.get(i), to));
            }
        }
        return List.copyOf(stretches);
    }

    /**
     * The people of a region on some of its days.
     *
     * @param people who they are, on every day
     * @param from the first of the days
     * @param to the last of the days
     */
    public record Stretch(Region people, LocalDate from, LocalDate to) {}

    /** An ordinary person in it and the days on which that person is; empty where nobody is. */
    public Optional<Witness> witness() {
        return Witness.of(this);
    }

    private int same(Region other) {
        if (other.universe.diagrams() != universe.diagrams()) {
            throw new IllegalArgumentException("regions of two universes");
        }
        return other.set;
    }

    private Region of(int number) {
        return new Region(universe, number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && universe.diagrams() == that.universe.diagrams() && set == that.set;
    }

    @Override
    public int hashCode() {
        return set;
    }

    @Override
    public String toString() {
        return witness().map(Witness::toString).orElse("nobody");
    }
}
