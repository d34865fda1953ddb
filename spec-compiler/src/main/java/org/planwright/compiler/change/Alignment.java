package org.planwright.compiler.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** Which statement of one text is which of another, and in which order those of three texts come. */
final class Alignment {
    private static final double ALIKE = 0.5;
    private static final int LOOKED_AT = 64;
    /** Of what is equally alike, what keeps its place goes together. */
    private static final double ORDER = 1e-6;

    /** A place in the merged text: a statement of the base, or one that a side or both added. */
    record Slot(TextPart base, TextPart ours, TextPart theirs) {}

    private Alignment() {}

    static Map<TextPart, TextPart> identity() {
        return new IdentityHashMap<>();
    }

    static Map<TextPart, TextPart> inverse(Map<TextPart, TextPart> pairs) {
        Map<TextPart, TextPart> inverse = identity();
        pairs.forEach((one, other) -> inverse.put(other, one));
        return inverse;
    }

    /** Statements of the base with those of a side: those that say the same, then by name, then by what they say. */
    static Map<TextPart, TextPart> of(List<TextPart> base, List<TextPart> side) {
        Map<TextPart, TextPart> pairs = identity();
        Set<TextPart> taken = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        same(base, side, pairs, taken);
        Map<String, List<TextPart>> mine = open(base, pairs.keySet(), Alignment::name);
        Map<String, List<TextPart>> others = open(side, taken, Alignment::name);
        mine.forEach((name, some) ->
                assign(some, others.getOrDefault(name, List.of()), (one, other) -> 1 + told(one, other), pairs, taken));
        Function<TextPart, String> verb = part -> part.inside().isPresent() ? "" : part.verb();
        Map<String, List<TextPart>> left = open(base, pairs.keySet(), verb);
        Map<String, List<TextPart>> free = open(side, taken, verb);
        left.forEach((name, some) -> assign(
                some,
                free.getOrDefault(name, List.of()),
                (one, other) -> alike(one, other) < ALIKE ? 0 : alike(one, other),
                pairs,
                taken));
        return pairs;
    }

    /** What stands unchanged is itself, wherever its neighbours went. */
    private static void same(
            List<TextPart> base, List<TextPart> side, Map<TextPart, TextPart> pairs, Set<TextPart> taken) {
        Map<String, Deque<TextPart>> unchanged = new HashMap<>();
        side.forEach(part -> unchanged
                .computeIfAbsent(name(part) + '\n' + part.plain(), k -> new ArrayDeque<>())
                .add(part));
        for (TextPart one : base) {
            Deque<TextPart> some = unchanged.get(name(one) + '\n' + one.plain());
            if (some != null && !some.isEmpty()) {
                pairs.put(one, some.peek());
                taken.add(some.poll());
            }
        }
    }

    private static Map<String, List<TextPart>> open(
            List<TextPart> all, Set<TextPart> gone, Function<TextPart, String> key) {
        Map<String, List<TextPart>> open = new LinkedHashMap<>();
        for (TextPart part : all) {
            String name = gone.contains(part) ? "" : key.apply(part);
            if (!name.isEmpty()) {
                open.computeIfAbsent(name, k -> new ArrayList<>()).add(part);
            }
        }
        return open;
    }

    /** Those of one name that are told alike before others. */
    private static double told(TextPart one, TextPart other) {
        return (other.told().equals(one.told()) ? 1 : 0) + alike(one, other);
    }

    /** Of all ways to bring them together that in which most is alike, and of equals that which keeps their order. */
    private static void assign(
            List<TextPart> some,
            List<TextPart> others,
            ToDoubleBiFunction<TextPart, TextPart> likeness,
            Map<TextPart, TextPart> pairs,
            Set<TextPart> taken) {
        for (int from = 0; from < some.size() && !others.isEmpty(); from += LOOKED_AT) {
            List<TextPart> rows = some.subList(from, Math.min(some.size(), from + LOOKED_AT));
            List<TextPart> columns = others.stream()
                    .filter(other -> !taken.contains(other))
                    .limit(LOOKED_AT)
                    .toList();
            if (columns.isEmpty()) {
                return;
            }
            double[][] alike = new double[rows.size()][columns.size()];
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    double likes = likeness.applyAsDouble(rows.get(row), columns.get(column));
                    alike[row][column] = likes <= 0 ? 0 : Math.max(ORDER, likes - ORDER * Math.abs(row - column));
                }
            }
            int[] best = Assignment.best(alike);
            for (int row = 0; row < best.length; row++) {
                if (best[row] >= 0) {
                    pairs.put(rows.get(row), columns.get(best[row]));
                    taken.add(columns.get(best[row]));
                }
            }
        }
    }

    private static String name(TextPart part) {
        int again = part.key().lastIndexOf(" #");
        return again < 0 || part.inside().isPresent() ? part.key() : part.key().substring(0, again);
    }

    private static double alike(TextPart one, TextPart other) {
        Set<String> words = one.words();
        Set<String> both = new HashSet<>(words);
        both.retainAll(other.words());
        words.addAll(other.words());
        return words.isEmpty() ? 1 : (double) both.size() / words.size();
    }

    /** Our order, unless only theirs is another than it was; what the other side adds follows its neighbour. */
    static List<Slot> order(
            List<TextPart> base,
            List<TextPart> ours,
            List<TextPart> theirs,
            Map<TextPart, TextPart> oursOf,
            Map<TextPart, TextPart> theirsOf,
            Map<TextPart, TextPart> bothNew) {
        boolean byTheirs = inOrder(base, ours, oursOf) && !inOrder(base, theirs, theirsOf);
        Map<TextPart, Slot> slots = new IdentityHashMap<>();
        base.forEach(part -> slots.put(part, new Slot(part, null, null)));
        Map<TextPart, TextPart> newTheirs = inverse(bothNew);
        for (TextPart part : ours) {
            TextPart of = oursOf.get(part);
            slots.put(part, of != null ? slots.get(of) : new Slot(null, part, bothNew.get(part)));
        }
        for (TextPart part : theirs) {
            TextPart of = theirsOf.get(part);
            TextPart same = newTheirs.get(part);
            slots.put(part, of != null ? slots.get(of) : same != null ? slots.get(same) : new Slot(null, null, part));
        }
        List<Slot> order = new ArrayList<>();
        woven(byTheirs ? theirs : ours, slots, order);
        woven(byTheirs ? ours : theirs, slots, order);
        woven(base, slots, order);
        return order;
    }

    /** Puts what is not there yet behind the neighbour it follows. */
    private static void woven(List<TextPart> parts, Map<TextPart, Slot> slots, List<Slot> order) {
        Map<Slot, Slot> next = new IdentityHashMap<>();
        Set<Slot> there = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        there.addAll(order);
        Map<Slot, List<Slot>> following = new IdentityHashMap<>();
        List<Slot> first = new ArrayList<>();
        Slot neighbour = null;
        for (TextPart part : parts) {
            Slot slot = slots.get(part);
            if (there.contains(slot)) {
                neighbour = slot;
            } else if (next.put(slot, slot) == null) {
                (neighbour == null ? first : following.computeIfAbsent(neighbour, k -> new ArrayList<>())).add(slot);
            }
        }
        List<Slot> woven = new ArrayList<>(first);
        for (int i = 0; i < order.size(); i++) {
            woven.add(order.get(i));
            List<Slot> more = following.get(order.get(i));
            if (more == null) {
                continue;
            }
            // what the other side added at the same place stays before it
            while (i + 1 < order.size()
                    && order.get(i + 1).base() == null
                    && !following.containsKey(order.get(i + 1))) {
                woven.add(order.get(++i));
            }
            woven.addAll(more);
        }
        order.clear();
        order.addAll(woven);
    }

    private static boolean inOrder(List<TextPart> base, List<TextPart> side, Map<TextPart, TextPart> of) {
        Map<TextPart, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < base.size(); i++) {
            places.put(base.get(i), i);
        }
        int last = -1;
        for (TextPart part : side) {
            TextPart one = of.get(part);
            if (one != null) {
                if (places.get(one) < last) {
                    return false;
                }
                last = places.get(one);
            }
        }
        return true;
    }
}
