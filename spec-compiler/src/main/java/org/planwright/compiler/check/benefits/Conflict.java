package org.planwright.compiler.check.benefits;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Crossings;
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
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/** What is covered for some and excluded for others is not both for a third. */
public final class Conflict implements Check {
    private static final String COVER = "cover";
    private static final String EXCLUDE = "exclude";
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
        List<Provision> covers = plan.all("benefits", COVER);
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
        List<Provision> lines = plan.section("benefits").stream()
                .filter(line -> line.word().equals(COVER) || line.word().equals(EXCLUDE))
                .toList();
        new Crossings(plan, reaches, (one, other) -> !one.word().equals(other.word()))
                .among(lines)
                .forEach(clash -> findings.accept(clash(
                        clash,
                        reaches.howMany(plan, clash.twice(), clash.lines().size() > 2))));
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

    private Diagnostic clash(Crossings.Clash clash, HowMany howMany) {
        String message = Say.capital(Catalogue.display(clash.service())) + " is both covered and excluded for "
                + clash.witness().person() + clash.days() + clash.others("lines that overlap") + ".";
        return clash.told(RULE, message, clash.second().word().equals(COVER) ? "excluded here" : "covered here")
                .howMany(howMany)
                .help(
                        clash.lines().size() == 2
                                ? "Say with “except” which of the two holds for those in both groups."
                                : "Let the groups not overlap, or say with “except” which line holds for those in two of them.")
                .build();
    }
}
