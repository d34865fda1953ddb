package org.planwright.compiler.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decision diagrams over variables with intervals on their edges. Each set has one diagram: equal sets are the same number,
 * so that whether a set is empty is seen at once. Nodes are shared and never change.
 */
final class Diagrams {
    /** The set of nothing. */
    static final int NONE = 0;

    /** The set of everything. */
    static final int ALL = 1;

    /**
     * A choice by one variable.
     *
     * @param variable which
     * @param tops the largest value of each edge, rising; the last is the largest of the domain
     * @param next where each edge leads; neighbours differ
     */
    record Node(int variable, int[] tops, int[] next) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Node that
                    && variable == that.variable
                    && Arrays.equals(tops, that.tops)
                    && Arrays.equals(next, that.next);
        }

        @Override
        public int hashCode() {
            return (31 * Arrays.hashCode(tops) + Arrays.hashCode(next)) * 31 + variable;
        }

        @Override
        public String toString() {
            return variable + Arrays.toString(tops) + Arrays.toString(next);
        }
    }

    private final int[] least;
    private final int[] most;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> known = new HashMap<>();
    private final Map<Long, Integer> intersections = new HashMap<>();
    private final Map<Integer, Integer> complements = new HashMap<>();

    /** Over variables with these domains, in this order. */
    Diagrams(int[] least, int[] most) {
        this.least = least.clone();
        this.most = most.clone();
        nodes.add(null);
        nodes.add(null);
    }

    /** Those for whom a variable lies in a range, which may reach out of its domain. */
    int range(int variable, int from, int to) {
        int low = Math.max(from, least[variable]);
        int high = Math.min(to, most[variable]);
        if (low > high) {
            return NONE;
        }
        int[] tops = {low - 1, high, most[variable]};
        int[] next = {NONE, ALL, NONE};
        int first = low == least[variable] ? 1 : 0;
        int last = high == most[variable] ? 2 : 3;
        return node(variable, Arrays.copyOfRange(tops, first, last), Arrays.copyOfRange(next, first, last));
    }

    int not(int set) {
        if (set <= ALL) {
            return ALL - set;
        }
        Integer before = complements.get(set);
        if (before != null) {
            return before;
        }
        Node node = nodes.get(set);
        int[] next = new int[node.next.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = not(node.next[i]);
        }
        int result = node(node.variable, node.tops, next);
        complements.put(set, result);
        complements.put(result, set);
        return result;
    }

    int or(int one, int other) {
        return not(and(not(one), not(other)));
    }

    int minus(int one, int other) {
        return and(one, not(other));
    }

    int and(int one, int other) {
        if (one == other || other == ALL) {
            return one;
        }
        if (one == ALL) {
            return other;
        }
        if (one == NONE || other == NONE) {
            return NONE;
        }
        long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
        Integer before = intersections.get(key);
        if (before == null) {
            before = meet(nodes.get(one), one, nodes.get(other), other);
            intersections.put(key, before);
        }
        return before;
    }

    private int meet(Node a, int one, Node b, int other) {
        if (a.variable != b.variable) {
            boolean first = a.variable < b.variable;
            Node upper = first ? a : b;
            int lower = first ? other : one;
            int[] next = new int[upper.next.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = and(upper.next[i], lower);
            }
            return node(upper.variable, upper.tops, next);
        }
        int[] tops = new int[a.tops.length + b.tops.length];
        int[] next = new int[tops.length];
        int count = 0;
        int i = 0;
        int k = 0;
        while (i < a.tops.length) {
            tops[count] = Math.min(a.tops[i], b.tops[k]);
            next[count] = and(a.next[i], b.next[k]);
            if (a.tops[i] == tops[count]) {
                i++;
            }
            if (b.tops[k] == tops[count]) {
                k++;
            }
            count++;
        }
        return node(a.variable, Arrays.copyOf(tops, count), Arrays.copyOf(next, count));
    }

    /** The one node that chooses so; neighbours that lead to one place become one edge. */
    private int node(int variable, int[] tops, int[] next) {
        int count = 0;
        int[] mergedTops = new int[tops.length];
        int[] mergedNext = new int[next.length];
        for (int i = 0; i < tops.length; i++) {
            if (count > 0 && mergedNext[count - 1] == next[i]) {
                count--;
            }
            mergedTops[count] = tops[i];
            mergedNext[count] = next[i];
            count++;
        }
        if (count == 1) {
            return mergedNext[0];
        }
        Node node = new Node(variable, Arrays.copyOf(mergedTops, count), Arrays.copyOf(mergedNext, count));
        Integer before = known.get(node);
        if (before == null) {
            before = nodes.size();
            nodes.add(node);
            known.put(node, before);
        }
        return before;
    }

    /** Those who are in a set for some values of these variables, {@code from} through {@code to}. */
    int whatever(int set, int from, int to) {
        return whatever(set, from, to, new HashMap<>());
    }

    private int whatever(int set, int from, int to, Map<Integer, Integer> done) {
        if (set <= ALL || nodes.get(set).variable > to) {
            return set;
        }
        Integer before = done.get(set);
        if (before != null) {
            return before;
        }
        Node node = nodes.get(set);
        int[] next = new int[node.next.length];
        int any = NONE;
        for (int i = 0; i < next.length; i++) {
            next[i] = whatever(node.next[i], from, to, done);
            any = node.variable < from ? any : or(any, next[i]);
        }
        int result = node.variable < from ? node(node.variable, node.tops, next) : any;
        done.put(set, result);
        return result;
    }

    /** The node of a set that is neither nothing nor everything. */
    Node at(int set) {
        return nodes.get(set);
    }

    /** Where a value of a variable leads. */
    int follow(int set, int variable, int value) {
        if (set <= ALL || nodes.get(set).variable != variable) {
            return set;
        }
        Node node = nodes.get(set);
        int at = Arrays.binarySearch(node.tops, value);
        return node.next[at >= 0 ? at : -at - 1];
    }

    /** Whether what has these values is in a set. */
    boolean contains(int set, int[] values) {
        int at = set;
        while (at > ALL) {
            at = follow(at, nodes.get(at).variable, values[nodes.get(at).variable]);
        }
        return at == ALL;
    }

    /** Whether who is in a set turns on a variable. */
    boolean dependsOn(int set, int variable) {
        return dependsOn(set, variable, new HashSet<>());
    }

    private boolean dependsOn(int set, int variable, Set<Integer> seen) {
        if (set <= ALL || nodes.get(set).variable > variable || !seen.add(set)) {
            return false;
        }
        Node node = nodes.get(set);
        if (node.variable == variable) {
            return true;
        }
        for (int next : node.next) {
            if (dependsOn(next, variable, seen)) {
                return true;
            }
        }
        return false;
    }

    /** The variables on which it turns who is in a set. */
    BitSet support(int set) {
        BitSet variables = new BitSet();
        nodes(set).forEach(node -> variables.set(node.variable));
        return variables;
    }

    /** Where the domain of a variable falls into parts that a set treats alike: the least value of each, rising. */
    int[] parts(int set, int variable) {
        TreeSet<Integer> lows = new TreeSet<>(Set.of(least[variable]));
        for (Node node : nodes(set)) {
            if (node.variable == variable) {
                for (int i = 0; i + 1 < node.tops.length; i++) {
                    lows.add(node.tops[i] + 1);
                }
            }
        }
        return lows.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Node> nodes(int set) {
        List<Node> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(set));
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty()) {
            int next = open.pop();
            if (next > ALL && seen.add(next)) {
                Node node = nodes.get(next);
                found.add(node);
                for (int below : node.next) {
                    open.push(below);
                }
            }
        }
        return found;
    }

    int least(int variable) {
        return least[variable];
    }

    int most(int variable) {
        return most[variable];
    }

    /** A value of a variable that someone in a set has, from the middle of its edge; the least where it does not matter. */
    int some(int set, int variable, int otherwise) {
        int at = set;
        while (at > ALL && nodes.get(at).variable <= variable) {
            Node node = nodes.get(at);
            int edge = 0;
            while (node.next[edge] == NONE) {
                edge++;
            }
            if (node.variable == variable) {
                int low = edge == 0 ? least[variable] : node.tops[edge - 1] + 1;
                return (int) (((long) low + node.tops[edge]) / 2);
            }
            at = node.next[edge];
        }
        return otherwise;
    }

    /** How many nodes there are, a measure of the work done. */
    int size() {
        return nodes.size();
    }
}
