package org.planwright.compiler.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;

/** A set of employers, as the set of those who work for them: where an employer is, there its workers work. */
final class EmployersAsWorkers implements PeopleSet.Cases<PeopleSet> {
    private static final int DEEPEST = 32;

    private final Function<String, Optional<PeopleSet>> groups;
    private final int depth;

    private EmployersAsWorkers(Function<String, Optional<PeopleSet>> groups, int depth) {
        this.groups = groups;
        this.depth = depth;
    }

    static PeopleSet of(PeopleSet employers, Function<String, Optional<PeopleSet>> groups) {
        PeopleSet workers = employers.match(new EmployersAsWorkers(groups, 0));
        return new PeopleSet.Having(workers, new PeopleTest.OneOf("employment", List.of("employee")));
    }

    @Override
    public PeopleSet group(PeopleSet.Group set) {
        PeopleSet meaning = groups.apply(set.id()).orElse(null);
        boolean itself = meaning == null || meaning.equals(set) || depth >= DEEPEST;
        return itself ? set : meaning.match(new EmployersAsWorkers(groups, depth + 1));
    }

    @Override
    public PeopleSet union(PeopleSet.Union set) {
        return new PeopleSet.Union(
                set.parts().stream().map(part -> part.match(this)).collect(Collectors.toList()));
    }

    @Override
    public PeopleSet having(PeopleSet.Having set) {
        return new PeopleSet.Having(set.base().match(this), ofWorker(set.test()));
    }

    @Override
    public PeopleSet except(PeopleSet.Except set) {
        return new PeopleSet.Except(set.base().match(this), set.without().match(this));
    }

    private static PeopleTest ofWorker(PeopleTest test) {
        return test.match(new PeopleTest.Cases<PeopleTest>() {
            @Override
            public PeopleTest range(PeopleTest.Range range) {
                return range;
            }

            @Override
            public PeopleTest oneOf(PeopleTest.OneOf one) {
                return one.attribute().equals("residence") ? new PeopleTest.OneOf("workplace", one.values()) : one;
            }

            @Override
            public PeopleTest all(PeopleTest.All all) {
                return new PeopleTest.All(
                        all.tests().stream().map(part -> ofWorker(part)).toList());
            }

            @Override
            public PeopleTest any(PeopleTest.Any any) {
                return new PeopleTest.Any(
                        any.tests().stream().map(part -> ofWorker(part)).toList());
            }

            @Override
            public PeopleTest not(PeopleTest.Not not) {
                return new PeopleTest.Not(ofWorker(not.test()));
            }
        });
    }
}
