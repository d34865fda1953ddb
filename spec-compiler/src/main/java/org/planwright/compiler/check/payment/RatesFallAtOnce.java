package org.planwright.compiler.check.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Hospital rates fall by steps. */
public final class RatesFallAtOnce implements Check {
    private static final Rule RULE = Rule.flaw(
            "payment.rates-fall-at-once", Severity.WARNING, "Hospital rates fall to Medicare’s by steps", "S02");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Provision> levels = plan.all("payment", "pay").stream()
                .filter(pay -> pay.terms().stream().anyMatch(term -> term.id().equals("hospital")))
                .toList();
        if (levels.size() == 1
                && !levels.get(0).marked(Role.PHASED_IN_OVER)
                && levels.get(0)
                        .phrase(Role.AT)
                        .filter(RatesFallAtOnce::atMedicare)
                        .isPresent()) {
            findings.accept(finding(levels.get(0)));
        }
    }

    private Diagnostic finding(Provision pay) {
        String message = "Hospitals come down to "
                + Catalogue.display(pay.phrase(Role.AT).orElseThrow().toString())
                + " on the first day, for all patients.";
        return Diagnostic.of(RULE, pay.headSpan(), message)
                .subject(pay.identity())
                .value("effect", "-$150 billion a year", "", "Schulman and Milstein, JAMA 2019")
                .help(
                        "Let the level fall over some years: “phased in over 5 years”, or several “pay” lines with dates.")
                .build();
    }

    private static boolean atMedicare(Value level) {
        return level instanceof Value.Percent percent
                && percent.of().filter(of -> of.id().equals("medicare")).isPresent()
                && percent.percent().compareTo(BigDecimal.valueOf(100)) <= 0;
    }
}
