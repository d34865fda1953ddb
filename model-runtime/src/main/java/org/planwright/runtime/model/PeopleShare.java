package org.planwright.runtime.model;

import java.util.Set;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.inputs.PeopleGroup;
import org.planwright.runtime.inputs.Provenance;

/**
 * How much of those with a present coverage a set of people holds. The accounts tell people apart by their coverage alone;
 * what a set says of age, income, status or work does not narrow it, and the reader is told.
 */
final class PeopleShare {
    private final Reading reading;

    PeopleShare(Reading reading) {
        this.reading = reading;
    }

    /**
     * 1 where they are in the set, 0 where they are not.
     *
     * @param coverage words for a present coverage; {@code uninsured} for none
     */
    double of(PeopleGroup group, Set<String> coverage, Provenance at) {
        return group.set().match(new People.Cases<Double>() {
            @Override
            public Double group(People.Group set) {
                String id = set.id();
                if (id.endsWith("enrollees") || id.equals("uninsured") || id.equals("insured")) {
                    String name = id.replace(" enrollees", "").toLowerCase(java.util.Locale.ROOT);
                    return coverage.contains(name) || id.equals("insured") && !coverage.contains("uninsured")
                            ? 1.0
                            : 0.0;
                }
                return 1.0;
            }

            @Override
            public Double anyOf(People.AnyOf set) {
                double most = 0;
                for (People part : set.parts()) {
                    most = Math.max(most, part.match(this));
                }
                return most;
            }

            @Override
            public Double having(People.Having set) {
                return set.base().match(this) * test(set.test(), coverage, group, at);
            }

            @Override
            public Double except(People.Except set) {
                boolean coarse = set.without() instanceof People.Having having && !aboutCoverage(having.test());
                if (coarse) {
                    coarse(group, at);
                    return set.base().match(this);
                }
                return set.base().match(this) * (1 - set.without().match(this));
            }
        });
    }

    private static boolean aboutCoverage(People.Test test) {
        return test instanceof People.OneOf one && one.attribute().equals("coverage");
    }

    private double test(People.Test test, Set<String> coverage, PeopleGroup group, Provenance at) {
        if (test instanceof People.OneOf one && one.attribute().equals("coverage")) {
            return one.values().stream()
                            .map(value -> value.toLowerCase(java.util.Locale.ROOT))
                            .anyMatch(coverage::contains)
                    ? 1
                    : 0;
        }
        if (test instanceof People.Not not && aboutCoverage(not.test())) {
            return 1 - test(not.test(), coverage, group, at);
        }
        coarse(group, at);
        return 1;
    }

    private void coarse(PeopleGroup group, Provenance at) {
        reading.notes.warn(
                "score.people-not-counted-apart",
                "The accounts do not count “" + group.words() + "” apart; the score takes the whole group.",
                at,
                "State what it costs as an assumption, if it matters.");
    }
}
