package org.planwright.compiler.check.timing;

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
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;

/** What a plan does ends after it starts. */
public final class EndsBeforeItStarts implements Check {
    private static final Rule RULE =
            Rule.flaw("timing.ends-before-it-starts", Severity.ERROR, "A provision ends after it starts");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        for (Provision provision : Walk.everything(plan)) {
            Optional<Located<Value>> last = provision.located(Role.THROUGH).or(() -> provision.located(Role.BEFORE));
            Optional<LocalDate> start = provision.phrase(Role.FROM).flatMap(from -> timeline.start(provision));
            Optional<LocalDate> end = timeline.end(provision);
            if (last.isPresent()
                    && start.isPresent()
                    && end.isPresent()
                    && end.get().isBefore(start.get())) {
                findings.accept(finding(provision, last.get()));
            }
        }
    }

    private Diagnostic finding(Provision provision, Located<Value> last) {
        String word = provision.marked(Role.THROUGH) ? "through" : "before";
        String message = Say.the(provision) + " runs from "
                + provision.phrase(Role.FROM).orElseThrow() + " " + word + " " + last.value() + ", so it never holds.";
        return Diagnostic.of(RULE, last.span(), message)
                .subject(provision.identity())
                .help("Correct one of the two dates.")
                .build();
    }
}
