package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.planwright.compiler.change.Aspects.Aspect;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Which provision of the old plan is which of the new: by identity, then by what it is about, then by what it says. */
final class Pairs {
    /**
     * A provision on both sides, or on one.
     *
     * @param renamed whether only its name tells it from the old one
     */
    record Pair(Optional<Provision> before, Optional<Provision> after, boolean renamed) {}

    /** Bounded, so that a plan with thousands of new names is still compared in one go. */
    private static final int LOOKED_AT = 64;

    private static final double HALF = 0.5;
    /** Of two that are equally alike, those whose order stays go together. */
    private static final double ORDER = 1e-6;

    /** How alike two provisions are that may be one; 0 or less where they are two. */
    private interface Likeness {
        double of(Provision before, Provision after);
    }

    private final List<Provision> before;
    private final List<Provision> after;
    private final boolean[] taken;
    private final Map<Integer, Pair> placed = new HashMap<>();
    private final Map<Provision, Map<String, Aspect>> aspects = new IdentityHashMap<>();

    private Pairs(List<Provision> before, List<Provision> after) {
        this.before = before;
        this.after = after;
        this.taken = new boolean[before.size()];
    }

    /** All of them: those of the new plan in its order, then those that are gone. */
    static List<Pair> of(List<Provision> before, List<Provision> after) {
        Pairs pairs = new Pairs(before, after);
        pairs.match(Provision::identity, (one, other) -> one.equals(other) ? 2 : 1, false);
        pairs.match(Pairs::about, (one, other) -> 1 + pairs.alike(one, other), false);
        pairs.match(Pairs::kind, (one, other) -> pairs.alike(one, other) - HALF, true);
        pairs.match(Pairs::shape, pairs::sameThing, false);
        return pairs.all();
    }

    private List<Pair> all() {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            all.add(placed.getOrDefault(i, new Pair(Optional.empty(), Optional.of(after.get(i)), false)));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                all.add(new Pair(Optional.of(before.get(i)), Optional.empty(), false));
            }
        }
        return all;
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

    /** Of a sentence about people or an amount: the same sentence about others, or about another amount. */
    private static String shape(Provision p) {
        if (p.form() == Provision.Form.ANSWER || p.value().isEmpty()) {
            return "";
        }
        String object = p.value().get() instanceof Value.People
                ? "people"
                : isFigure(p.value().get()) ? "amount" : "";
        return object.isEmpty()
                ? ""
                : p.section() + " / " + p.word() + " / " + p.name().orElse("") + " / " + object;
    }

    private static boolean isFigure(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Percent || value instanceof Value.Duration;
    }

    /** People by the groups and traits that name them; amounts by what is said beside them. */
    private double sameThing(Provision one, Provision other) {
        if (one.value().orElseThrow() instanceof Value.People old
                && other.value().orElseThrow() instanceof Value.People young) {
            double names = shared(PeopleWords.names(old.set()), PeopleWords.names(young.set()));
            return names < HALF ? 0 : names + alike(one, other) / LOOKED_AT;
        }
        boolean sameMethod = one.phrase(Role.BY).equals(other.phrase(Role.BY))
                && one.phrase(Role.INTO).equals(other.phrase(Role.INTO));
        return sameMethod ? 1 + alike(one, other) : 0;
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 1 : (double) both.size() / either.size();
    }

    private void match(Function<Provision, String> key, Likeness likeness, boolean renamed) {
        Map<String, List<Integer>> old = open(before, key, i -> taken[i]);
        Map<String, List<Integer>> young = open(after, key, placed::containsKey);
        young.forEach((name, some) -> {
            List<Integer> others = old.getOrDefault(name, List.of());
            if (!others.isEmpty()) {
                assign(others, some, likeness, renamed);
            }
        });
    }

    private static Map<String, List<Integer>> open(
            List<Provision> all, Function<Provision, String> key, IntPredicate gone) {
        Map<String, List<Integer>> open = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String name = gone.test(i) ? "" : key.apply(all.get(i));
            if (!name.isEmpty()) {
                open.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
            }
        }
        return open;
    }

    /** The best of all ways to pair them; of very many, block by block in their order. */
    private void assign(List<Integer> old, List<Integer> young, Likeness likeness, boolean renamed) {
        for (int i = 0; i < young.size(); i += LOOKED_AT) {
            List<Integer> some = young.subList(i, Math.min(young.size(), i + LOOKED_AT));
            List<Integer> others =
                    old.stream().filter(one -> !taken[one]).limit(LOOKED_AT).toList();
            if (others.isEmpty()) {
                return;
            }
            double[][] alike = new double[some.size()][others.size()];
            for (int row = 0; row < some.size(); row++) {
                for (int column = 0; column < others.size(); column++) {
                    double likes = likeness.of(before.get(others.get(column)), after.get(some.get(row)));
                    alike[row][column] = likes <= 0 ? 0 : Math.max(ORDER, likes - ORDER * Math.abs(row - column));
                }
            }
            int[] best = alike.length == 1 && alike[0].length == 1
                    ? new int[] {alike[0][0] > 0 ? 0 : -1}
                    : Assignment.best(alike);
            for (int row = 0; row < best.length; row++) {
                if (best[row] >= 0) {
                    int one = others.get(best[row]);
                    taken[one] = true;
                    Provision here = after.get(some.get(row));
                    placed.put(some.get(row), new Pair(Optional.of(before.get(one)), Optional.of(here), renamed));
                }
            }
        }
    }

    private double alike(Provision one, Provision other) {
        Map<String, Aspect> old = aspects.computeIfAbsent(one, Aspects::of);
        Map<String, Aspect> young = aspects.computeIfAbsent(other, Aspects::of);
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
