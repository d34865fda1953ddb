package org.planwright.compiler.change;

import java.util.HashSet;
import java.util.Set;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;

/** The groups and traits by which an expression names people, whatever the figures. */
final class PeopleWords implements PeopleSet.Cases<Void>, PeopleTest.Cases<Void> {
    private final Set<String> names = new HashSet<>();

    private PeopleWords() {}

    static Set<String> names(PeopleSet set) {
        PeopleWords words = new PeopleWords();
        set.match(words);
        return words.names;
    }

    @Override
    public Void group(PeopleSet.Group group) {
        names.add(group.id());
        return null;
    }

    @Override
    public Void union(PeopleSet.Union union) {
        union.parts().forEach(part -> part.match(this));
        return null;
    }

    @Override
    public Void having(PeopleSet.Having having) {
        having.base().match(this);
        having.test().match(this);
        return null;
    }

    @Override
    public Void except(PeopleSet.Except except) {
        except.base().match(this);
        except.without().match(this);
        return null;
    }

    @Override
    public Void range(PeopleTest.Range test) {
        names.add(test.attribute());
        return null;
    }

    @Override
    public Void oneOf(PeopleTest.OneOf test) {
        names.add(test.attribute());
        return null;
    }

    @Override
    public Void all(PeopleTest.All test) {
        test.tests().forEach(part -> part.match(this));
        return null;
    }

    @Override
    public Void any(PeopleTest.Any test) {
        test.tests().forEach(part -> part.match(this));
        return null;
    }

    @Override
    public Void not(PeopleTest.Not test) {
        return test.test().match(this);
    }
}
