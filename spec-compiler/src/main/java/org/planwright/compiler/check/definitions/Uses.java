package org.planwright.compiler.check.definitions;

import java.util.Set;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Names;

/** Collects every name that a plan's values mention, in the form under which names are looked up. */
final class Uses {
    private final Set<String> names;

    Uses(Set<String> names) {
        this.names = names;
    }

    void provision(Provision provision) {
        Walk.values(provision).forEach(at -> Walk.inside(at.value(), this::value));
        provision.bands().forEach(this::band);
        provision.parts().forEach(this::provision);
    }

    private void band(Band band) {
        Walk.inside(band.rate(), this::value);
        band.slidesTo().ifPresent(rate -> Walk.inside(rate, this::value));
        band.lower().ifPresent(bound -> Walk.inside(bound, this::value));
        band.upper().ifPresent(bound -> Walk.inside(bound, this::value));
        band.from().ifPresent(this::date);
    }

    private void value(Value value) {
        value.match(new Value.Cases<Void>() {
            @Override
            public Void other(Value other) {
                return null;
            }

            @Override
            public Void terms(Value.Terms terms) {
                terms.terms().forEach(term -> name(term.id()));
                terms.except().forEach(term -> name(term.id()));
                return null;
            }

            @Override
            public Void choice(Value.Choice choice) {
                choice.options().forEach(Uses.this::name);
                return null;
            }

            @Override
            public Void text(Value.Text text) {
                name(text.text());
                return null;
            }

            @Override
            public Void percent(Value.Percent percent) {
                percent.of().ifPresent(term -> name(term.id()));
                return null;
            }

            @Override
            public Void citation(Value.Citation citation) {
                name(citation.source());
                return null;
            }

            @Override
            public Void people(Value.People people) {
                set(people.set());
                return null;
            }

            @Override
            public Void date(Value.When when) {
                Uses.this.date(when.date());
                return null;
            }

            @Override
            public Void years(Value.Years years) {
                Uses.this.date(years.from());
                years.to().ifPresent(Uses.this::date);
                return null;
            }

            @Override
            public Void delegated(Value.Delegated delegated) {
                name(delegated.body().id());
                delegated.by().ifPresent(Uses.this::date);
                return null;
            }

            @Override
            public Void undecided(Value.Undecided undecided) {
                undecided.before().ifPresent(Uses.this::date);
                return null;
            }

            @Override
            public Void condition(Value.Condition condition) {
                condition.tests().forEach(Uses.this::test);
                return null;
            }
        });
    }

    private void test(Value.Condition.Test test) {
        name(test.subject());
        test.people().ifPresent(this::set);
        test.years().ifPresent(this::value);
    }

    private void date(PlanDate date) {
        if (date instanceof PlanDate.Named named) {
            name(named.name());
        } else if (date instanceof PlanDate.After after) {
            date(after.anchor());
        }
    }

    private void set(PeopleSet set) {
        set.match(new PeopleSet.Cases<Void>() {
            @Override
            public Void group(PeopleSet.Group group) {
                name(group.id());
                return null;
            }

            @Override
            public Void union(PeopleSet.Union union) {
                union.parts().forEach(Uses.this::set);
                return null;
            }

            @Override
            public Void having(PeopleSet.Having having) {
                set(having.base());
                Uses.this.people(having.test());
                return null;
            }

            @Override
            public Void except(PeopleSet.Except except) {
                set(except.base());
                set(except.without());
                return null;
            }
        });
    }

    private void people(PeopleTest test) {
        if (test instanceof PeopleTest.OneOf oneOf) {
            oneOf.values().forEach(this::name);
        } else if (test instanceof PeopleTest.All all) {
            all.tests().forEach(this::people);
        } else if (test instanceof PeopleTest.Any any) {
            any.tests().forEach(this::people);
        } else if (test instanceof PeopleTest.Not not) {
            people(not.test());
        }
    }

    private void name(String name) {
        names.add(Names.key(name));
    }
}
