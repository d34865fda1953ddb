package org.planwright.runtime.taxpayers;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.inputs.People;

/**
 * Whether a person of the records is in a set of people. Age, income, present coverage and dependants are known. What the
 * records do not know (employment, immigration status, health and more) neither lets in nor keeps out, and is noted.
 */
public final class Membership {
    private static final Set<String> EVERYONE =
            Set.of("residents", "everyone", "people", "persons", "individuals", "households", "families", "filers");
    private static final Set<String> SOME_EMPLOYERS = Set.of("fehb", "state employees", "retiree plan");
    private static final Set<String> INDIVIDUAL = Set.of("individual market", "marketplace", "individual");
    private static final Set<String> MEDICAID = Set.of("medicaid", "chip");

    /** Somebody of whom all is known that the records know; to ask what a set speaks of. */
    @NotAParameter("asked what a set speaks of, never whether it holds them")
    public static final Person SAMPLE = new Person(40, 200, Present.EMPLOYER, 3, "joint");

    /** The same of whom only age, income and coverage are known, as the head counts know them. */
    public static Person counted(Present present) {
        return new Person(SAMPLE.age(), SAMPLE.poverty(), present, 0, "");
    }

    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> apart;

    /** Coverage that the records do not know is not known of anybody. */
    public Membership() {
        this(Set.of());
    }

    /** @param apart coverage of people who are counted apart, so that nobody with a coverage of the records has it */
    public Membership(Set<String> apart) {
        this.apart = Set.copyOf(apart);
    }

    /**
     * A person.
     *
     * @param age in years; below 0 where it is not known
     * @param poverty income of the unit in percent of the guideline; NaN where it is not known
     * @param coverage present coverage
     * @param persons how many are in the unit; 0 where it is not known
     * @param filing how the unit files: single, joint, head of household; empty where it is not known
     */
    public record Person(int age, double poverty, Present coverage, int persons, String filing) {}

    /** Whether a person is in a set. */
    public enum Answer {
        IN,
        OUT,
        NOT_KNOWN
    }

    /** Whether the person is in the set. */
    public Answer answer(People set, Person person) {
        Boolean in = of(set, person);
        return in == null ? Answer.NOT_KNOWN : in ? Answer.IN : Answer.OUT;
    }

    /** What the sets spoke of that the records do not know. */
    public Set<String> unknown() {
        return unknown;
    }

    /** Whether the person is in the set beyond doubt. */
    public boolean surelyIn(People set, Person person) {
        return Boolean.TRUE.equals(of(set, person));
    }

    /** Whether the person is in the set; what is not known does not keep out. */
    public boolean in(People set, Person person) {
        return !Boolean.FALSE.equals(of(set, person));
    }

    /**
     * Whether a set that a plan covers takes the person in. Where that is not known it does, unless not even the people are known
     * whom the set begins with, such as workers, and the plan covers other sets as well: then those decide.
     *
     * @param alone whether the plan covers no other set
     */
    public boolean covered(People set, Person person, boolean alone) {
        Boolean in = of(set, person);
        return in == null ? alone || begins(set, person) : in;
    }

    /** Whether it is known of the people whom a set begins with, before any test of them. */
    private boolean begins(People set, Person person) {
        return set.match(new People.Cases<Boolean>() {
            @Override
            public Boolean group(People.Group group) {
                return of(group, person) != null;
            }

            @Override
            public Boolean anyOf(People.AnyOf any) {
                return any.parts().stream().anyMatch(part -> part.match(this));
            }

            @Override
            public Boolean having(People.Having having) {
                return having.base().match(this);
            }

            @Override
            public Boolean except(People.Except except) {
                return except.base().match(this);
            }
        });
    }

    /** True, false, or null for not known. */
    private Boolean of(People people, Person person) {
        return people.match(new People.Cases<Boolean>() {
            @Override
            public Boolean group(People.Group set) {
                String id = set.id().toLowerCase(Locale.ROOT);
                if (EVERYONE.contains(id)) {
                    return true;
                }
                if (person.filing().isEmpty() && (id.endsWith(" filers") || id.equals("heads of household"))) {
                    return unknown(id);
                }
                if (id.endsWith(" filers")) {
                    return id.equals(person.filing() + " filers");
                }
                if (id.equals("heads of household")) {
                    return person.filing().equals("head of household");
                }
                if (id.equals("uninsured") || id.equals("insured")) {
                    return (person.coverage() == Present.UNINSURED) == id.equals("uninsured");
                }
                return id.endsWith(" enrollees") ? has(id.replace(" enrollees", ""), person) : unknown(id);
            }

            @Override
            public Boolean anyOf(People.AnyOf set) {
                Boolean any = false;
                for (People part : set.parts()) {
                    any = or(any, part.match(this));
                }
                return any;
            }

            @Override
            public Boolean having(People.Having set) {
                return and(set.base().match(this), test(set.test(), person));
            }

            @Override
            public Boolean except(People.Except set) {
                return and(set.base().match(this), not(set.without().match(this)));
            }
        });
    }

    private Boolean test(People.Test test, Person person) {
        return test.match(new People.Test.Cases<Boolean>() {
            @Override
            public Boolean range(People.Range test) {
                return switch (test.attribute()) {
                    case "age" -> within(test, person.age(), person.age() >= 0);
                    case "income" -> within(test, Math.floor(person.poverty()), !Double.isNaN(person.poverty()));
                    case "household size" -> within(test, person.persons(), person.persons() > 0);
                    default -> Membership.this.unknown(test.attribute());
                };
            }

            @Override
            public Boolean oneOf(People.OneOf test) {
                if (test.attribute().equals("residence")) {
                    return test.values().contains("in state");
                }
                if (test.attribute().equals("filing status") && !person.filing().isEmpty()) {
                    return test.values().contains(person.filing());
                }
                if (!test.attribute().equals("coverage")) {
                    return Membership.this.unknown(test.attribute());
                }
                Boolean any = false;
                for (String value : test.values()) {
                    any = or(any, has(value.toLowerCase(Locale.ROOT), person));
                }
                return any;
            }

            @Override
            public Boolean all(People.All test) {
                Boolean all = true;
                for (People.Test one : test.tests()) {
                    all = and(all, one.match(this));
                }
                return all;
            }

            @Override
            public Boolean any(People.Any test) {
                Boolean any = false;
                for (People.Test one : test.tests()) {
                    any = or(any, one.match(this));
                }
                return any;
            }

            @Override
            public Boolean not(People.Not test) {
                return Membership.not(test.test().match(this));
            }
        });
    }

    private Boolean has(String name, Person person) {
        Present present = person.coverage();
        if (name.equals("employer")) {
            return present == Present.EMPLOYER;
        }
        if (SOME_EMPLOYERS.contains(name)) {
            return present == Present.EMPLOYER ? unknown(name) : Boolean.FALSE;
        }
        if (INDIVIDUAL.contains(name)) {
            return present == Present.INDIVIDUAL;
        }
        if (MEDICAID.contains(name)) {
            return present == Present.MEDICAID;
        }
        return switch (name) {
            case "private" -> present == Present.EMPLOYER || present == Present.INDIVIDUAL;
            case "medicare" -> present == Present.MEDICARE;
            case "none", "uninsured" -> present == Present.UNINSURED;
            default -> apart.contains(name) ? Boolean.FALSE : unknown(name);
        };
    }

    private Boolean within(People.Range test, double value, boolean known) {
        int most = test.most().orElse(Integer.MAX_VALUE);
        return known ? Boolean.valueOf(value >= test.least() && value <= most) : unknown(test.attribute());
    }

    private Boolean unknown(String what) {
        unknown.add(what);
        return null;
    }

    private static Boolean and(Boolean a, Boolean b) {
        if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
            return false;
        }
        return a == null || b == null ? null : Boolean.TRUE;
    }

    private static Boolean or(Boolean a, Boolean b) {
        if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
            return true;
        }
        return a == null || b == null ? null : Boolean.FALSE;
    }

    private static Boolean not(Boolean a) {
        return a == null ? null : Boolean.valueOf(!a);
    }
}
