package org.planwright.compiler.change;

import java.util.LinkedHashSet;
import java.util.Set;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/** The names that a provision uses, of whatever kind, in the plain form. */
final class UsedNames {
    private final Set<String> names = new LinkedHashSet<>();

    private UsedNames() {}

    static Set<String> in(Provision provision) {
        UsedNames names = new UsedNames();
        names.provision(provision);
        return names.names;
    }

    private void provision(Provision p) {
        p.value().ifPresent(this::value);
        p.phrases().forEach(phrase -> value(phrase.value().value()));
        p.bands().forEach(this::band);
        p.parts().forEach(this::provision);
    }

    private void band(Band band) {
        value(band.rate());
        band.slidesTo().ifPresent(this::value);
        band.lower().ifPresent(this::value);
        band.upper().ifPresent(this::value);
        band.from().ifPresent(this::date);
    }

    private void name(String name) {
        names.add(org.planwright.compiler.vocabulary.Names.key(name));
    }

    private void value(Value value) {
        value.match(new Value.Cases<Void>() {
            @Override
            public Void other(Value none) {
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
            public Void percent(Value.Percent percent) {
                percent.of().map(Term::id).ifPresent(UsedNames.this::name);
                return null;
            }

            @Override
            public Void citation(Value.Citation citation) {
                name(citation.source());
                return null;
            }

            @Override
            public Void people(Value.People people) {
                UsedNames.this.people(people.set());
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
                delegated.otherwise().ifPresent(UsedNames.this::value);
                return null;
            }

            @Override
            public Void condition(Value.Condition condition) {
                condition.tests().forEach(test -> {
                    name(test.subject());
                    test.people().ifPresent(UsedNames.this::people);
                });
                return null;
            }
        });
    }

    private void date(PlanDate date) {
        if (date instanceof PlanDate.Named named) {
            name(named.name());
        } else if (date instanceof PlanDate.After after) {
            date(after.anchor());
        }
    }

    private void people(PeopleSet set) {
        if (set instanceof PeopleSet.Group group) {
            name(group.id());
        } else if (set instanceof PeopleSet.Union union) {
            union.parts().forEach(this::people);
        } else if (set instanceof PeopleSet.Having having) {
            people(having.base());
            test(having.test());
        } else if (set instanceof PeopleSet.Except except) {
            people(except.base());
            people(except.without());
        }
    }

    private void test(PeopleTest test) {
        if (test instanceof PeopleTest.OneOf oneOf) {
            oneOf.values().forEach(this::name);
        } else if (test instanceof PeopleTest.All all) {
            all.tests().forEach(this::test);
        } else if (test instanceof PeopleTest.Any any) {
            any.tests().forEach(this::test);
        } else if (test instanceof PeopleTest.Not not) {
            test(not.test());
        }
    }
}
