package org.planwright.compiler.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.compiler.change.Aspects.Aspect;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Which provision of the old plan is which of the new: by identity, then by what it is about, then by what it says. */
final class Pairs {
    /**
     * A provision on both sides, or on one.
     *
     * @param renamed whether only its name tells it from the old one
     */
    record Pair(Optional<Provision> before, Optional<Provision> after, boolean renamed) {}

    private final List<Pair> pairs = new ArrayList<>();

    private Pairs() {}

    /** All of them: those of the new plan in its order, then those that are gone. */
    static List<Pair> of(List<Provision> before, List<Provision> after) {
        Pairs pairs = new Pairs();
        Map<Integer, Pair> placed = new LinkedHashMap<>();
        boolean[] taken = new boolean[before.size()];
        pairs.match(before, after, taken, placed, Provision::identity, false, false);
        pairs.match(before, after, taken, placed, Pairs::about, true, false);
        pairs.match(before, after, taken, placed, Pairs::kind, true, true);
        for (int i = 0; i < after.size(); i++) {
            Provision young = after.get(i);
            pairs.pairs.add(placed.getOrDefault(i, new Pair(Optional.empty(), Optional.of(young), false)));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                pairs.pairs.add(new Pair(Optional.of(before.get(i)), Optional.empty(), false));
            }
        }
        return pairs.pairs;
    }

    /** What it is about, without what tells repeats apart. */
    private static String about(Provision p) {
        String object = p.form() == Provision.Form.ANSWER
                ? ""
                : p.value().map(Value::toString).orElse("");
        return p.section() + " / " + p.word() + " / " + p.name().orElse("") + " / " + object;
    }

    /** Only what has a name of its own can be renamed. */
    private static String kind(Provision p) {
        return p.name().isEmpty() ? "" : p.section() + " / " + p.word();
    }

    private void match(
            List<Provision> before,
            List<Provision> after,
            boolean[] taken,
            Map<Integer, Pair> placed,
            Function<Provision, String> key,
            boolean likest,
            boolean renamed) {
        Map<String, Deque<Integer>> old = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i] && !key.apply(before.get(i)).isEmpty()) {
                old.computeIfAbsent(key.apply(before.get(i)), k -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            Deque<Integer> candidates = placed.containsKey(i) ? null : old.get(key.apply(after.get(i)));
            if (candidates == null || candidates.isEmpty()) {
                continue;
            }
            Integer chosen = likest ? likest(before, candidates, after.get(i), renamed) : candidates.peek();
            if (chosen != null) {
                candidates.remove(chosen);
                taken[chosen] = true;
                placed.put(i, new Pair(Optional.of(before.get(chosen)), Optional.of(after.get(i)), renamed));
            }
        }
    }

    /** Bounded, so that a plan with thousands of new names is still compared in one go. */
    private static final int LOOKED_AT = 64;

    private static Integer likest(List<Provision> before, Deque<Integer> candidates, Provision young, boolean strict) {
        Map<String, Aspect> wanted = Aspects.of(young);
        Integer best = null;
        double most = strict ? 0.5 : -1;
        int looked = 0;
        for (Integer candidate : candidates) {
            double alike = alike(Aspects.of(before.get(candidate)), wanted);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
            if (++looked == LOOKED_AT) {
                break;
            }
        }
        return best;
    }

    private static double alike(Map<String, Aspect> old, Map<String, Aspect> young) {
        if (old.isEmpty() || young.isEmpty()) {
            return 0;
        }
        long same = old.entrySet().stream()
                .filter(entry -> young.containsKey(entry.getKey())
                        && young.get(entry.getKey()).same(entry.getValue()))
                .count();
        return (double) same / Math.max(old.size(), young.size());
    }
}
