package org.planwright.compiler.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.planwright.compiler.people.HeadCounts.Cell;
import org.planwright.compiler.people.HeadCounts.Table;

/**
 * How many people of a table a region holds. A table knows ages, incomes and coverages alone, so a cell of it is in the
 * region, out of it, or partly in. The sum of those in is the answer where none is partly in. Else the sum of all that may
 * be in is a bound, which is given only where ordinary people make up half of it: a bound far above the truth misleads. A
 * band that the region cuts is cut as if people were spread evenly in it, but for bands that are open or begin at no income.
 */
final class Counting {
    /** What is so of nearly everyone; who is meant because it is not so of them is an exception. */
    private static final Map<String, String> ORDINARY = Map.of(
            "immigration status", "citizen",
            "incarcerated", "no",
            "tribal member", "no",
            "veteran", "no",
            "pregnant", "no");

    private static final double SAME = 0.005;
    private static final double LEAST = 50;
    private static final int OLDEST = 120;
    private static final int RESIDENCE = 1;
    private static final int AGE = 2;
    private static final int INCOME = 3;

    private final Universe universe;
    private final Diagrams diagrams;
    private final int people;
    private final int everyone;
    private final int ordinary;
    private final int[] ageCuts;
    private final int[] incomeCuts;
    private final Map<List<Integer>, Held> known = new HashMap<>();
    private final Map<List<Object>, Integer> coverages = new HashMap<>();

    private double sure;
    private double likely;
    private double possible;

    /** How much of a cell is in the region: all of it, its ordinary people, any of it. */
    private record Held(boolean all, boolean ordinary, boolean any) {
        Held and(Held other) {
            return new Held(all && other.all, ordinary && other.ordinary, any || other.any);
        }
    }

    /** A part of a band that counts as one: one value of each kind that the region tells apart, and its share of the band. */
    private record Part(List<Integer> values, double share) {}

    private Counting(Universe universe, int people) {
        this.universe = universe;
        this.diagrams = universe.diagrams();
        this.people = here(people);
        this.everyone = here(universe.possible());
        int usual = Diagrams.ALL;
        for (Trait trait : universe.traits()) {
            int at = trait.values().indexOf(ORDINARY.getOrDefault(trait.id(), ""));
            usual = at < 0 ? usual : diagrams.and(usual, diagrams.range(universe.variable(trait.id()), at, at));
        }
        this.ordinary = usual;
        this.ageCuts = cuts(AGE);
        this.incomeCuts = cuts(INCOME);
    }

    /**
     * The people who are in a region on any of its days.
     *
     * @return empty where the table does not tell, where people from elsewhere are in the region, and where hardly anybody is
     */
    static Optional<HeadCount> of(Region region, Table table) {
        Universe universe = region.universe();
        if (!Universe.COUNTED.equals(universe.traits().stream()
                .limit(Universe.COUNTED.size())
                .map(Trait::id)
                .toList())) {
            return Optional.empty();
        }
        int people = Region.any(
                        universe,
                        region.stretches().stream().map(Region.Stretch::people).toList())
                .set();
        if (universe.diagrams().follow(people, RESIDENCE, 1) != Diagrams.NONE) {
            return Optional.empty();
        }
        Counting counting = new Counting(universe, people);
        table.cells().forEach(counting::add);
        return counting.count(table);
    }

    private Optional<HeadCount> count(Table table) {
        if (possible < LEAST || 2 * likely < possible) {
            return Optional.empty();
        }
        boolean exact = possible - sure <= SAME * possible;
        return Optional.of(new HeadCount(Math.round(possible), !exact, table.place(), table.year(), table.edition()));
    }

    private int here(int set) {
        return diagrams.follow(set, RESIDENCE, 0);
    }

    /** Where the region, or what people can be, changes along a trait: the least value of each part but the first. */
    private int[] cuts(int variable) {
        TreeSet<Integer> lows = new TreeSet<>();
        for (int set : new int[] {people, everyone}) {
            for (int low : diagrams.parts(set, variable)) {
                lows.add(low);
            }
        }
        lows.remove(diagrams.least(variable));
        return lows.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(Cell cell) {
        if (cell.people() <= 0) {
            return;
        }
        for (Part ages : ages(cell)) {
            for (Part incomes : incomes(cell)) {
                double count = cell.people() * ages.share() * incomes.share();
                Held held = held(ages, incomes, cell);
                sure += held.all() ? count : 0;
                likely += held.ordinary() ? count : 0;
                possible += held.any() ? count : 0;
            }
        }
    }

    private Held held(Part ages, Part incomes, Cell cell) {
        Held held = new Held(true, true, false);
        for (int age : ages.values()) {
            int here = diagrams.follow(people, AGE, age);
            int all = diagrams.follow(everyone, AGE, age);
            for (int income : incomes.values()) {
                held = held.and(
                        held(diagrams.follow(here, INCOME, income), diagrams.follow(all, INCOME, income), cell));
            }
        }
        return held;
    }

    private Held held(int here, int all, Cell cell) {
        int covered = coverage(cell, false);
        return known.computeIfAbsent(List.of(here, all, covered, coverage(cell, true)), asked -> {
            int whole = diagrams.and(all, covered);
            int usual = diagrams.and(diagrams.and(all, ordinary), coverage(cell, true));
            return new Held(
                    whole != Diagrams.NONE && diagrams.minus(whole, here) == Diagrams.NONE,
                    usual != Diagrams.NONE && diagrams.minus(usual, here) == Diagrams.NONE,
                    diagrams.and(whole, here) != Diagrams.NONE);
        });
    }

    /** Those who may be in a cell, or the ordinary of them, by their coverage. */
    private int coverage(Cell cell, boolean usual) {
        return coverages.computeIfAbsent(List.of(cell.held(), cell.maybe(), usual), asked -> {
            Trait trait = universe.traits().stream()
                    .filter(Trait::several)
                    .findFirst()
                    .orElseThrow();
            int first = universe.variable(trait.id());
            int one = cell.held().isEmpty() ? Diagrams.ALL : Diagrams.NONE;
            int others = Diagrams.ALL;
            for (int i = 0; i + 1 < trait.values().size(); i++) {
                String value = trait.values().get(i);
                int has = diagrams.range(first + i, 1, 1);
                if (usual ? cell.ordinary().equals(value) : cell.held().contains(value)) {
                    one = diagrams.or(one, has);
                } else if (usual || !cell.maybe().contains(value)) {
                    others = diagrams.and(others, diagrams.not(has));
                }
            }
            return diagrams.and(one, others);
        });
    }

    private List<Part> ages(Cell cell) {
        boolean even = cell.ageTo() < OLDEST;
        return parts(ageCuts, cell.ageFrom(), cell.ageTo(), cell.ageFrom(), cell.ageTo() + 1, even);
    }

    /** A bound that stands one above the edge of a band is that edge: “above 138%” begins where “138% and over” does. */
    private List<Part> incomes(Cell cell) {
        int open = diagrams.most(INCOME);
        boolean even = cell.povertyFrom() > 0 && cell.povertyTo() <= open;
        int end = Math.min(cell.povertyTo(), open);
        int low = has(incomeCuts, cell.povertyFrom() + 1) ? cell.povertyFrom() + 1 : cell.povertyFrom();
        int high = has(incomeCuts, end + 1) || end == open ? end : end - 1;
        return parts(incomeCuts, low, high, cell.povertyFrom(), end, even);
    }

    private static boolean has(int[] cuts, int value) {
        return Arrays.binarySearch(cuts, value) >= 0;
    }

    /** The parts of a band from {@code low} through {@code high}, whose measure runs from {@code from} to {@code to}. */
    private static List<Part> parts(int[] cuts, int low, int high, int from, int to, boolean even) {
        List<Integer> lows = new ArrayList<>(List.of(low));
        for (int cut : cuts) {
            if (cut > low && cut <= high) {
                lows.add(cut);
            }
        }
        if (!even) {
            return List.of(new Part(lows, 1));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < lows.size(); i++) {
            double start = i == 0 ? from : lows.get(i);
            double end = i + 1 < lows.size() ? lows.get(i + 1) : to;
            parts.add(new Part(List.of(lows.get(i)), (end - start) / (to - from)));
        }
        return parts;
    }
}
