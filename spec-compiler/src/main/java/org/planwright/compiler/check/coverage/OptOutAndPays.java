package org.planwright.compiler.check.coverage;

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

/** Whoever may opt out of a taxed plan is told whether the tax goes on. */
public final class OptOutAndPays implements Check {
    private static final Rule RULE = Rule.flaw(
            "coverage.opt-out-and-pays",
            Severity.WARNING,
            "A plan that lets people opt out says whether they still pay its taxes",
            "I04");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean said = plan.first("enrollment", "opt-out tax relief").isPresent();
        if (said || plan.all("financing", "tax").isEmpty()) {
            return;
        }
        Walk.everything(plan).stream()
                .filter(sentence -> sentence.word().equals("let")
                        && (sentence.identity().endsWith("opt out")
                                || sentence.name().filter("opt out"::equals).isPresent()))
                .findFirst()
                .ifPresent(sentence -> findings.accept(finding(plan, sentence)));
    }

    private Diagnostic finding(Plan plan, Provision sentence) {
        Provision tax = plan.first("financing", "tax").orElseThrow();
        String who = sentence.value().map(Value::toString).orElse("people");
        String message = Say.capital(who) + " may opt out, and the plan does not say whether they still pay "
                + Say.the(tax) + ".";
        return Diagnostic.of(RULE, sentence.headSpan(), message)
                .also(tax.headSpan(), "the tax")
                .subject(sentence.identity())
                .question("Q13")
                .help("In enrollment, write “opt-out tax relief: none”, “partial” or “full”.")
                .build();
    }
}
