package org.planwright.compiler.check.benefits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.PeopleOf;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.HowMany;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/** What is covered for some and excluded for others is not both for a third. */
public final class Conflict implements Check {
    private static final Set<String> NOT_COVERED = Set.of("not covered", "none", "excluded");

    private static final Rule RULE =
            Rule.flaw("benefits.conflict", Severity.ERROR, "Nobody has a service both covered and excluded", "I22");

    private final Reaches reaches;

    /** With what the people of a plan are counted. */
    public Conflict(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        List<Provision> covers = plan.all("benefits", "cover");
        for (Provision answer : plan.section("benefits")) {
            if (answer.form() == Provision.Form.ANSWER && notCovered(answer)) {
                covers.stream()
                        .filter(cover -> cover.terms().contains(new Term(Term.Kind.SERVICE, answer.word()))
                                && cover.phrase(Role.FOR).isEmpty()
                                && timeline.together(cover, answer))
                        .findFirst()
                        .ifPresent(cover -> findings.accept(answered(cover, answer)));
            }
        }
        PeopleOf people = new PeopleOf(plan);
        for (Provision excluded : plan.all("benefits", "exclude")) {
            for (Provision covered : covers) {
                Optional<Term> both = covered.terms().stream()
                        .filter(excluded.terms()::contains)
                        .findFirst();
                if (both.isPresent() && timeline.together(covered, excluded)) {
                    people.crossing(covered, excluded)
                            .ifPresent(who -> findings.accept(
                                    crossed(covered, excluded, both.get(), who, reaches.howMany(plan, who))));
                }
            }
        }
    }

    private static boolean notCovered(Provision answer) {
        return answer.value()
                .filter(value -> value instanceof Value.Choice choice && NOT_COVERED.containsAll(choice.options()))
                .isPresent();
    }

    private Diagnostic answered(Provision cover, Provision answer) {
        String message = "The plan covers " + Catalogue.display(answer.word()) + ", and answers “" + answer.word()
                + ": " + answer.value().orElseThrow() + "”.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .also(cover.headSpan(), "covered here")
                .subject(answer.identity())
                .help("Keep one of the two.")
                .build();
    }

    private Diagnostic crossed(Provision covered, Provision excluded, Term service, Region who, HowMany howMany) {
        String person = who.witness().orElseThrow().person();
        String message = Say.capital(Catalogue.display(service)) + " is both covered and excluded for " + person + ".";
        return Diagnostic.of(RULE, excluded.headSpan(), message)
                .also(covered.headSpan(), "covered here")
                .subject(excluded.identity())
                .witness(person)
                .howMany(howMany)
                .help("Say with “except” which of the two holds for those in both groups.")
                .build();
    }
}
