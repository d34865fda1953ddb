package org.planwright.compiler.check.benefits;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;

/** A service is covered or excluded, not both for the same people at the same time. */
public final class CoveredAndExcluded implements Check {
    private static final Rule RULE = Rule.flaw(
            "benefits.covered-and-excluded", Severity.ERROR, "A service is not both covered and excluded", "I22");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        for (Provision excluded : plan.all("benefits", "exclude")) {
            for (Provision covered : plan.all("benefits", "cover")) {
                boolean samePeople = excluded.phrase(Role.FOR).equals(covered.phrase(Role.FOR));
                Optional<Term> both = shared(covered, excluded);
                if (both.isPresent() && samePeople && timeline.together(covered, excluded)) {
                    findings.accept(finding(plan, covered, excluded, both.get()));
                }
            }
        }
    }

    /** The same service; excluding a part of what is covered only narrows it. */
    private static Optional<Term> shared(Provision covered, Provision excluded) {
        return covered.terms().stream().filter(excluded.terms()::contains).findFirst();
    }

    private Diagnostic finding(Plan plan, Provision covered, Provision excluded, Term service) {
        boolean coveredFirst =
                plan.provisions().indexOf(covered) < plan.provisions().indexOf(excluded);
        Provision first = coveredFirst ? covered : excluded;
        Provision second = coveredFirst ? excluded : covered;
        String who = covered.phrase(Role.FOR).map(people -> " for " + people).orElse("");
        String message = Say.capital(Catalogue.display(service)) + " is both covered and excluded" + who + ".";
        return Diagnostic.of(RULE, second.headSpan(), message)
                .also(first.headSpan(), coveredFirst ? "covered here" : "excluded here")
                .subject(second.identity())
                .help("Keep one of the two, or say for whom and from when each holds.")
                .build();
    }
}
