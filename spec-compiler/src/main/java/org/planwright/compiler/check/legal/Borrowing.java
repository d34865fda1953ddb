package org.planwright.compiler.check.legal;

import java.util.function.Consumer;
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

/** A state that borrows says by what right. */
public final class Borrowing implements Check {
    private static final Rule RULE =
            Rule.flaw("legal.borrowing", Severity.WARNING, "A state that borrows says by what right", "L22");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public Borrowing(Courts courts) {
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
        plan.all("financing", "borrow").stream()
                .filter(loan -> loan.part("authority").isEmpty()
                        && loan.phrase(Role.UNDER).isEmpty())
                .forEach(loan -> courts.on(plan, "borrowing").stream()
                        .findFirst()
                        .ifPresent(law -> findings.accept(finding(loan, law))));
    }

    private Diagnostic finding(Provision loan, Law law) {
        String message = Say.capital(Say.the(loan)) + " names no vote or law that lets the state borrow.";
        return Diagnostic.of(RULE, loan.headSpan(), message)
                .subject(loan.identity())
                .value("borrowing", law.value(), "", law.origin())
                .help("Write “authority: …” under it: the law, the bond or the vote.")
                .build();
    }
}
