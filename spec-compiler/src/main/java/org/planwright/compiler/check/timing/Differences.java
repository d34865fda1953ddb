package org.planwright.compiler.check.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of days by how far they lie apart. A set of such links can be kept if and only if no circle of them has
 * a negative sum; a circle with the fewest links is the shortest proof that it cannot.
 */
final class Differences {
    private static final long FAR = Long.MAX_VALUE / 4;

    /**
     * That one day comes at most so long after another.
     *
     * @param from the day that is counted from
     * @param to the day that is bounded
     * @param most how many days {@code to} may come after {@code from}; negative where it must come before
     * @param need whether it is asked of the plan, rather than stated by it
     * @param says what it stands for, for who words it
     */
    record Link(int from, int to, long most, boolean need, Object says) {
        /** Two links are the same only where they are one. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final int days;
    private final Set<Link> links;

    /**
     * Days numbered from 0.
     *
     * @param days how many there are
     * @param links in the order in which they are to be told; what the plan states must hold together without what is
     *     asked of it
     */
    Differences(int days, List<Link> links) {
        this.days = days;
        this.links = new LinkedHashSet<>(links);
    }

    /**
     * Circles that show what cannot be kept, those with the fewest links first; each runs in the direction of its links
     * and rests on statements that no earlier one rests on alone. What is asked in them is given up, so that the links
     * left behind hold together.
     */
    List<List<Link>> contradictions() {
        List<List<Link>> found = new ArrayList<>();
        while (!holds()) {
            List<List<Link>> circles = shortest();
            if (circles.isEmpty()) {
                throw new IllegalStateException("what is stated contradicts itself");
            }
            for (List<Link> circle : circles) {
                if (links.containsAll(circle)) {
                    if (found.stream().noneMatch(known -> stated(circle).containsAll(stated(known)))) {
                        found.add(circle);
                    }
                    links.remove(circle.get(0));
                }
            }
        }
        return found;
    }

    /** The shortest circle by which one more link would contradict those that are left; empty where it would not. */
    Optional<List<Link>> contradicting(Link more) {
        return circle(more, outgoing(), days + 1);
    }

    private static Set<Link> stated(List<Link> circle) {
        Set<Link> stated = new HashSet<>(circle);
        stated.removeIf(Link::need);
        return stated;
    }

    /** Bellman and Ford: whether days can be found that keep all links. */
    private boolean holds() {
        long[] at = new long[days];
        for (int round = 0; round <= days; round++) {
            boolean moved = false;
            for (Link link : links) {
                if (at[link.from()] + link.most() < at[link.to()]) {
                    at[link.to()] = at[link.from()] + link.most();
                    moved = true;
                }
            }
            if (!moved) {
                return true;
            }
        }
        return false;
    }

    /** The circles of fewest links, one for each need that lies on one; each begins with that need. */
    private List<List<Link>> shortest() {
        List<List<Link>> outgoing = outgoing();
        List<List<Link>> circles = new ArrayList<>();
        int fewest = days + 1;
        for (Link need : links) {
            Optional<List<Link>> circle = need.need() ? circle(need, outgoing, fewest) : Optional.empty();
            if (circle.isPresent()) {
                if (circle.get().size() < fewest) {
                    fewest = circle.get().size();
                    circles.clear();
                }
                circles.add(circle.get());
            }
        }
        return circles;
    }

    private List<List<Link>> outgoing() {
        List<List<Link>> outgoing = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            outgoing.add(new ArrayList<>());
        }
        links.forEach(link -> outgoing.get(link.from()).add(link));
        return outgoing;
    }

    /** The negative circle of fewest links through one, of at most so many; walks one link longer in each round. */
    private Optional<List<Link>> circle(Link through, List<List<Link>> outgoing, int most) {
        List<Link[]> last = new ArrayList<>();
        long[] far = new long[days];
        Arrays.fill(far, FAR);
        far[through.to()] = 0;
        List<Integer> reached = List.of(through.to());
        while (true) {
            if (far[through.from()] + through.most() < 0) {
                return Optional.of(back(through, last));
            }
            if (last.size() + 1 >= most || reached.isEmpty()) {
                return Optional.empty();
            }
            long[] next = far.clone();
            Link[] by = new Link[days];
            Set<Integer> moved = new LinkedHashSet<>();
            for (int day : reached) {
                for (Link link : outgoing.get(day)) {
                    if (far[day] + link.most() < next[link.to()]) {
                        next[link.to()] = far[day] + link.most();
                        by[link.to()] = link;
                        moved.add(link.to());
                    }
                }
            }
            last.add(by);
            far = next;
            reached = List.copyOf(moved);
        }
    }

    private static List<Link> back(Link through, List<Link[]> last) {
        List<Link> circle = new ArrayList<>();
        int day = through.from();
        for (int round = last.size() - 1; round >= 0; round--) {
            Link by = last.get(round)[day];
            if (by != null) {
                circle.add(0, by);
                day = by.from();
            }
        }
        circle.add(0, through);
        return circle;
    }
}
