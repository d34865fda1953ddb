package org.planwright.compiler.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * People whose traits lie within bounds, each trait by itself; a trait that is not bound may be anything. A kind is what a
 * few words can name, and every region is one or more of them.
 *
 * @param bounds by trait, which of the parts of its domain are in: first and last value of each part, rising. Of a trait of
 *     which a person may have several values, by {@code trait/value}, with 1 for those who have it and 0 for those who have
 *     not
 * @param several how many values there are of each trait of which a person may have several, none left out
 */
public record Kind(SortedMap<String, int[][]> bounds, Map<String, Integer> several) {
    public Kind {
        bounds = Collections.unmodifiableSortedMap(new TreeMap<>(bounds));
        several = Map.copyOf(several);
    }

    /** Whether a trait is bound. */
    public boolean binds(String trait) {
        return bounds.containsKey(trait);
    }

    /** The least value of a trait. */
    public int low(String trait) {
        return bounds.get(trait)[0][0];
    }

    /** The largest value of a trait. */
    public int high(String trait) {
        int[][] parts = bounds.get(trait);
        return parts[parts.length - 1][1];
    }

    /** Whether a value of a trait is in. */
    public boolean has(String trait, int value) {
        return Arrays.stream(bounds.get(trait)).anyMatch(part -> part[0] <= value && value <= part[1]);
    }

    /** Of a trait of which a person may have several values, those that all of them have, or that none of them has. */
    public Set<String> held(String trait, boolean has) {
        Set<String> values = new TreeSet<>();
        for (String name : bounds.keySet()) {
            if (name.startsWith(trait + "/") && has(name, 1) == has) {
                values.add(name.substring(trait.length() + 1));
            }
        }
        return values;
    }

    /** How many values there are of a trait of which a person may have several. */
    public int valuesOf(String trait) {
        return several.getOrDefault(trait, 0);
    }

    /** Those of this kind who are of the other too; empty where nobody can be. */
    public Optional<Kind> and(Kind other) {
        SortedMap<String, int[][]> both = new TreeMap<>(bounds);
        for (Map.Entry<String, int[][]> entry : other.bounds.entrySet()) {
            int[][] mine = bounds.get(entry.getKey());
            int[][] shared = mine == null ? entry.getValue() : shared(mine, entry.getValue());
            if (shared.length == 0) {
                return Optional.empty();
            }
            both.put(entry.getKey(), shared);
        }
        return Optional.of(new Kind(both, several));
    }

    private static int[][] shared(int[][] one, int[][] other) {
        List<int[]> shared = new ArrayList<>();
        for (int[] a : one) {
            for (int[] b : other) {
                int low = Math.max(a[0], b[0]);
                int high = Math.min(a[1], b[1]);
                if (low <= high) {
                    shared.add(new int[] {low, high});
                }
            }
        }
        return shared.toArray(new int[0][]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kind that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, int[][]> entry : bounds.entrySet()) {
            text.append(entry.getKey()).append(Arrays.deepToString(entry.getValue()));
        }
        return text.toString();
    }
}
