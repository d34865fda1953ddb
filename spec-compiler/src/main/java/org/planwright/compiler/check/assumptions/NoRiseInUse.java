package org.planwright.compiler.check.assumptions;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Care that costs patients nothing is used more. */
public final class NoRiseInUse implements Check {
    private static final Rule RULE = Rule.flaw(
            "assumptions.no-rise-in-use", Severity.WARNING, "Where patients pay nothing, more care is used", "S03");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean free = Stream.of("deductible", "copays", "coinsurance").allMatch(key -> plan.first("cost sharing", key)
                .flatMap(Provision::value)
                .filter(Figures::nothing)
                .isPresent());
        plan.first("assumptions", "use of care")
                .filter(use -> free && use.value().filter(Figures::nothing).isPresent())
                .ifPresent(use -> findings.accept(finding(use)));
    }

    private Diagnostic finding(Provision use) {
        String message = "Patients would pay nothing, and the plan assumes that they use no more care.";
        return Diagnostic.of(RULE, use.headSpan(), message)
                .subject(use.identity())
                .help("Assume a rise, with a range, or say why supply holds it down.")
                .build();
    }
}
