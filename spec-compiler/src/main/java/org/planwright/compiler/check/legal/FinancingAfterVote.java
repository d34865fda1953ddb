package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Voters are told what they will pay. */
public final class FinancingAfterVote implements Check {
    private static final Rule RULE =
            Rule.flaw("legal.financing-after-vote", Severity.WARNING, "Voters are told what they will pay", "S21");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean vote = Courts.says(plan, "legal", "adoption", "majority of voters", "constitutional amendment");
        boolean money = plan.section("financing").stream()
                .anyMatch(line -> line.word().equals("tax") || line.word().equals("raise"));
        if (vote && !money) {
            findings.accept(finding(plan.first("legal", "adoption").orElseThrow()));
        }
    }

    private Diagnostic finding(Provision answer) {
        String message = "Voters are asked before the plan says what it costs them.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help("Put the taxes into the measure.")
                .build();
    }
}
