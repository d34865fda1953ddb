package org.planwright.compiler.check.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.check.timing.Differences.Link;

/** Circles are found if and only if no days can be found, and they are the shortest: held against trying everything out. */
class DifferencesTest {
    private static final int DAYS = 4;
    private static final int WIDEST = 3;
    private static final int HUNDREDS = 500;

    @Property(tries = 3_000)
    void aContradictionIsFoundIfAndOnlyIfNoDaysKeepTheLinks(@ForAll long seed) {
        List<Link> links = links(seed);
        List<List<Link>> found = new Differences(DAYS, links).contradictions();
        assertThat(found.isEmpty()).isEqualTo(kept(links));
    }

    @Property(tries = 3_000)
    void aChainCannotBeKeptAndCanWithoutAnyOfItsLinks(@ForAll long seed) {
        for (List<Link> circle : new Differences(DAYS, links(seed)).contradictions()) {
            assertThat(kept(circle)).isFalse();
            for (Link link : circle) {
                List<Link> rest = new ArrayList<>(circle);
                rest.remove(link);
                assertThat(kept(rest)).isTrue();
            }
        }
    }

    @Property(tries = 1_000)
    void theFirstChainIsTheShortest(@ForAll long seed) {
        List<Link> links = links(seed);
        List<List<Link>> found = new Differences(DAYS, links).contradictions();
        if (!found.isEmpty()) {
            int shortest = IntStream.range(1, 1 << links.size())
                    .filter(choice -> !kept(chosen(links, choice)))
                    .map(Integer::bitCount)
                    .min()
                    .orElseThrow();
            assertThat(found.get(0)).hasSize(shortest);
        }
    }

    @Property(tries = 1_000)
    void whatIsLeftDecidesOfOneMoreLink(@ForAll long seed) {
        List<Link> links = new ArrayList<>(links(seed));
        Link more = new Link(0, 1, -1, true, "more");
        Differences differences = new Differences(DAYS, links);
        if (differences.contradictions().isEmpty()) {
            links.add(more);
            assertThat(differences.contradicting(more).isEmpty()).isEqualTo(kept(links));
        }
    }

    @Test
    void hundredsOfDaysInOneChainAreDecided() {
        List<Link> links = new ArrayList<>();
        for (int day = 0; day < HUNDREDS; day++) {
            links.add(new Link(day + 1, day, -1, day % 2 == 0, "follows"));
        }
        links.add(new Link(0, HUNDREDS, HUNDREDS - 1, false, "too soon"));
        List<List<Link>> found = new Differences(HUNDREDS + 1, links).contradictions();
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).hasSize(HUNDREDS + 1);
    }

    private static List<Link> chosen(List<Link> links, int choice) {
        return IntStream.range(0, links.size())
                .filter(i -> (choice & 1 << i) != 0)
                .mapToObj(links::get)
                .toList();
    }

    /** Days that hang on day 0, as a plan states them, and up to five needs between any two. */
    private static List<Link> links(long seed) {
        Random random = new Random(seed);
        List<Link> links = new ArrayList<>();
        for (int day = 1; day < DAYS; day++) {
            if (random.nextInt(3) > 0) {
                int on = random.nextInt(day);
                int least = random.nextInt(2 * WIDEST + 1) - WIDEST;
                int most = Math.min(WIDEST, least + random.nextInt(2));
                links.add(new Link(on, day, most, false, "no later"));
                links.add(new Link(day, on, -least, false, "no earlier"));
            }
        }
        int needs = random.nextInt(6);
        for (int i = 0; i < needs; i++) {
            int before = random.nextInt(DAYS);
            int after = random.nextInt(DAYS);
            if (before != after) {
                links.add(new Link(after, before, random.nextInt(3) - 2, true, "need"));
            }
        }
        return links;
    }

    /** Tries out all days, day 0 held fast: whoever can be kept at all, can within the sum of the widest steps. */
    private static boolean kept(List<Link> links) {
        int reach = (DAYS - 1) * WIDEST;
        int width = 2 * reach + 1;
        int[] at = new int[DAYS];
        int all = (int) Math.pow(width, DAYS - 1);
        for (int code = 0; code < all; code++) {
            int rest = code;
            for (int day = 1; day < DAYS; day++) {
                at[day] = rest % width - reach;
                rest /= width;
            }
            if (links.stream().allMatch(link -> at[link.to()] - at[link.from()] <= link.most())) {
                return true;
            }
        }
        return false;
    }
}
