package org.planwright.compiler.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;

/**
 * All people who could be, over all days that a plan may speak of, and what its expressions pick out of them. A fresh one
 * for each plan; its regions share their memory.
 */
public final class Universe {
    /** The first day of time. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The last day of time, which stands for ever. */
    public static final LocalDate LAST_DAY = LocalDate.of(2300, 12, 31);

    /** The traits that come first where people are to be counted. */
    static final List<String> COUNTED = List.of("residence", "age", "income");

    private static final int DAY = 0;

    private final List<Trait> traits;
    private final Function<String, Optional<PeopleSet>> groups;
    private final Diagrams diagrams;
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<PeopleSet, Integer> read = new HashMap<>();
    private final Set<String> following = new HashSet<>();
    private final int possible;

    /**
     * A universe of these traits.
     *
     * @param traits in the order in which they are asked, those that tell most people apart first
     * @param groups what a name of a group means; a universe of its own, such as all people, means itself
     * @param impossible conditions that nobody meets, such as a working child of two
     */
    public Universe(List<Trait> traits, Function<String, Optional<PeopleSet>> groups, List<PeopleTest> impossible) {
        this.traits = List.copyOf(traits);
        this.groups = groups;
        List<int[]> domains = new ArrayList<>();
        domains.add(new int[] {day(FIRST_DAY), day(LAST_DAY)});
        for (Trait trait : traits) {
            first.put(trait.id(), domains.size());
            int variables = trait.several() ? trait.values().size() - 1 : 1;
            for (int i = 0; i < variables; i++) {
                domains.add(trait.several() ? new int[] {0, 1} : new int[] {trait.least(), trait.most()});
            }
        }
        diagrams = new Diagrams(
                domains.stream().mapToInt(domain -> domain[0]).toArray(),
                domains.stream().mapToInt(domain -> domain[1]).toArray());
        int ruledOut = Diagrams.NONE;
        for (PeopleTest test : impossible) {
            ruledOut = diagrams.or(ruledOut, test(test));
        }
        possible = diagrams.not(ruledOut);
    }

    private Universe(Universe same, Function<String, Optional<PeopleSet>> groups) {
        this.traits = same.traits;
        this.groups = groups;
        this.diagrams = same.diagrams;
        this.first.putAll(same.first);
        this.possible = same.possible;
    }

    /**
     * The same people under other names, as two versions of a plan define them; regions of both can be compared.
     *
     * @param others what a name of a group means there
     */
    public Universe calling(Function<String, Optional<PeopleSet>> others) {
        return new Universe(this, others);
    }

    /** Everyone who can be, on every day. */
    public Region everyone() {
        return new Region(this, possible);
    }

    /** Nobody. */
    public Region nobody() {
        return new Region(this, Diagrams.NONE);
    }

    /** Those whom an expression names, on every day. A name that means nothing names nobody. */
    public Region of(PeopleSet set) {
        return new Region(this, diagrams.and(possible, people(set)));
    }

    /** The traits that an expression itself asks for, by their variables; not those by which people are ruled out. */
    public BitSet asked(PeopleSet set) {
        return diagrams.support(people(set));
    }

    /** Those for whom a condition holds, on every day. */
    public Region with(PeopleTest test) {
        return new Region(this, diagrams.and(possible, test(test)));
    }

    /** Everyone, on these days, both included. */
    public Region during(LocalDate from, LocalDate to) {
        return new Region(this, diagrams.and(possible, diagrams.range(DAY, day(from), day(to))));
    }

    /** Everyone, from a day on. */
    public Region since(LocalDate from) {
        return during(from, LAST_DAY);
    }

    /** How many choices have been written down so far, a measure of the work done. */
    public int size() {
        return diagrams.size();
    }

    int possible() {
        return possible;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    List<Trait> traits() {
        return traits;
    }

    /** The variable of a trait, or of the first of its values. */
    int variable(String trait) {
        return first.get(trait);
    }

    /** How many variables a trait has. */
    int variablesOf(String trait) {
        return traits.stream()
                .filter(known -> known.id().equals(trait))
                .mapToInt(known -> known.several() ? known.values().size() - 1 : 1)
                .sum();
    }

    /** How many variables there are, that of the days included. */
    int variables() {
        return 1
                + traits.stream()
                        .mapToInt(trait -> trait.several() ? trait.values().size() - 1 : 1)
                        .sum();
    }

    /** Whether a variable is a trait that is counted. */
    boolean counted(int variable) {
        return traits.stream().anyMatch(trait -> trait.values().isEmpty() && first.get(trait.id()) == variable);
    }

    /** The trait of a variable, or {@code trait/value} of one of which a person may have several. */
    String nameOf(int variable) {
        for (Trait trait : traits) {
            int from = first.get(trait.id());
            int count = trait.several() ? trait.values().size() - 1 : 1;
            if (variable >= from && variable < from + count) {
                return trait.several() ? trait.id() + "/" + trait.values().get(variable - from) : trait.id();
            }
        }
        throw new IllegalArgumentException("no variable " + variable);
    }

    static int day(LocalDate date) {
        LocalDate within = date.isBefore(FIRST_DAY) ? FIRST_DAY : date.isAfter(LAST_DAY) ? LAST_DAY : date;
        return Math.toIntExact(within.toEpochDay());
    }

    private int people(PeopleSet set) {
        Integer before = read.get(set);
        if (before != null) {
            return before;
        }
        int result = set.match(new PeopleSet.Cases<Integer>() {
            @Override
            public Integer group(PeopleSet.Group group) {
                return named(group);
            }

            @Override
            public Integer union(PeopleSet.Union union) {
                int all = Diagrams.NONE;
                for (PeopleSet part : union.parts()) {
                    all = diagrams.or(all, people(part));
                }
                return all;
            }

            @Override
            public Integer having(PeopleSet.Having having) {
                return diagrams.and(people(having.base()), test(having.test()));
            }

            @Override
            public Integer except(PeopleSet.Except except) {
                return diagrams.minus(people(except.base()), people(except.without()));
            }
        });
        read.put(set, result);
        return result;
    }

    private int named(PeopleSet.Group group) {
        PeopleSet meaning = groups.apply(group.id()).orElse(null);
        if (meaning == null) {
            return Diagrams.NONE;
        }
        if (meaning.equals(group)) {
            return Diagrams.ALL;
        }
        if (!following.add(group.id())) {
            return Diagrams.NONE;
        }
        int result = people(meaning);
        following.remove(group.id());
        return result;
    }

    private int test(PeopleTest test) {
        return test.match(new PeopleTest.Cases<Integer>() {
            @Override
            public Integer range(PeopleTest.Range range) {
                Integer variable = first.get(range.attribute());
                return variable == null ? Diagrams.ALL : diagrams.range(variable, range.least(), range.most());
            }

            @Override
            public Integer oneOf(PeopleTest.OneOf one) {
                return one.attribute().equals("employer") ? workersOf(one.values()) : anyOf(one);
            }

            @Override
            public Integer all(PeopleTest.All all) {
                int result = Diagrams.ALL;
                for (PeopleTest part : all.tests()) {
                    result = diagrams.and(result, test(part));
                }
                return result;
            }

            @Override
            public Integer any(PeopleTest.Any any) {
                int result = Diagrams.NONE;
                for (PeopleTest part : any.tests()) {
                    result = diagrams.or(result, test(part));
                }
                return result;
            }

            @Override
            public Integer not(PeopleTest.Not not) {
                return diagrams.not(test(not.test()));
            }
        });
    }

    private int anyOf(PeopleTest.OneOf one) {
        Integer variable = first.get(one.attribute());
        Optional<Trait> trait = traits.stream()
                .filter(known -> known.id().equals(one.attribute()))
                .findFirst();
        if (variable == null || trait.isEmpty()) {
            return Diagrams.ALL;
        }
        int result = Diagrams.NONE;
        for (String value : one.values()) {
            int at = index(trait.get().values(), value);
            if (at >= 0) {
                result = diagrams.or(
                        result,
                        trait.get().several() ? has(trait.get(), variable, at) : diagrams.range(variable, at, at));
            }
        }
        return result;
    }

    private int has(Trait trait, int variable, int at) {
        int last = trait.values().size() - 1;
        if (at < last) {
            return diagrams.range(variable + at, 1, 1);
        }
        int none = Diagrams.ALL;
        for (int i = 0; i < last; i++) {
            none = diagrams.and(none, diagrams.range(variable + i, 0, 0));
        }
        return none;
    }

    private static int index(List<String> values, String value) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).equalsIgnoreCase(value)) {
                return i;
            }
        }
        return -1;
    }

    /** Those whose employer is among these groups: what is so of an employer is asked of its workers. */
    private int workersOf(List<String> employers) {
        int result = Diagrams.NONE;
        for (String name : employers) {
            result = diagrams.or(result, people(EmployersAsWorkers.of(new PeopleSet.Group(name), groups)));
        }
        return result;
    }
}
