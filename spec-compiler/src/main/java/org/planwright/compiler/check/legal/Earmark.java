package org.planwright.compiler.check.legal;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;

/** New revenue of which the law has promised a part elsewhere is not all counted on. */
public final class Earmark implements Check {
    private static final Rule RULE = Rule.flaw(
                    "legal.earmark",
                    Severity.ERROR,
                    "Money that the law has promised elsewhere is counted out or exempted",
                    "L06")
            .followsWhere("financing", "", "financing.no-source");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public Earmark(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Courts.raisesMoney(plan)) {
            return;
        }
        Set<String> said = Courts.votes(plan);
        boolean lifted = said.stream().anyMatch(vote -> vote.contains("constitutional") || vote.equals("open"));
        courts.on(plan, "earmark").stream()
                .filter(law -> !lifted && !said.contains(law.value().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .ifPresent(law -> findings.accept(finding(plan, law)));
    }

    private Diagnostic finding(Plan plan, Law law) {
        String message = "The plan says nothing of “" + law.value() + "”. " + law.says();
        return Diagnostic.of(RULE, Courts.money(plan), message)
                .subject("financing")
                .value("earmark", law.value(), "", law.origin())
                .help(
                        "Name it under “tax limits” and say how the plan meets it, or lift it by a constitutional amendment.")
                .build();
    }
}
