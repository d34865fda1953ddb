package org.planwright.compiler.check.timing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.check.timing.Differences.Link;
import org.planwright.compiler.plan.Plan;

/**
 * Everything dated in a plan in one graph: days, how far they lie apart, and what must not come before what. Finds the
 * shortest chains that show that the dates cannot be kept.
 */
final class OrderGraph {
    /**
     * Things that cannot all be when the plan says, though each must come no later than the next.
     *
     * @param turn the order that is broken, the last of the chain
     * @param chain from the first to the last
     * @param days how many days are missing between the first and the last
     */
    record Broken(Turn turn, List<Member> chain, long days) {
        Happening first() {
            return chain.get(0).happening();
        }

        Happening last() {
            return chain.get(chain.size() - 1).happening();
        }

        /** Whether it is about two things alone. */
        boolean direct() {
            return chain.size() == 2;
        }
    }

    /**
     * A member of a chain.
     *
     * @param happening what happens
     * @param because why it must not come before the one ahead of it; empty for the first, and where its own date says
     *     so; {@link OrderGraph#COUNTED_FROM} where the one ahead counts from it
     */
    record Member(Happening happening, String because) {}

    /** Stands for the reason where a member is what the one ahead of it counts from. */
    static final String COUNTED_FROM = "counted from";

    private record Pair(Turn turn, Happening before, Happening after) {}

    private record Need(List<Pair> pairs) {}

    private final List<Happening> happenings;
    private final Days days;
    private final Map<Step, List<Happening>> bySteps = new EnumMap<>(Step.class);
    private final Map<Happening, Integer> at = new LinkedHashMap<>();

    private OrderGraph(Plan plan) {
        happenings = HappeningsFromPlan.of(plan);
        days = new Days(plan);
        for (Happening happening : happenings) {
            at.put(happening, days.of(happening.date()));
            bySteps.computeIfAbsent(happening.step(), any -> new ArrayList<>()).add(happening);
        }
    }

    static OrderGraph of(Plan plan) {
        return new OrderGraph(plan);
    }

    /** The named dates that count from themselves. */
    Set<String> circles() {
        return days.circles();
    }

    /** What cannot be kept, the shortest chains first. */
    List<Broken> broken() {
        Map<List<Integer>, Need> needs = new LinkedHashMap<>();
        for (Turn turn : Turn.ALL) {
            if (!turn.oneOf()) {
                pairs(turn).forEach(pair -> needs.computeIfAbsent(
                                List.of(at.get(pair.before()), at.get(pair.after())),
                                any -> new Need(new ArrayList<>()))
                        .pairs()
                        .add(pair));
            }
        }
        List<Link> links = new ArrayList<>(days.links());
        needs.forEach((ends, need) -> links.add(new Link(ends.get(1), ends.get(0), 0, true, need)));
        Differences differences = new Differences(days.count(), links);
        List<Broken> broken = new ArrayList<>();
        differences.contradictions().forEach(circle -> broken.addAll(told(circle)));
        for (Turn turn : Turn.ALL) {
            if (turn.oneOf()) {
                broken.addAll(noneOf(turn, differences));
            }
        }
        return broken;
    }

    private List<Pair> pairs(Turn turn) {
        List<Happening> befores = bySteps.getOrDefault(turn.before(), List.of());
        List<Pair> pairs = new ArrayList<>();
        Map<String, List<Happening>> givers = new LinkedHashMap<>();
        befores.forEach(before -> before.gives().forEach(tie -> givers.computeIfAbsent(tie, any -> new ArrayList<>())
                .add(before)));
        for (Happening after : bySteps.getOrDefault(turn.after(), List.of())) {
            Set<Happening> candidates = new LinkedHashSet<>();
            if (turn.tied()) {
                after.wants().stream().sorted().forEach(tie -> candidates.addAll(givers.getOrDefault(tie, List.of())));
            } else {
                candidates.addAll(befores);
            }
            candidates.stream()
                    .filter(before -> before != after)
                    .forEach(before -> pairs.add(new Pair(turn, before, after)));
        }
        return pairs;
    }

    /** What waits for one of several things of which none comes in time. */
    private List<Broken> noneOf(Turn turn, Differences differences) {
        Map<Happening, List<Pair>> waiting = new LinkedHashMap<>();
        pairs(turn).forEach(pair -> waiting.computeIfAbsent(pair.after(), any -> new ArrayList<>())
                .add(pair));
        List<Broken> broken = new ArrayList<>();
        for (List<Pair> choices : waiting.values()) {
            List<List<Link>> circles = new ArrayList<>();
            for (Pair pair : choices) {
                Link link = new Link(at.get(pair.after()), at.get(pair.before()), 0, true, new Need(List.of(pair)));
                Optional<List<Link>> circle = differences.contradicting(link);
                if (circle.isEmpty()) {
                    circles.clear();
                    break;
                }
                circles.add(circle.get());
            }
            circles.stream()
                    .min(Comparator.<List<Link>>comparingInt(List::size).thenComparing(OrderGraph::missing))
                    .ifPresent(circle -> broken.addAll(told(circle)));
        }
        return broken;
    }

    private static long missing(List<Link> circle) {
        return -circle.stream().mapToLong(Link::most).sum();
    }

    /** A circle of links as what happens, in the order of time: one chain, or one for each pair that breaks one order. */
    private List<Broken> told(List<Link> circle) {
        List<Link> links = new ArrayList<>(circle);
        Collections.reverse(links);
        Collections.rotate(links, -1 - last(links));
        List<Need> needs = links.stream()
                .filter(Link::need)
                .map(link -> (Need) link.says())
                .toList();
        long missing = missing(circle);
        if (needs.size() == 1) {
            return needs.get(0).pairs().stream()
                    .map(pair -> new Broken(
                            pair.turn(),
                            List.of(
                                    new Member(pair.before(), ""),
                                    new Member(pair.after(), pair.turn().because())),
                            missing))
                    .toList();
        }
        return List.of(chain(links, missing));
    }

    /** Where the chain ends: at a date that must not come later, best one on the calendar. */
    private static int last(List<Link> links) {
        int best = -1;
        for (int i = 0; i < links.size(); i++) {
            boolean latest = links.get(i).says() instanceof Days.Stated stated && stated.latest();
            if (latest && (best < 0 || links.get(i).from() == Days.CALENDAR)) {
                best = i;
            }
        }
        return best;
    }

    private static Broken chain(List<Link> links, long missing) {
        List<Member> chain = new ArrayList<>();
        Turn turn = null;
        boolean back = false;
        for (Link link : links) {
            if (link.says() instanceof Need need) {
                Happening ahead =
                        chain.isEmpty() ? null : chain.get(chain.size() - 1).happening();
                Pair pair = best(need, ahead);
                if (pair.before() != ahead) {
                    chain.add(new Member(pair.before(), back ? COUNTED_FROM : ""));
                }
                chain.add(new Member(pair.after(), pair.turn().because()));
                turn = pair.turn();
                back = false;
            } else {
                back |= link.says() instanceof Days.Stated stated && stated.latest();
            }
        }
        return new Broken(turn, List.copyOf(chain), missing);
    }

    private static Pair best(Need need, Happening ahead) {
        return need.pairs().stream()
                .filter(pair -> pair.before() == ahead)
                .findFirst()
                .orElse(need.pairs().get(0));
    }
}
