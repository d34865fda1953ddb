package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** A state does not make people wait a time in it for medical care. */
public final class ResidencyStay implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.residency-stay",
            Severity.ERROR,
            "A state does not ask for a minimum stay before it pays for care",
            "L11");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Jurisdiction.state(plan)) {
            return;
        }
        plan.all("eligibility", "minimum stay").stream()
                .filter(stay -> stay.value().filter(ResidencyStay::some).isPresent())
                .forEach(stay -> findings.accept(finding(plan, stay)));
    }

    private static boolean some(Value value) {
        return value instanceof Value.Duration && !Figures.nothing(value);
    }

    private Diagnostic finding(Plan plan, Provision stay) {
        String state = Jurisdiction.name(plan).orElse("The state");
        String message = state + " would pay for care only after a stay of "
                + stay.value().orElseThrow() + "; the Supreme Court struck down such a rule in 1974.";
        return Diagnostic.of(RULE, stay.headSpan(), message)
                .subject(stay.identity())
                .value("authority", "Memorial Hospital v. Maricopa County, 415 U.S. 250 (1974)", "", "case law")
                .help("Write “minimum stay: none” and define who is a resident by home and intent.")
                .build();
    }
}
