package org.planwright.compiler.check.timing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Benefits begin after the plan is law. */
public final class BenefitsBeforeEnactment implements Check {
    private static final Rule RULE = Rule.flaw(
            "timing.benefits-before-enactment", Severity.ERROR, "Benefits begin after the plan is law", "I07");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        Optional<LocalDate> law = timeline.enactment();
        Optional<LocalDate> benefits = timeline.header("first benefits").flatMap(timeline::last);
        if (law.isPresent() && benefits.isPresent() && benefits.get().isBefore(law.get())) {
            Provision start = plan.first("plan", "first benefits").orElseThrow();
            String message = "Benefits begin on " + start.value().orElseThrow() + ", before the plan is enacted on "
                    + plan.header("enactment").orElseThrow() + ".";
            findings.accept(Diagnostic.of(RULE, start.headSpan(), message)
                    .also(plan.first("plan", "enactment").orElseThrow().headSpan(), "the enactment")
                    .subject(start.identity())
                    .help("Move the first benefits, for example to “1 year after enactment”.")
                    .build());
        }
    }
}
