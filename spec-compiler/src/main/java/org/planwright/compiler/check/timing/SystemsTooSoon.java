package org.planwright.compiler.check.timing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Computer systems take a year and a half. */
public final class SystemsTooSoon implements Check {
    private static final int FEWEST_MONTHS = 18;
    private static final Set<String> HAVE_SYSTEMS = Set.of("full administration", "risk-bearing plans");

    private static final Rule RULE = Rule.flaw(
            "timing.systems-too-soon",
            Severity.WARNING,
            "Computer systems get a year and a half from the law on",
            "S19");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (others(plan)) {
            return;
        }
        Timeline timeline = Timeline.of(plan);
        Optional<LocalDate> law = timeline.enactment();
        plan.first("administration", "computer systems ready").ifPresent(answer -> {
            Optional<LocalDate> ready = answer.value().flatMap(Timeline::date).flatMap(timeline::last);
            if (law.isPresent()
                    && ready.filter(day ->
                                    day.isBefore(law.get().plusMonths(FEWEST_MONTHS)) && !day.isBefore(law.get()))
                            .isPresent()) {
                findings.accept(finding(answer));
            }
        });
    }

    /** Whoever hires those who run plans today takes over their systems. */
    private static boolean others(Plan plan) {
        return plan.first("administration", "contractors")
                .flatMap(Provision::value)
                .filter(value -> value instanceof Value.Choice choice
                        && choice.options().stream().anyMatch(HAVE_SYSTEMS::contains))
                .isPresent();
    }

    private Diagnostic finding(Provision answer) {
        String message = "The computer systems are to be ready by "
                + answer.value().orElseThrow() + ", less than 18 months after the plan becomes law.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help("Give them more time, or begin with systems that exist.")
                .build();
    }
}
