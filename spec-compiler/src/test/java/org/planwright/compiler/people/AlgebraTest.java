package org.planwright.compiler.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;

/** What the algebra decides is what asking every single person on every day says, on domains small enough to ask. */
class AlgebraTest {
    private static final int OLDEST = 5;
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4;
    private static final List<String> COVERAGES = List.of("employer", "Medicare", "none");
    private static final List<String> HOMES = List.of("in state", "out of state");

    /** One person on one day. */
    private record Person(int age, boolean employer, boolean medicare, int home, int work, int size, int day) {}

    /** A set of people on days, as an expression and as what it says of one person. */
    private record Asked(PeopleSet set, int from, int to) {}

    private static Universe universe(List<PeopleTest> impossible) {
        return new Universe(
                List.of(
                        Trait.named("residence", HOMES),
                        Trait.counted("age", 0, OLDEST),
                        Trait.several("coverage", COVERAGES),
                        Trait.named("employment", List.of("employee", "retired")),
                        Trait.named("workplace", HOMES),
                        Trait.counted("employer size", 0, 3)),
                AlgebraTest::group,
                impossible);
    }

    private static Optional<PeopleSet> group(String name) {
        return switch (name) {
            case "people", "employers" -> Optional.of(new PeopleSet.Group(name));
            case "residents" ->
                Optional.of(new PeopleSet.Having(
                        new PeopleSet.Group("people"), new PeopleTest.OneOf("residence", List.of("in state"))));
            case "large employers" ->
                Optional.of(new PeopleSet.Having(
                        new PeopleSet.Group("employers"),
                        new PeopleTest.All(List.of(
                                new PeopleTest.Range("employer size", 2, Integer.MAX_VALUE),
                                new PeopleTest.OneOf("residence", List.of("in state"))))));
            default -> Optional.empty();
        };
    }

    private static void everyone(Consumer<Person> each) {
        for (int bits = 0; bits < 16; bits++) {
            for (int age = 0; age <= OLDEST; age++) {
                for (int size = 0; size <= 3; size++) {
                    for (int day = -1; day <= DAYS; day++) {
                        each.accept(new Person(
                                age, (bits & 1) > 0, (bits & 2) > 0, bits >> 2 & 1, bits >> 3 & 1, size, day));
                    }
                }
            }
        }
    }

    private static boolean in(Region region, Person person) {
        int[] values = {
            Universe.day(START) + person.day,
            person.home,
            person.age,
            person.employer ? 1 : 0,
            person.medicare ? 1 : 0,
            0,
            person.work,
            person.size
        };
        return region.universe().diagrams().contains(region.set(), values);
    }

    private static boolean in(PeopleSet set, Person person) {
        return set.match(new PeopleSet.Cases<Boolean>() {
            @Override
            public Boolean group(PeopleSet.Group group) {
                return !group.id().equals("residents") || person.home == 0;
            }

            @Override
            public Boolean union(PeopleSet.Union union) {
                return union.parts().stream().anyMatch(part -> in(part, person));
            }

            @Override
            public Boolean having(PeopleSet.Having having) {
                return in(having.base(), person) && in(having.test(), person);
            }

            @Override
            public Boolean except(PeopleSet.Except except) {
                return in(except.base(), person) && !in(except.without(), person);
            }
        });
    }

    private static boolean in(PeopleTest test, Person person) {
        return test.match(new PeopleTest.Cases<Boolean>() {
            @Override
            public Boolean range(PeopleTest.Range range) {
                return range.least() <= person.age && person.age <= range.most();
            }

            @Override
            public Boolean oneOf(PeopleTest.OneOf one) {
                return switch (one.attribute()) {
                    case "employer" -> person.size >= 2 && person.work == 0;
                    case "residence" -> one.values().contains(HOMES.get(person.home));
                    default ->
                        one.values().stream().anyMatch(value -> switch (value) {
                            case "employer" -> person.employer;
                            case "Medicare" -> person.medicare;
                            default -> !person.employer && !person.medicare;
                        });
                };
            }

            @Override
            public Boolean all(PeopleTest.All all) {
                return all.tests().stream().allMatch(part -> in(part, person));
            }

            @Override
            public Boolean any(PeopleTest.Any any) {
                return any.tests().stream().anyMatch(part -> in(part, person));
            }

            @Override
            public Boolean not(PeopleTest.Not not) {
                return !in(not.test(), person);
            }
        });
    }

    private static Arbitrary<PeopleTest> tests(int depth) {
        Arbitrary<PeopleTest> ages = Arbitraries.integers().between(0, OLDEST).flatMap(low -> Arbitraries.integers()
                .between(0, OLDEST + 1)
                .map(high -> new PeopleTest.Range("age", low, high > OLDEST ? Integer.MAX_VALUE : high)));
        Arbitrary<PeopleTest> coverage = Arbitraries.of(COVERAGES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(values -> new PeopleTest.OneOf("coverage", values));
        Arbitrary<PeopleTest> homes =
                Arbitraries.of(HOMES).map(value -> new PeopleTest.OneOf("residence", List.of(value)));
        Arbitrary<PeopleTest> work = Arbitraries.just(new PeopleTest.OneOf("employer", List.of("large employers")));
        Arbitrary<PeopleTest> plain = Arbitraries.oneOf(ages, coverage, homes, work);
        return depth == 0
                ? plain
                : Arbitraries.oneOf(
                        plain,
                        tests(depth - 1).map(PeopleTest.Not::new),
                        tests(depth - 1).list().ofSize(2).map(PeopleTest.All::new),
                        tests(depth - 1).list().ofSize(2).map(PeopleTest.Any::new));
    }

    private static Arbitrary<PeopleSet> sets(int depth) {
        Arbitrary<PeopleSet> plain = Arbitraries.oneOf(
                Arbitraries.of("people", "residents").map(PeopleSet.Group::new),
                tests(2).map(test -> new PeopleSet.Having(new PeopleSet.Group("people"), test)));
        return depth == 0
                ? plain
                : Arbitraries.oneOf(
                        plain,
                        sets(depth - 1).list().ofSize(2).map(PeopleSet.Union::new),
                        sets(depth - 1).list().ofSize(2).map(pair -> new PeopleSet.Except(pair.get(0), pair.get(1))));
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS);
        return sets(2).flatMap(set -> day.flatMap(from -> day.map(to -> new Asked(set, from, to))));
    }

    private static Region region(Universe universe, Asked asked) {
        return universe.of(asked.set).and(universe.during(START.plusDays(asked.from), START.plusDays(asked.to)));
    }

    private static boolean in(Asked asked, Person person) {
        return asked.from <= person.day && person.day <= asked.to && in(asked.set, person);
    }

    @Property(tries = 80)
    void every_operation_agrees_with_asking_everyone(@ForAll("asked") Asked one, @ForAll("asked") Asked other) {
        Universe universe = universe(List.of());
        Region a = region(universe, one);
        Region b = region(universe, other);
        Region both = a.and(b);
        Region either = a.or(b);
        Region without = a.minus(b);
        Region rest = a.complement();
        List<Person> wrong = new ArrayList<>();
        everyone(person -> {
            boolean x = in(one, person);
            boolean y = in(other, person);
            boolean right = in(a, person) == x
                    && in(both, person) == (x && y)
                    && in(either, person) == (x || y)
                    && in(without, person) == (x && !y)
                    && in(rest, person) == !x;
            if (!right) {
                wrong.add(person);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 80)
    void a_set_is_empty_exactly_when_nobody_is_in_it(@ForAll("asked") Asked one, @ForAll("asked") Asked other) {
        Universe universe = universe(List.of());
        Region region = region(universe, one).minus(region(universe, other));
        List<Person> found = new ArrayList<>();
        everyone(person -> {
            if (in(one, person) && !in(other, person)) {
                found.add(person);
            }
        });
        assertThat(region.isEmpty()).isEqualTo(found.isEmpty());
        assertThat(region.witness().isPresent()).isEqualTo(!found.isEmpty());
    }

    @Property(tries = 80)
    void a_slice_of_a_day_holds_those_of_that_day(@ForAll("asked") Asked one) {
        Universe universe = universe(List.of());
        Region slice = region(universe, one).on(START.plusDays(2));
        List<Person> wrong = new ArrayList<>();
        everyone(person -> {
            if (person.day == 2 && in(slice, person) != in(one, person)) {
                wrong.add(person);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 80)
    void equal_sets_are_one_set(@ForAll("asked") Asked one, @ForAll("asked") Asked other) {
        Universe universe = universe(List.of(new PeopleTest.Range("age", 0, 0)));
        Region a = region(universe, one);
        Region b = region(universe, other);
        assertThat(a.minus(b)).isEqualTo(a.minus(a.and(b)));
        assertThat(a.or(b)).isEqualTo(b.or(a.minus(b)));
        assertThat(a.complement().complement().and(universe.everyone())).isEqualTo(a);
    }

    @Property(tries = 80)
    void a_witness_is_in_the_set_on_all_its_days(@ForAll("asked") Asked one) {
        Universe universe = universe(List.of());
        Region region = region(universe, one);
        region.witness().ifPresent(witness -> {
            assertThat(region.and(universe.during(witness.from(), witness.from())))
                    .isNotEqualTo(universe.nobody());
            assertThat(region.and(universe.during(witness.to(), witness.to()))).isNotEqualTo(universe.nobody());
            assertThat(witness.person()).startsWith("a ");
        });
    }
}
