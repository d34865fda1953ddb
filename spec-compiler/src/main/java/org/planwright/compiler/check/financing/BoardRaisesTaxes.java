package org.planwright.compiler.check.financing;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Taxes are raised by those whom the taxpayers choose. */
public final class BoardRaisesTaxes implements Check {
    private static final Rule RULE = Rule.flaw(
            "financing.board-raises-taxes",
            Severity.ERROR,
            "Taxes are raised by those whom the taxpayers choose",
            "I30",
            "L28");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (Courts.says(plan, "administration", "legal form", "elected board")) {
            return;
        }
        Walk.everything(plan).stream()
                .filter(answer ->
                        answer.word().equals("increases") && answer.section().equals("financing"))
                .filter(answer -> answer.value()
                        .filter(value -> value instanceof Value.Choice choice
                                && choice.options().equals(List.of("board")))
                        .isPresent())
                .findFirst()
                .ifPresent(answer -> findings.accept(finding(answer)));
    }

    private Diagnostic finding(Provision answer) {
        String message = "The board may raise taxes, and those who pay them do not choose the board.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help(
                        "Let the legislature or the voters decide, or have the board elected: “legal form: elected board”.")
                .build();
    }
}
