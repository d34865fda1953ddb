package org.planwright.compiler.check.coverage;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.PayingPeople;
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
import org.planwright.compiler.plan.Role;

/** Residents who pay a tax of the plan are covered by it. */
public final class PaysButNotCovered implements Check {
    private static final Rule RULE = Rule.flaw(
                    "coverage.pays-but-not-covered",
                    Severity.WARNING,
                    "Residents who pay a tax of the plan are covered by it",
                    "I05")
            .followsWhere("", "eligibility / cover", "coverage.nobody", "name.not-defined", "people.out-of-domain");

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public PaysButNotCovered(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Reach> known =
                plan.kind().filter(kind -> kind.contains("single payer")).flatMap(kind -> reaches.of(plan));
        if (known.isEmpty()) {
            return;
        }
        Reach reach = known.get();
        for (Provision tax : plan.all("financing", "tax")) {
            Region paying = PayingPeople.of(tax, reach)
                    .and(reach.residents())
                    .and(reach.universe().since(reach.start()))
                    .minus(reach.covered());
            Region inTheEnd = paying.and(paying.on(reach.last()));
            inTheEnd.witness()
                    .ifPresent(witness -> findings.accept(finding(tax, witness, reaches.howMany(plan, inTheEnd))));
        }
    }

    private Diagnostic finding(Provision tax, Witness witness, HowMany howMany) {
        boolean throughEmployer = PayingPeople.onWorkers(tax)
                && tax.phrase(Role.PAID_BY)
                        .filter(payers -> payers.toString().contains("workers"))
                        .isEmpty();
        String pays = throughEmployer ? " bears through the employer " : " pays ";
        String message = Say.capital(witness.person()) + pays + Say.the(tax) + " and is not covered by the plan "
                + witness.days() + ".";
        return Diagnostic.of(RULE, tax.headSpan(), message)
                .subject(tax.identity())
                .witness(witness.toString())
                .howMany(howMany)
                .help("Cover them, exempt them from the tax, or say what they get for it.")
                .build();
    }
}
