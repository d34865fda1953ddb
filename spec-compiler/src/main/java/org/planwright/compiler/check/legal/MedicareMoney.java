package org.planwright.compiler.check.legal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/** Money of Medicare comes to a state by an act of Congress. */
public final class MedicareMoney implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.medicare-money",
            Severity.ERROR,
            "A state that takes over Medicare’s money has an act of Congress for it",
            "L08");

    private final Courts courts;

    public MedicareMoney(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Law> laws = courts.on(plan, "medicare-money");
        if (laws.isEmpty() || !Jurisdiction.state(plan)) {
            return;
        }
        Law law = laws.get(0);
        for (Provision redirect : plan.all("financing", "redirect")) {
            Optional<Value> named = redirect.phrase(Role.UNDER)
                    .or(() -> redirect.part("authority").flatMap(Provision::value));
            boolean granted = named.filter(authority ->
                            authority.toString().toLowerCase(Locale.ROOT).contains(law.value()))
                    .isPresent();
            redirect.terms().stream()
                    .filter(flow -> named.isPresent() && !granted && law.of().contains(flow.id()))
                    .forEach(flow -> findings.accept(finding(redirect, flow, named.get(), law)));
        }
    }

    private static String words(Value authority) {
        return authority instanceof Value.Terms terms
                ? Say.and(terms.terms().stream()
                        .map(term -> Catalogue.display(term.id()))
                        .toList())
                : authority.toString();
    }

    private Diagnostic finding(Provision redirect, Term flow, Value named, Law law) {
        String message = Say.capital(Say.the(redirect)) + " rests on " + words(named) + ", which moves no money of "
                + Catalogue.display(flow.id()) + ". " + law.says();
        return Diagnostic.of(RULE, redirect.headSpan(), message)
                .subject(redirect.identity())
                .value("authority", law.value(), "", law.origin())
                .help("Write “under federal law, pending”, and with “if refused” what holds without it.")
                .build();
    }
}
