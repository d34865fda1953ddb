package org.planwright.compiler.check.enrollment;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Who may leave the plan also knows what that saves and when one may come back. */
public final class OptOutWithoutRule implements Check {
    private static final Rule RULE = Rule.flaw(
            "enrollment.opt-out-without-rule",
            Severity.ERROR,
            "A right to leave the plan comes with a rule for coming back",
            "M32",
            "I04");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean back = plan.first("enrollment", "re-entry after opting out").isPresent();
        if (!back) {
            Walk.everything(plan).stream()
                    .filter(sentence -> sentence.word().equals("let") && optsOut(sentence))
                    .findFirst()
                    .ifPresent(sentence -> findings.accept(finding(sentence)));
        }
    }

    private static boolean optsOut(Provision sentence) {
        return sentence.identity().endsWith("opt out")
                || sentence.name().filter("opt out"::equals).isPresent();
    }

    private Diagnostic finding(Provision sentence) {
        String who = sentence.value().map(Value::toString).orElse("people");
        String message = Say.capital(who) + " may opt out, and the plan does not say when they may come back.";
        return Diagnostic.of(RULE, sentence.headSpan(), message)
                .subject(sentence.identity())
                .help("In enrollment, write “re-entry after opting out: after a wait”, or another rule.")
                .build();
    }
}
