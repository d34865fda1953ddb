package org.planwright.compiler.check.coverage;

import java.time.LocalDate;
import java.util.Map;
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
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Witness;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Nobody loses a coverage before the plan reaches them. */
public final class GapAtHandover implements Check {
    private static final Rule RULE = Rule.flaw(
                    "coverage.gap-at-handover",
                    Severity.ERROR,
                    "Nobody loses the coverage of today before the plan begins for them",
                    "I08",
                    "I09")
            .followsWhere("", "eligibility / cover", "coverage.nobody", "name.not-defined", "people.out-of-domain");

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public GapAtHandover(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Reach> known = reaches.of(plan);
        if (known.isEmpty()) {
            return;
        }
        Reach reach = known.get();
        Region uncovered = reach.residents().minus(reach.covered()).minus(reach.kept());
        Region inTheEnd = reach.covered().on(reach.last());
        for (Map.Entry<Today, LocalDate> ended : reach.ended().entrySet()) {
            Region gap = uncovered
                    .and(inTheEnd)
                    .and(ended.getKey().people(reach.universe()))
                    .and(reach.universe().since(ended.getValue()));
            gap.witness()
                    .ifPresent(witness ->
                            findings.accept(finding(plan, ended.getKey(), witness, reaches.howMany(plan, gap))));
        }
    }

    private Diagnostic finding(Plan plan, Today today, Witness witness, HowMany howMany) {
        Provision end =
                today.fates(plan).stream().filter(today::gone).findFirst().orElseThrow();
        String message = Say.capital(Say.the(end)) + " takes away what covers " + witness.person()
                + ", whom the plan does not reach " + witness.days() + ".";
        return Diagnostic.of(RULE, end.headSpan(), message)
                .subject(end.identity())
                .witness(witness.toString())
                .howMany(howMany)
                .help("Let the old coverage go on until the plan begins for them, or bring them in earlier.")
                .build();
    }
}
