package org.planwright.compiler.check.coverage;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.vocabulary.Vocabulary;

/** A set of people has someone in it. */
public final class Nobody implements Check {
    private static final Rule RULE =
            Rule.flaw("coverage.nobody", Severity.ERROR, "A set of people has someone in it", "I09");

    private final Reaches reaches;

    /** With what people of the plan are looked up. */
    public Nobody(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision provision : Walk.everything(plan)) {
            for (Located<Value> at : Walk.values(provision)) {
                if (at.value() instanceof Value.People people) {
                    Optional<Contradiction> pair = contradiction(people.set());
                    if (pair.isPresent()) {
                        findings.accept(finding(provision, at.span(), people.set(), pair.get()));
                    } else if (covers(provision) && empty(plan, people.set())) {
                        findings.accept(finding(provision, at.span(), people.set()));
                    }
                }
            }
        }
    }

    private static boolean covers(Provision provision) {
        return provision.section().equals("eligibility") && provision.word().equals("cover");
    }

    /** Decided by the algebra, where every name in it means something. */
    private boolean empty(Plan plan, PeopleSet set) {
        return known(plan, set) && reaches.universe(plan).of(set).isEmpty();
    }

    private static boolean known(Plan plan, PeopleSet set) {
        return set.match(new PeopleSet.Cases<>() {
            @Override
            public Boolean group(PeopleSet.Group group) {
                return plan.definitions().groups().containsKey(group.id())
                        || Vocabulary.populationNamed(group.id()).isPresent();
            }

            @Override
            public Boolean union(PeopleSet.Union union) {
                return union.parts().stream().allMatch(part -> known(plan, part));
            }

            @Override
            public Boolean having(PeopleSet.Having having) {
                return known(plan, having.base());
            }

            @Override
            public Boolean except(PeopleSet.Except except) {
                return known(plan, except.base()) && known(plan, except.without());
            }
        });
    }

    private static Optional<Contradiction> contradiction(PeopleSet set) {
        return set.match(new PeopleSet.Cases<>() {
            @Override
            public Optional<Contradiction> group(PeopleSet.Group group) {
                return Optional.empty();
            }

            @Override
            public Optional<Contradiction> union(PeopleSet.Union union) {
                return union.parts().stream()
                        .flatMap(part -> contradiction(part).stream())
                        .findFirst();
            }

            @Override
            public Optional<Contradiction> having(PeopleSet.Having having) {
                return Contradiction.in(having).or(() -> contradiction(having.base()));
            }

            @Override
            public Optional<Contradiction> except(PeopleSet.Except except) {
                return contradiction(except.base());
            }
        });
    }

    private Diagnostic finding(Provision provision, Span place, PeopleSet set) {
        String message = Say.capital(Say.the(provision)) + " covers nobody: there is no one who is meant by it.";
        return Diagnostic.of(RULE, place, message)
                .subject(provision.identity())
                .value("people", set.toString(), "", "plan")
                .help("Correct it, or remove the line; whom the plan covers is worked out from the other lines.")
                .build();
    }

    private Diagnostic finding(Provision provision, Span place, PeopleSet set, Contradiction pair) {
        String message = Say.capital(Say.the(provision)) + " names people who do not exist: nobody has both "
                + Say.quoted(pair.one().toString()) + " and "
                + Say.quoted(pair.other().toString()) + ".";
        Diagnostic.Builder finding = Diagnostic.of(RULE, place, message)
                .subject(provision.identity())
                .value("people", set.toString(), "", "plan");
        return finding.help(
                        pair.one().equals(pair.other())
                                ? "Correct the range."
                                : "If either is enough, write “" + pair.one() + " or " + pair.other() + "”.")
                .build();
    }
}
