package org.planwright.compiler.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A condition on a person: on attributes with finite domains, so that questions about sets can be decided. */
public sealed interface PeopleTest {

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

    /**
     * An attribute counted in whole numbers lies in a range.
     *
     * @param attribute id of the attribute, such as {@code age} (years) or {@code income} (percent of poverty)
     * @param least smallest value, included
     * @param most largest value, included; {@link Integer#MAX_VALUE} for no bound
     */
    record Range(String attribute, int least, int most) implements PeopleTest {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }

        /** Whether no value lies in it. */
        public boolean isEmpty() {
            return least > most;
        }

        @Override
        public String toString() {
            String unit = attribute.equals("income") ? "% of poverty" : "";
            if (most == Integer.MAX_VALUE) {
                return attribute + " at least " + least + unit;
            }
            return least <= 0
                    ? attribute + " at most " + most + unit
                    : attribute + " from " + least + unit + " to " + most + unit;
        }
    }

    /** An attribute has one of these values of its domain. */
    record OneOf(String attribute, List<String> values) implements PeopleTest {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.oneOf(this);
        }

        @Override
        public String toString() {
            return attribute + " " + String.join(" or ", values);
        }
    }

    /** All of them hold. */
    record All(List<PeopleTest> tests) implements PeopleTest {
        public All {
            tests = List.copyOf(tests);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }

        @Override
        public String toString() {
            return joined(tests, " and ");
        }
    }

    /** Any of them holds. */
    record Any(List<PeopleTest> tests) implements PeopleTest {
        public Any {
            tests = List.copyOf(tests);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }

        @Override
        public String toString() {
            return "(" + joined(tests, " or ") + ")";
        }
    }

    /** It does not hold. */
    record Not(PeopleTest test) implements PeopleTest {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }

        @Override
        public String toString() {
            return "not " + test;
        }
    }

    private static String joined(List<PeopleTest> tests, String word) {
        return tests.stream().map(Object::toString).collect(Collectors.joining(word));
    }
}
