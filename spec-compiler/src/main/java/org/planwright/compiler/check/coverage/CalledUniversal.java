package org.planwright.compiler.check.coverage;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Reach;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.HowMany;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Witness;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A single payer plan has every resident in it. */
public final class CalledUniversal implements Check {
    private static final Rule RULE = Rule.flaw(
                    "coverage.called-universal",
                    Severity.WARNING,
                    "A single payer plan has every resident in it",
                    "I01")
            .followsWhere("", "eligibility / cover", "coverage.nobody", "name.not-defined", "people.out-of-domain");

    /** The same where those outside are the people whom the plan forgets. */
    private static final Rule FOR_A_HOLE = RULE.followsWhere("", "eligibility", "coverage.left-out");

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public CalledUniversal(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<String> kind = plan.kind().filter(name -> name.contains("single payer"));
        Optional<Reach> known = kind.flatMap(name -> reaches.of(plan));
        if (known.isEmpty()) {
            return;
        }
        Reach reach = known.get();
        Region outside = reach.residents()
                .minus(reach.covered())
                .minus(LeftOut.leftOut(plan, reach))
                .and(reach.universe().since(reach.start()));
        Region inTheEnd = outside.and(outside.on(reach.last()));
        Region beside = inTheEnd.minus(LeftOut.hole(plan, reach));
        Region told = beside.isEmpty() ? inTheEnd : beside;
        told.witness()
                .ifPresent(witness -> findings.accept(finding(
                        beside.isEmpty() ? FOR_A_HOLE : RULE, plan, kind.get(), witness, reaches.howMany(plan, told))));
    }

    private Diagnostic finding(Rule rule, Plan plan, String kind, Witness witness, HowMany howMany) {
        Provision first = plan.first("eligibility", "cover").orElseThrow();
        String message = Say.quoted(plan.title()) + " is a " + kind + " plan, and " + witness.person()
                + " is outside it " + witness.days() + ".";
        return Diagnostic.of(rule, first.headSpan(), message)
                .subject("eligibility")
                .witness(witness.toString())
                .howMany(howMany)
                .help("Do not call it universal in what is said of it, or bring them in.")
                .build();
    }
}
