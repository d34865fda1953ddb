package org.planwright.compiler.check.costsharing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
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

/** One person pays one amount for one service at one time. */
public final class TwoCharges implements Check {
    private static final Rule RULE = Rule.flaw(
            "costsharing.conflict", Severity.ERROR, "One person pays one amount for one service at one time", "I02");

    private final Reaches reaches;

    /** With what the people of a plan are counted. */
    public TwoCharges(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        PeopleOf people = new PeopleOf(plan);
        List<Provision> charges = plan.all("cost sharing", "charge");
        for (int i = 0; i < charges.size(); i++) {
            Provision charge = charges.get(i);
            denied(plan, charge, timeline).ifPresent(answer -> findings.accept(denied(answer, charge)));
            for (Provision before : charges.subList(0, i)) {
                Optional<Term> both =
                        charge.terms().stream().filter(before.terms()::contains).findFirst();
                boolean differ = !charge.phrase(Role.AT).equals(before.phrase(Role.AT));
                if (both.isPresent() && differ && timeline.together(before, charge)) {
                    people.crossing(before, charge)
                            .ifPresent(who -> findings.accept(
                                    twice(before, charge, both.get(), who, reaches.howMany(plan, who))));
                }
            }
        }
    }

    /** The answer that says that nothing of this sort is charged. */
    private static Optional<Provision> denied(Plan plan, Provision charge, Timeline timeline) {
        Optional<Value> at = charge.phrase(Role.AT).filter(value -> !Figures.nothing(value));
        Optional<String> key = at.flatMap(value -> value instanceof Value.Amount
                ? Optional.of("copays")
                : value instanceof Value.Percent ? Optional.of("coinsurance") : Optional.empty());
        return key.flatMap(name -> plan.first("cost sharing", name))
                .filter(answer ->
                        answer.value().filter(Figures::nothing).isPresent() && timeline.together(answer, charge));
    }

    private Diagnostic denied(Provision answer, Provision charge) {
        String message = "The plan has no " + answer.word() + ", and charges "
                + Say.and(charge.terms().stream()
                        .map(term -> Catalogue.display(term))
                        .toList())
                + " at " + charge.phrase(Role.AT).orElseThrow() + ".";
        return Diagnostic.of(RULE, charge.headSpan(), message)
                .also(answer.headSpan(), "none here")
                .subject(charge.identity())
                .help("Keep one of the two.")
                .build();
    }

    private Diagnostic twice(Provision before, Provision charge, Term service, Region who, HowMany howMany) {
        String person = who.witness().orElseThrow().person();
        String message = Say.capital(person) + " pays " + before.phrase(Role.AT).orElseThrow() + " and "
                + charge.phrase(Role.AT).orElseThrow() + " for " + Catalogue.display(service) + ".";
        return Diagnostic.of(RULE, charge.headSpan(), message)
                .also(before.headSpan(), "the other charge")
                .subject(charge.identity())
                .witness(person)
                .howMany(howMany)
                .help("Say with “except” which of the two holds for those in both groups.")
                .build();
    }
}
