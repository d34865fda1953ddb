package org.planwright.compiler.check.legal;

import java.util.List;
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

/** A waiver moves what it can waive. */
public final class WaiverCannot implements Check {
    private static final Rule RULE =
            Rule.flaw("legal.waiver-cannot", Severity.ERROR, "A waiver is used for what it can waive", "L10", "U05");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public WaiverCannot(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Jurisdiction.state(plan)) {
            return;
        }
        List<Law> waivers = courts.on(plan, "waiver");
        for (Provision provision : plan.provisions()) {
            List<Law> used = waivers.stream()
                    .filter(law -> authorities(provision).contains(law.value().toLowerCase(java.util.Locale.ROOT)))
                    .toList();
            boolean others = used.size() != authorities(provision).size();
            provision.terms().stream()
                    .filter(term -> !used.isEmpty() && !others && !any(waivers, used, term))
                    .forEach(term -> findings.accept(finding(provision, term, used.get(0))));
        }
    }

    /** Whether one of the authorities reaches a thing; one that no waiver is known to reach is left alone. */
    private static boolean any(List<Law> known, List<Law> used, Term term) {
        return known.stream().noneMatch(law -> law.of().contains(term.id()))
                || used.stream().anyMatch(law -> law.of().contains(term.id()));
    }

    private static List<String> authorities(Provision provision) {
        return provision
                .phrase(Role.UNDER)
                .map(value -> value instanceof Value.Terms terms
                        ? terms.terms().stream().map(Term::id).toList()
                        : List.<String>of())
                .orElse(List.of());
    }

    private Diagnostic finding(Provision provision, Term term, Law law) {
        String message = Say.capital(Say.the(provision)) + " rests on " + law.value() + ", which does not reach "
                + Catalogue.display(term) + ".";
        return Diagnostic.of(RULE, provision.headSpan(), message)
                .subject(provision.identity())
                .value("authority", law.says(), "", law.origin())
                .help("Name the waiver, arrangement or act of Congress that does.")
                .build();
    }
}
