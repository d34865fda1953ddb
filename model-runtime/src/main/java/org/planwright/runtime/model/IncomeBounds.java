package org.planwright.runtime.model;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.inputs.PeopleGroup;

/** The bounds between which sets of people tell incomes apart. */
final class IncomeBounds {
    private IncomeBounds() {}

    /** In percent of poverty, in their order. */
    static int[] of(Collection<PeopleGroup> groups) {
        Set<Integer> bounds = new TreeSet<>();
        People.Test.Cases<Void> tests = new People.Test.Cases<>() {
            @Override
            public Void range(People.Range test) {
                if (test.attribute().equals("income")) {
                    bounds.add(test.least());
                    test.most().ifPresent(most -> bounds.add(most + 1));
                }
                return null;
            }

            @Override
            public Void oneOf(People.OneOf test) {
                return null;
            }

            @Override
            public Void all(People.All test) {
                test.tests().forEach(one -> one.match(this));
                return null;
            }

            @Override
            public Void any(People.Any test) {
                test.tests().forEach(one -> one.match(this));
                return null;
            }

            @Override
            public Void not(People.Not test) {
                return test.test().match(this);
            }
        };
        People.Cases<Void> people = new People.Cases<>() {
            @Override
            public Void group(People.Group set) {
                return null;
            }

            @Override
            public Void anyOf(People.AnyOf set) {
                set.parts().forEach(part -> part.match(this));
                return null;
            }

            @Override
            public Void having(People.Having set) {
                set.test().match(tests);
                return set.base().match(this);
            }

            @Override
            public Void except(People.Except set) {
                set.base().match(this);
                return set.without().match(this);
            }
        };
        groups.forEach(group -> group.set().match(people));
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }
}
