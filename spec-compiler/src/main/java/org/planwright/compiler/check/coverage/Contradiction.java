package org.planwright.compiler.check.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;

/**
 * Two conditions on one attribute that nobody meets together.
 *
 * @param one the first as written
 * @param other the second as written; the first again where it is empty by itself
 */
record Contradiction(PeopleTest one, PeopleTest other) {

    /** The first contradiction among the conditions that a set asks for all at once. */
    static Optional<Contradiction> in(PeopleSet.Having set) {
        List<PeopleTest> asked = new ArrayList<>();
        PeopleSet base = set;
        while (base instanceof PeopleSet.Having having) {
            asked.addAll(0, conjuncts(having.test()));
            base = having.base();
        }
        return among(asked);
    }

    private static List<PeopleTest> conjuncts(PeopleTest test) {
        return test instanceof PeopleTest.All all
                ? all.tests().stream().flatMap(part -> conjuncts(part).stream()).toList()
                : List.of(test);
    }

    private static Optional<Contradiction> among(List<PeopleTest> asked) {
        Map<String, List<PeopleTest>> narrowest = new HashMap<>();
        for (PeopleTest test : asked) {
            List<PeopleTest> rivals = narrowest.computeIfAbsent(attribute(test), key -> new ArrayList<>());
            Optional<PeopleTest> rival = Stream.concat(rivals.stream(), Stream.of(test))
                    .filter(first -> disjoint(first, test))
                    .findFirst();
            if (rival.isPresent()) {
                return rival.map(first -> new Contradiction(first, test));
            }
            if (rivals.stream().noneMatch(first -> wider(test, first))) {
                rivals.removeIf(first -> wider(first, test));
                rivals.add(test);
            }
        }
        return Optional.empty();
    }

    private static String attribute(PeopleTest test) {
        if (test instanceof PeopleTest.Range range) {
            return range.attribute();
        }
        return test instanceof PeopleTest.OneOf oneOf ? oneOf.attribute() : "";
    }

    /** Whether all that another condition forbids this one forbids as well: only the narrowest can contradict. */
    private static boolean wider(PeopleTest wide, PeopleTest narrow) {
        if (wide instanceof PeopleTest.Range first && narrow instanceof PeopleTest.Range second) {
            return first.least() <= second.least() && first.most() >= second.most();
        }
        return wide.equals(narrow) || !(wide instanceof PeopleTest.Range || wide instanceof PeopleTest.OneOf);
    }

    private static boolean disjoint(PeopleTest one, PeopleTest other) {
        if (one instanceof PeopleTest.Range first && other instanceof PeopleTest.Range second) {
            return first.attribute().equals(second.attribute())
                    && Math.max(first.least(), second.least()) > Math.min(first.most(), second.most());
        }
        return one instanceof PeopleTest.OneOf first
                && other instanceof PeopleTest.OneOf second
                && single(first.attribute())
                && first.attribute().equals(second.attribute())
                && first.values().stream().noneMatch(second.values()::contains);
    }

    /** A person can have two coverages at once, but is of one immigration status, and so on. */
    private static boolean single(String attribute) {
        return attribute.startsWith("immigration") || attribute.startsWith("filing");
    }
}
