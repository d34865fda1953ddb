package org.planwright.compiler.check.completeness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;

/** What is left open is decided before its date passes, and before benefits begin. */
public final class Overdue implements Check {
    private static final Rule RULE =
            Rule.flaw("completeness.overdue", Severity.WARNING, "What is undecided is decided in time");

    private final Optional<LocalDate> today;

    /** @param today the day on which the plan is checked, where that is to count */
    public Overdue(Optional<LocalDate> today) {
        this.today = today;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        for (Provision provision : Walk.everything(plan)) {
            for (Located<Value> at : Walk.values(provision)) {
                if (at.value() instanceof Value.Undecided open && open.before().isPresent()) {
                    late(timeline, open.before().get())
                            .ifPresent(why -> findings.accept(finding(provision, at.span(), open, why)));
                }
            }
        }
    }

    private Optional<String> late(Timeline timeline, PlanDate before) {
        Optional<LocalDate> due = timeline.first(before);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = due.get();
        if (today.filter(now -> !day.isAfter(now)).isPresent()) {
            return Optional.of("that day has passed");
        }
        if (timeline.firstBenefits().filter(day::isAfter).isPresent()) {
            return Optional.of(
                    "benefits begin on " + timeline.header("first benefits").orElseThrow());
        }
        boolean law = timeline.enacted()
                && timeline.enactment().filter(made -> !day.isAfter(made)).isPresent();
        return law
                ? Optional.of(
                        "the plan became law on " + timeline.header("enactment").orElseThrow() + " without it")
                : Optional.empty();
    }

    private Diagnostic finding(Provision provision, Span place, Value.Undecided open, String why) {
        String message =
                Say.the(provision) + " is to be decided before " + open.before().orElseThrow() + ", but " + why + ".";
        return Diagnostic.of(RULE, place, message)
                .subject(provision.identity())
                .help("Write what was decided, or move the date.")
                .build();
    }
}
