package org.planwright.compiler.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that provisions use, of whatever kind, by their canonical names or as they are quoted. */
public final class UsedNames {
    private final Set<String> names = new LinkedHashSet<>();

    private UsedNames() {}

    /** Those of one provision with its bands and parts, in the order in which they stand there. */
    public static Set<String> in(Provision provision) {
        return in(Set.of(provision));
    }

    /** Those of all of these. */
    public static Set<String> in(Collection<Provision> provisions) {
        UsedNames names = new UsedNames();
        provisions.forEach(names::provision);
        return names.names;
    }

    private void provision(Provision provision) {
        provision.value().ifPresent(this::value);
        provision.phrases().forEach(phrase -> value(phrase.value().value()));
        provision.bands().forEach(this::band);
        provision.parts().forEach(this::provision);
    }

    private void band(Band band) {
        value(band.rate());
        band.slidesTo().ifPresent(this::value);
        band.lower().ifPresent(this::value);
        band.upper().ifPresent(this::value);
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
                choice.options().forEach(UsedNames.this::name);
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
                UsedNames.this.date(when.date());
                return null;
            }

            @Override
            public Void years(Value.Years years) {
                UsedNames.this.date(years.from());
                years.to().ifPresent(UsedNames.this::date);
                return null;
            }

            @Override
            public Void between(Value.Between between) {
                UsedNames.this.value(between.low());
                UsedNames.this.value(between.high());
                between.central().ifPresent(UsedNames.this::value);
                return null;
            }

            @Override
            public Void either(Value.Either either) {
                either.options().forEach(UsedNames.this::value);
                return null;
            }

            @Override
            public Void delegated(Value.Delegated delegated) {
                name(delegated.body().id());
                delegated.by().ifPresent(UsedNames.this::date);
                delegated.from().ifPresent(UsedNames.this::value);
                delegated.to().ifPresent(UsedNames.this::value);
                delegated.otherwise().ifPresent(UsedNames.this::value);
                return null;
            }

            @Override
            public Void undecided(Value.Undecided undecided) {
                undecided.before().ifPresent(UsedNames.this::date);
                return null;
            }

            @Override
            public Void condition(Value.Condition condition) {
                condition.tests().forEach(UsedNames.this::test);
                return null;
            }
        });
    }

    private void test(Value.Condition.Test test) {
        name(test.subject());
        test.people().ifPresent(this::set);
        test.years().ifPresent(this::value);
        test.value().ifPresent(this::value);
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
                union.parts().forEach(UsedNames.this::set);
                return null;
            }

            @Override
            public Void having(PeopleSet.Having having) {
                set(having.base());
                UsedNames.this.people(having.test());
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
        names.add(name);
    }
}
