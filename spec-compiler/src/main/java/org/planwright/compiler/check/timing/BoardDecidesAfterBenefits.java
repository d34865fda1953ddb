package org.planwright.compiler.check.timing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

/** What benefits need is decided before they begin. */
public final class BoardDecidesAfterBenefits implements Check {
    private static final Set<String> NEEDED =
            Set.of("eligibility", "enrollment", "benefits", "cost sharing", "providers", "payment");

    private static final Rule RULE = Rule.flaw(
            "timing.board-decides-after-benefits",
            Severity.ERROR,
            "What is left to a board is decided before benefits begin",
            "I07");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        Optional<LocalDate> benefits = timeline.firstBenefits();
        for (Provision provision : Walk.everything(plan)) {
            if (!NEEDED.contains(provision.section())) {
                continue;
            }
            Optional<Value.Delegated> left =
                    Walk.delegation(provision).filter(open -> open.otherwise().isEmpty());
            Optional<LocalDate> needed = timeline.start(provision).or(() -> benefits);
            Optional<LocalDate> decided = left.flatMap(Value.Delegated::by).flatMap(timeline::first);
            if (needed.isPresent() && decided.isPresent() && decided.get().isAfter(needed.get())) {
                findings.accept(finding(plan, provision, left.get()));
            }
        }
    }

    private Diagnostic finding(Plan plan, Provision provision, Value.Delegated left) {
        String start = provision
                .phrase(Role.FROM)
                .map(from -> "it starts in " + from)
                .orElseGet(() -> "benefits begin on "
                        + plan.header("first benefits").map(Value::toString).orElse(""));
        String message = "The " + left.body() + " decides on " + Say.the(provision) + " by "
                + left.by().orElseThrow() + ", but " + start + ".";
        return Diagnostic.of(RULE, provision.headSpan(), message)
                .subject(provision.identity())
                .help("Move the date forward, or say with “otherwise” what holds until then.")
                .build();
    }
}
