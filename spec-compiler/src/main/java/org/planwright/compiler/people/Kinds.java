package org.planwright.compiler.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A region as the fewest kinds of people found that together are exactly it. Each kind is as wide as it can be without
 * naming anybody outside: people who cannot be may be named, so that nobody has to say “with a disability” of those under
 * 65 who have Medicare.
 */
public final class Kinds {
    private static final int MOST = 6;

    private final Universe universe;
    private final Diagrams diagrams;
    private final int upper;

    private Kinds(Universe universe, int set) {
        this.universe = universe;
        this.diagrams = universe.diagrams();
        this.upper = diagrams.or(set, diagrams.not(universe.possible()));
    }

    /**
     * The kinds of a region that is the same on every day; none where it would take more than can be read.
     *
     * @param region people, all possible
     * @param preferred traits to name people by where there is a choice, as {@link Universe#asked} gives them
     */
    public static List<Kind> of(Region region, BitSet preferred) {
        if (region.isEmpty()) {
            return List.of();
        }
        Kinds kinds = new Kinds(region.universe(), region.set());
        List<int[]> best = null;
        for (List<Integer> order : kinds.orders(preferred)) {
            List<int[]> cover = kinds.cover(region.set(), order);
            if (cover != null && (best == null || size(cover) < size(best))) {
                best = cover;
            }
        }
        return best == null ? List.of() : best.stream().map(kinds::kind).toList();
    }

    private static int size(List<int[]> cover) {
        int literals = 0;
        for (int[] cube : cover) {
            for (int literal : cube) {
                literals += literal == Diagrams.ALL ? 0 : 1;
            }
        }
        return cover.size() * 100 + literals;
    }

    /** In which order bounds are let go: first of traits that nobody asked for. */
    private List<List<Integer>> orders(BitSet preferred) {
        List<Integer> forward = new ArrayList<>();
        for (int variable = 1; variable < variables(); variable++) {
            forward.add(variable);
        }
        List<Integer> backward = new ArrayList<>(forward);
        java.util.Collections.reverse(backward);
        Comparator<Integer> asked = Comparator.comparing(preferred::get);
        return List.of(
                forward.stream().sorted(asked).toList(),
                backward.stream().sorted(asked).toList());
    }

    private int variables() {
        return universe.variables();
    }

    /** Cubes, a literal for each variable; null where it takes too many. */
    private List<int[]> cover(int set, List<Integer> order) {
        List<int[]> cover = new ArrayList<>();
        int left = set;
        while (left != Diagrams.NONE) {
            if (cover.size() == MOST) {
                return null;
            }
            int[] cube = widened(path(left), order);
            cover.add(cube);
            left = diagrams.minus(left, product(cube));
        }
        for (int i = cover.size() - 1; i >= 0 && cover.size() > 1; i--) {
            int others = Diagrams.NONE;
            for (int k = 0; k < cover.size(); k++) {
                others = k == i ? others : diagrams.or(others, product(cover.get(k)));
            }
            if (diagrams.minus(set, others) == Diagrams.NONE) {
                cover.remove(i);
            }
        }
        return cover;
    }

    /** One way through the choices that leads into a set. */
    private int[] path(int set) {
        int[] cube = new int[variables()];
        java.util.Arrays.fill(cube, Diagrams.ALL);
        int at = set;
        while (at > Diagrams.ALL) {
            Diagrams.Node node = diagrams.at(at);
            int edge = 0;
            while (node.next()[edge] == Diagrams.NONE) {
                edge++;
            }
            int low = edge == 0 ? diagrams.least(node.variable()) : node.tops()[edge - 1] + 1;
            cube[node.variable()] = diagrams.range(node.variable(), low, node.tops()[edge]);
            at = node.next()[edge];
        }
        return cube;
    }

    private int[] widened(int[] cube, List<Integer> order) {
        for (int variable : order) {
            int before = cube[variable];
            if (before != Diagrams.ALL && !fits(cube, variable, Diagrams.ALL)) {
                cube[variable] = before;
            }
        }
        for (int variable : order) {
            if (cube[variable] != Diagrams.ALL) {
                widen(cube, variable);
            }
        }
        return cube;
    }

    /** Adds part after part of a trait's domain; to a counted one only what touches it. */
    private void widen(int[] cube, int variable) {
        int[] lows = diagrams.parts(upper, variable);
        boolean counted = universe.counted(variable);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = 0; i < lows.length; i++) {
                int high = i + 1 < lows.length ? lows[i + 1] - 1 : diagrams.most(variable);
                int part = diagrams.range(variable, lows[i], high);
                int before = cube[variable];
                boolean touches =
                        diagrams.and(before, diagrams.range(variable, lows[i] - 1, high + 1)) != Diagrams.NONE;
                if (diagrams.minus(part, before) != Diagrams.NONE && (touches || !counted)) {
                    if (fits(cube, variable, diagrams.or(before, part))) {
                        grown = true;
                    } else {
                        cube[variable] = before;
                    }
                }
            }
        }
    }

    /** Whether a cube stays within bounds with another literal, which it then has. */
    private boolean fits(int[] cube, int variable, int literal) {
        cube[variable] = literal;
        return diagrams.minus(product(cube), upper) == Diagrams.NONE;
    }

    private int product(int[] cube) {
        int product = Diagrams.ALL;
        for (int variable = cube.length - 1; variable > 0; variable--) {
            product = diagrams.and(cube[variable], product);
        }
        return product;
    }

    private Kind kind(int[] cube) {
        SortedMap<String, int[][]> bounds = new TreeMap<>();
        for (int variable = 1; variable < cube.length; variable++) {
            if (cube[variable] != Diagrams.ALL) {
                bounds.put(universe.nameOf(variable), parts(cube[variable]));
            }
        }
        return new Kind(bounds, several());
    }

    private Map<String, Integer> several() {
        return universe.traits().stream()
                .filter(Trait::several)
                .collect(Collectors.toMap(Trait::id, trait -> trait.values().size() - 1));
    }

    private int[][] parts(int literal) {
        Diagrams.Node node = diagrams.at(literal);
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i < node.tops().length; i++) {
            if (node.next()[i] == Diagrams.ALL) {
                int low = i == 0 ? diagrams.least(node.variable()) : node.tops()[i - 1] + 1;
                parts.add(new int[] {low, node.tops()[i]});
            }
        }
        return parts.toArray(new int[0][]);
    }
}
