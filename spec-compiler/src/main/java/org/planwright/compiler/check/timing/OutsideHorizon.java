package org.planwright.compiler.check.timing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
import org.planwright.compiler.plan.Value;

/** What a plan does lies within the years for which it is computed. */
public final class OutsideHorizon implements Check {
    private static final Set<String> NOT_COMPUTED = Set.of("plan", "definitions", "estimates", "evaluation", "legal");

    private static final Rule RULE =
            Rule.flaw("timing.outside-horizon", Severity.WARNING, "What a plan does lies within its horizon", "I19");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        Optional<LocalDate> last = plan.header("horizon")
                .filter(Value.Years.class::isInstance)
                .flatMap(years -> ((Value.Years) years).to())
                .flatMap(timeline::last);
        if (last.isEmpty()) {
            return;
        }
        for (Provision provision : plan.provisions()) {
            boolean after = timeline.start(provision)
                    .filter(start -> start.isAfter(last.get()))
                    .isPresent();
            if (after && !NOT_COMPUTED.contains(provision.section())) {
                findings.accept(finding(plan, provision));
            }
        }
    }

    private Diagnostic finding(Plan plan, Provision provision) {
        String start = provision
                .phrase(Role.FROM)
                .or(() -> provision.phrase(Role.IN))
                .or(() -> provision.phrase(Role.OVER))
                .map(Value::toString)
                .orElse("");
        String message = Say.the(provision) + " starts in " + start + ", after the horizon of "
                + plan.header("horizon").orElseThrow() + ".";
        return Diagnostic.of(RULE, provision.headSpan(), message.replace("starts in each year", "starts each year"))
                .also(plan.first("plan", "horizon").orElseThrow().headSpan(), "the horizon")
                .subject(provision.identity())
                .help("Lengthen the horizon if this is to count, or correct the date.")
                .build();
    }
}
