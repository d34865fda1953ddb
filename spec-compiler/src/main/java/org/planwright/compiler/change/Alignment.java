package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which statement of one text is which of another, and in which order those of three texts come. */
final class Alignment {
    private static final double ALIKE = 0.5;
    private static final int LOOKED_AT = 200;

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

    /** Statements of the base with those of a side: by name, then by what they say. */
    static Map<TextPart, TextPart> of(List<TextPart> base, List<TextPart> side) {
        Map<String, List<TextPart>> byName = new HashMap<>();
        side.forEach(part ->
                byName.computeIfAbsent(name(part), k -> new ArrayList<>()).add(part));
        Map<TextPart, TextPart> pairs = identity();
        Set<TextPart> taken = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        for (int round = 0; round < 2; round++) {
            for (TextPart one : base) {
                List<TextPart> named = pairs.containsKey(one) ? List.of() : byName.getOrDefault(name(one), List.of());
                TextPart best = best(one, named, taken, round == 0);
                if (best != null) {
                    pairs.put(one, best);
                    taken.add(best);
                }
            }
        }
        similar(base, side, pairs, taken);
        return pairs;
    }

    private static String name(TextPart part) {
        int again = part.key().lastIndexOf(" #");
        return again < 0 || part.inside().isPresent() ? part.key() : part.key().substring(0, again);
    }

    /** Of several of one name, what says the same comes first, then what is told alike. */
    private static TextPart best(TextPart one, List<TextPart> named, Set<TextPart> taken, boolean exactly) {
        TextPart best = null;
        double most = -1;
        for (TextPart other : named) {
            if (taken.contains(other)) {
                continue;
            }
            boolean same = other.plain().equals(one.plain());
            double alike = same ? 3 : (other.told().equals(one.told()) ? 1 : 0) + alike(one, other);
            if (alike > most && (!exactly || same || named.size() == 1)) {
                most = alike;
                best = other;
            }
        }
        return best;
    }

    private static void similar(
            List<TextPart> base, List<TextPart> side, Map<TextPart, TextPart> pairs, Set<TextPart> taken) {
        Map<String, List<TextPart>> byVerb = new HashMap<>();
        for (TextPart part : side) {
            if (!taken.contains(part) && part.inside().isEmpty()) {
                byVerb.computeIfAbsent(part.verb(), k -> new ArrayList<>()).add(part);
            }
        }
        for (TextPart one : base) {
            if (pairs.containsKey(one) || one.inside().isPresent()) {
                continue;
            }
            TextPart best = null;
            double most = ALIKE;
            int looked = 0;
            for (TextPart other : byVerb.getOrDefault(one.verb(), List.of())) {
                double alike = taken.contains(other) ? 0 : alike(one, other);
                if (alike >= most) {
                    most = alike;
                    best = other;
                }
                if (++looked == LOOKED_AT) {
                    break;
                }
            }
            if (best != null) {
                pairs.put(one, best);
                taken.add(best);
            }
        }
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
