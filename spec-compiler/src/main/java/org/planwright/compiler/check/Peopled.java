package org.planwright.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.compiler.people.Trait;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.vocabulary.Attribute;
import org.planwright.compiler.vocabulary.Population;
import org.planwright.compiler.vocabulary.Vocabulary;

/** The people of a plan: the traits and populations of the vocabulary, the groups that the plan defines, and who cannot be. */
public final class Peopled {
    /** What tells most people apart first, coverage last: it is several questions, and few of them matter at once. */
    private static final List<String> FIRST = List.of("residence", "age", "income");

    private static final String COVERAGE = "coverage";
    private static final int WORKING_AGE = 16;
    private static final int OLDEST_CHILD = 18;
    private static final int MEDICARE_AGE = 65;

    private Peopled() {}

    /** Everyone who can be, and who is meant by the names that a plan uses. */
    public static Universe universe(Plan plan) {
        return new Universe(traits(), names(plan), impossible());
    }

    /** The same people, under the names that another version of the plan gives them. */
    public static Universe universe(Plan plan, Universe other) {
        return other.calling(names(plan));
    }

    private static Function<String, Optional<PeopleSet>> names(Plan plan) {
        Map<String, PeopleSet> defined = plan.definitions().groups();
        Map<String, Optional<PeopleSet>> populations = new HashMap<>();
        return name -> defined.containsKey(name)
                ? Optional.of(defined.get(name))
                : populations.computeIfAbsent(name, Peopled::population);
    }

    private static Optional<PeopleSet> population(String name) {
        return Vocabulary.populationNamed(name).map(Population::meaning);
    }

    private static List<Trait> traits() {
        List<Attribute> known = Vocabulary.attributes();
        Stream<Attribute> first = FIRST.stream()
                .flatMap(id -> known.stream().filter(attribute -> attribute.id().equals(id)));
        Stream<Attribute> rest = known.stream()
                .filter(attribute ->
                        !FIRST.contains(attribute.id()) && !attribute.id().equals(COVERAGE));
        Stream<Attribute> last =
                known.stream().filter(attribute -> attribute.id().equals(COVERAGE));
        return Stream.of(first, rest, last)
                .flatMap(part -> part)
                .map(Peopled::trait)
                .toList();
    }

    private static Trait trait(Attribute attribute) {
        if (attribute.counted()) {
            return Trait.counted(attribute.id(), attribute.least(), attribute.most());
        }
        return attribute.id().equals(COVERAGE)
                ? Trait.several(
                        attribute.id(),
                        attribute.values().stream().map(Vocabulary::display).toList())
                : Trait.named(attribute.id(), attribute.values());
    }

    /** What nobody is: kept few and certain, since a person ruled out here is one whom no rule will find. */
    private static List<PeopleTest> impossible() {
        PeopleTest young = new PeopleTest.Range("age", 0, WORKING_AGE - 1);
        PeopleTest grown = new PeopleTest.Range("age", OLDEST_CHILD + 1, Integer.MAX_VALUE);
        PeopleTest working = one("employment", "employee", "self-employed");
        return List.of(
                new PeopleTest.All(List.of(young, working)),
                new PeopleTest.All(List.of(young, one("employment", "unemployed", "retired"))),
                new PeopleTest.All(List.of(working, one("workplace", "none"))),
                new PeopleTest.All(List.of(new PeopleTest.Not(working), new PeopleTest.Not(one("workplace", "none")))),
                new PeopleTest.All(List.of(new PeopleTest.Range("age", 0, OLDEST_CHILD - 1), one("veteran", "yes"))),
                new PeopleTest.All(List.of(grown, one(COVERAGE, "CHIP"))),
                new PeopleTest.All(List.of(
                        new PeopleTest.Range("age", 0, MEDICARE_AGE - 1),
                        one("disability", "no"),
                        one(COVERAGE, "Medicare"))),
                new PeopleTest.All(List.of(one("immigration status", "visitor"), one("residence", "in state"))),
                new PeopleTest.All(List.of(one("veteran", "no"), one(COVERAGE, "VA"))),
                new PeopleTest.All(List.of(one("tribal member", "no"), one(COVERAGE, "IHS"))),
                new PeopleTest.All(List.of(
                        one("immigration status", "undocumented"),
                        one(COVERAGE, "Medicare", "FEHB", "TRICARE", "VA", "marketplace"))));
    }

    private static PeopleTest one(String attribute, String... values) {
        return new PeopleTest.OneOf(attribute, List.of(values));
    }
}
