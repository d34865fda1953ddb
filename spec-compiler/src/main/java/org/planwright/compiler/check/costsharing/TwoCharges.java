package org.planwright.compiler.check.costsharing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Crossings;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.HowMany;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
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
        List<Provision> charges = plan.all("cost sharing", "charge");
        charges.forEach(
                charge -> denied(plan, charge, timeline).ifPresent(answer -> findings.accept(denied(answer, charge))));
        new Crossings(plan, reaches, TwoCharges::differ)
                .among(charges)
                .forEach(clash -> findings.accept(clash(
                        clash,
                        reaches.howMany(plan, clash.twice(), clash.lines().size() > 2))));
    }

    private static boolean differ(Provision one, Provision other) {
        return !one.phrase(Role.AT).equals(other.phrase(Role.AT));
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

    private Diagnostic clash(Crossings.Clash clash, HowMany howMany) {
        String amounts = Say.and(clash.shown().stream()
                .map(charge -> charge.phrase(Role.AT).map(Value::toString).orElse("nothing"))
                .toList());
        String message = Say.capital(clash.witness().person()) + " pays " + amounts + " for "
                + Catalogue.display(clash.service()) + clash.days() + clash.others("charges that overlap") + ".";
        return clash.told(RULE, message, "the other charge")
                .howMany(howMany)
                .help(
                        clash.lines().size() == 2
                                ? "Say with “except” which of the two holds for those in both groups."
                                : "Let the groups not overlap, or say with “except” which charge holds for those in two of them.")
                .build();
    }
}
