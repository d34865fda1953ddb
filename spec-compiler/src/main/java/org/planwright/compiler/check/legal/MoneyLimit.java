package org.planwright.compiler.check.legal;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;

/** A plan that raises money says how it meets what the law of its place has laid down for money of that kind. */
abstract class MoneyLimit {
    private final Courts courts;
    private final String topic;

    /**
     * @param courts what the law of a plan's place asks
     * @param topic the topic of law that limits the money
     */
    MoneyLimit(Courts courts, String topic) {
        this.courts = courts;
        this.topic = topic;
    }

    /** The rule of such a check; a plan without money has nothing that could be limited. */
    static Rule rule(String id, String title, String flaw) {
        return Rule.flaw(id, Severity.ERROR, title, flaw).followsWhere("financing", "", "financing.no-source");
    }

    /** The rule that is looked for. */
    public abstract Rule rule();

    /** Reports that the plan does not speak of the limit, where it is under one. */
    public final void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Courts.raisesMoney(plan)) {
            return;
        }
        Set<String> said = Courts.votes(plan);
        boolean lifted = said.stream().anyMatch(vote -> vote.contains("constitutional") || vote.equals("open"));
        courts.on(plan, topic).stream()
                .filter(law -> !lifted && !said.contains(law.value().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(law -> findings.accept(finding(plan, law)));
    }

    private Diagnostic finding(Plan plan, Law law) {
        String message = "The plan says nothing of “" + law.value() + "”. " + law.says();
        return Diagnostic.of(rule(), Courts.money(plan), message)
                .subject("financing")
                .value(topic, law.value(), "", law.origin())
                .help(
                        "Name it under “tax limits” and say how the plan meets it, or lift it by a constitutional amendment.")
                .build();
    }
}
