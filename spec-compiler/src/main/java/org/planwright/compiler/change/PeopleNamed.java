package org.planwright.compiler.change;

import java.util.HashSet;
import java.util.Set;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.vocabulary.Population;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Whether an expression counts persons; households, filers and employers are counted by others. */
final class PeopleNamed implements PeopleSet.Cases<Boolean> {
    private final Plan plan;
    private final Set<String> following = new HashSet<>();

    private PeopleNamed(Plan plan) {
        this.plan = plan;
    }

    static boolean persons(PeopleSet set, Plan plan) {
        return set.match(new PeopleNamed(plan));
    }

    @Override
    public Boolean group(PeopleSet.Group group) {
        PeopleSet meaning = plan.definitions().groups().get(group.id());
        if (meaning != null) {
            return following.add(group.id()) && meaning.match(this);
        }
        return Vocabulary.populationNamed(group.id())
                .filter(known -> known.universe() == Population.Universe.PEOPLE)
                .isPresent();
    }

    @Override
    public Boolean union(PeopleSet.Union union) {
        return union.parts().stream().allMatch(part -> part.match(this));
    }

    @Override
    public Boolean having(PeopleSet.Having having) {
        return having.base().match(this);
    }

    @Override
    public Boolean except(PeopleSet.Except except) {
        return except.base().match(this) && except.without().match(this);
    }
}
