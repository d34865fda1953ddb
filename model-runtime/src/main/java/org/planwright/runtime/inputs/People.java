package org.planwright.runtime.inputs;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** A set of people, households, filers or employers, as an expression; names that a plan defines are spelled out. */
public sealed interface People {
    /** What to do with each form. */
    interface Cases<R> {
        R group(Group set);

        R anyOf(AnyOf set);

        R having(Having set);

        R except(Except set);
    }

    /** Calls the case that fits. */
    <R> R match(Cases<R> cases);

    /**
     * A population by its name.
     *
     * @param id canonical name, such as {@code residents}
     */
    record Group(String id) implements People {
        public Group {
            Objects.requireNonNull(id);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.group(this);
        }
    }

    /** Everyone in any of them. */
    record AnyOf(List<People> parts) implements People {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.anyOf(this);
        }
    }

    /** Those of a set for whom a test holds. */
    record Having(People base, Test test) implements People {
        public Having {
            Objects.requireNonNull(base);
            Objects.requireNonNull(test);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.having(this);
        }
    }

    /** Those of a set who are not in another. */
    record Except(People base, People without) implements People {
        public Except {
            Objects.requireNonNull(base);
            Objects.requireNonNull(without);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.except(this);
        }
    }

    /** A condition on a person. */
    sealed interface Test {
        /** What to do with each form. */
        interface Cases<R> {
            R range(Range test);

            R oneOf(OneOf test);

            R all(All test);

            R any(Any test);

            R not(Not test);
        }

        /** Calls the case that fits. */
        <R> R match(Cases<R> cases);
    }

    /**
     * A counted attribute lies in a range, ends included.
     *
     * @param attribute such as {@code age} (years) or {@code income} (percent of poverty)
     * @param least smallest value
     * @param most largest value; empty for no bound
     */
    record Range(String attribute, int least, OptionalInt most) implements Test {
        public Range {
            Objects.requireNonNull(attribute);
            Objects.requireNonNull(most);
        }

        @Override
        public <R> R match(Test.Cases<R> cases) {
            return cases.range(this);
        }
    }

    /** An attribute has one of these values. */
    record OneOf(String attribute, List<String> values) implements Test {
        public OneOf {
            Objects.requireNonNull(attribute);
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Test.Cases<R> cases) {
            return cases.oneOf(this);
        }
    }

    /** All of them hold. */
    record All(List<Test> tests) implements Test {
        public All {
            tests = List.copyOf(tests);
        }

        @Override
        public <R> R match(Test.Cases<R> cases) {
            return cases.all(this);
        }
    }

    /** Any of them holds. */
    record Any(List<Test> tests) implements Test {
        public Any {
            tests = List.copyOf(tests);
        }

        @Override
        public <R> R match(Test.Cases<R> cases) {
            return cases.any(this);
        }
    }

    /** It does not hold. */
    record Not(Test test) implements Test {
        public Not {
            Objects.requireNonNull(test);
        }

        @Override
        public <R> R match(Test.Cases<R> cases) {
            return cases.not(this);
        }
    }
}
