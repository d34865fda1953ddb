package org.planwright.compiler.check.coverage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Reach;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Today;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.HowMany;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.CoverageInWords;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Witness;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Where two pay for the same person, the plan says who pays first. */
public final class InTwice implements Check {
    private static final Rule RULE = Rule.flaw(
            "coverage.in-twice",
            Severity.WARNING,
            "Where two payers cover one person, the plan says who pays first",
            "M31");

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public InTwice(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.first("existing programs", "payment order").isPresent()) {
            return;
        }
        Optional<Reach> known = reaches.of(plan);
        if (known.isEmpty()) {
            return;
        }
        Reach reach = known.get();
        Region covered =
                reach.covered().and(reach.residents()).and(reach.universe().since(reach.start()));
        List<Today> twice = reach.today().stream()
                .filter(today -> today.stays(plan))
                .filter(today -> !covered.and(today.people(reach.universe())).isEmpty())
                .toList();
        if (!twice.isEmpty()) {
            Region first = covered.and(twice.get(0).people(reach.universe()));
            Region all = covered.and(Region.any(
                    reach.universe(),
                    twice.stream().map(today -> today.people(reach.universe())).toList()));
            findings.accept(finding(plan, twice, first.witness().orElseThrow(), reaches.howMany(plan, all)));
        }
    }

    private Diagnostic finding(Plan plan, List<Today> twice, Witness witness, HowMany howMany) {
        Provision keep = twice.get(0).fates(plan).get(0);
        String message = "The plan covers people with "
                + Say.and(twice.stream()
                        .map(today -> CoverageInWords.of(today.coverage()))
                        .toList())
                + " and keeps what covers them, and does not say who pays first: for example for "
                + witness.person() + ", " + witness.days() + ".";
        return Diagnostic.of(RULE, keep.headSpan(), message)
                .subject(keep.identity())
                .witness(witness.toString())
                .howMany(howMany)
                .question("Q39")
                .help("In existing programs, write “payment order: plan last”, or another order.")
                .build();
    }
}
