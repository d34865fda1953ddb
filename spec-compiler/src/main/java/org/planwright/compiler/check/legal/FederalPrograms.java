package org.planwright.compiler.check.legal;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;

/** A state leaves alone the programs that the nation runs for its own people. */
public final class FederalPrograms implements Check {
    private static final Set<String> TAKEN = Set.of("end", "absorb", "suspend");

    private static final Rule RULE = Rule.flaw(
            "legal.federal-programs",
            Severity.WARNING,
            "A state does not end programs that the nation runs for its own people",
            "L17");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public FederalPrograms(Courts courts) {
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
        for (Law law : courts.on(plan, "federal-programs")) {
            for (Provision fate : plan.section("existing programs")) {
                boolean taken =
                        TAKEN.contains(fate.word()) && fate.phrase(Role.UNDER).isEmpty();
                fate.terms().stream()
                        .filter(program -> taken && law.of().contains(program.id()))
                        .forEach(program -> findings.accept(finding(fate, program, law)));
            }
        }
    }

    private Diagnostic finding(Provision fate, Term program, Law law) {
        String message = "The plan would " + fate.word() + " " + Catalogue.display(program) + ". " + law.says();
        return Diagnostic.of(RULE, fate.headSpan(), message)
                .subject(fate.identity())
                .value("authority", law.value(), "", law.origin())
                .help("Keep it, or name the agreement or the act of Congress: “under federal law, pending”.")
                .build();
    }
}
