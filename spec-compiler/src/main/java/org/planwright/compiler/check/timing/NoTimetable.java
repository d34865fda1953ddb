package org.planwright.compiler.check.timing;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;

/** A plan says when it begins. */
public final class NoTimetable implements Check {
    private static final Rule RULE = Rule.flaw(
                    "timing.no-timetable", Severity.ERROR, "A plan says when it begins", "M13")
            .at(Rule.Stage.UNSAID)
            .followsWhere(
                    "",
                    "plan / first benefits",
                    "date.impossible",
                    "value.wrong-type",
                    "value.missing",
                    "name.unknown-key");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean said = plan.header("first benefits").isPresent()
                || !plan.all("transition", "phase").isEmpty()
                || !plan.all("transition", "start").isEmpty();
        boolean whole = plan.head() == Plan.Head.PLAN && plan.kind().isPresent();
        if (whole && !said && !plan.all("benefits", "cover").isEmpty()) {
            findings.accept(finding(plan));
        }
    }

    private Diagnostic finding(Plan plan) {
        String message = Say.quoted(plan.title())
                + " covers care and has no day on which benefits begin, and no steps that lead there.";
        return Diagnostic.of(RULE, plan.titleSpan(), message)
                .subject("plan")
                .question("Q61")
                .help("Write “first benefits:” with a date, which may count from enactment.")
                .build();
    }
}
