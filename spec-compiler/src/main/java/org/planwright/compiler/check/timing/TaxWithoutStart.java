package org.planwright.compiler.check.timing;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;

/** A tax says from when it is due. */
public final class TaxWithoutStart implements Check {
    private static final Rule RULE = Rule.flaw(
                    "timing.tax-without-start", Severity.ERROR, "A tax says from when it is due", "M18")
            .follows("value.wrong-type", "date.impossible");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision tax : plan.all("financing", "tax")) {
            boolean banded = !tax.bands().isEmpty()
                    && tax.bands().stream().allMatch(band -> band.from().isPresent());
            if (!Timeline.dated(tax) && !banded && !closedByDelegation(tax)) {
                findings.accept(finding(tax));
            }
        }
    }

    private static boolean closedByDelegation(Provision tax) {
        return tax.phrase(Role.AS).isPresent();
    }

    private Diagnostic finding(Provision tax) {
        return Diagnostic.of(RULE, tax.headSpan(), Say.capital(Say.the(tax)) + " does not say from when it is due.")
                .subject(tax.identity())
                .help("Write “from” and a date in its first line, such as “from 2019” or “from first benefits”.")
                .build();
    }
}
