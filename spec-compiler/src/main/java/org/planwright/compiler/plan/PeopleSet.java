package org.planwright.compiler.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A set of people, households, filers or employers, as an expression. */
public sealed interface PeopleSet {

    /** What to do with each form. */
    interface Cases<R> {
        R group(Group set);

        R union(Union set);

        R having(Having set);

        R except(Except set);
    }

    /** Calls the case that fits. */
    <R> R match(Cases<R> cases);

    /**
     * A group by its name.
     *
     * @param id canonical name: a population of the vocabulary, or a group that the plan defines
     */
    record Group(String id) implements PeopleSet {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.group(this);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Everyone in any of them. */
    record Union(List<PeopleSet> parts) implements PeopleSet {
        public Union {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.union(this);
        }

        @Override
        public String toString() {
            return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
    }

    /** Those of a set for whom a condition holds. */
    record Having(PeopleSet base, PeopleTest test) implements PeopleSet {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.having(this);
        }

        @Override
        public String toString() {
            return base + " with " + test;
        }
    }

    /** Those of a set who are not in another. */
    record Except(PeopleSet base, PeopleSet without) implements PeopleSet {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.except(this);
        }

        @Override
        public String toString() {
            return base + " except " + without;
        }
    }
}
