package org.planwright.compiler.check.programs;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A program cut in two still has one door. */
public final class SplitMedicaid implements Check {
    private static final Rule RULE = Rule.flaw(
            "programs.split-medicaid",
            Severity.ERROR,
            "Who takes one half of Medicaid and leaves the other says how people come to both",
            "I27");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Provision> gone = fate(plan, "medicaid acute", Set.of("absorb", "end"));
        Optional<Provision> kept = fate(plan, "medicaid long-term care", Set.of("keep"));
        if (gone.isPresent()
                && kept.isPresent()
                && plan.first("existing programs", "payment order").isEmpty()) {
            findings.accept(finding(gone.get(), kept.get()));
        }
    }

    private Diagnostic finding(Provision gone, Provision kept) {
        String message =
                "Acute Medicaid goes and its long-term care stays, and the plan does not say how people are found eligible and who pays first.";
        return Diagnostic.of(RULE, gone.headSpan(), message)
                .also(kept.headSpan(), "kept here")
                .subject(gone.identity())
                .help("In existing programs, write “payment order:”, with how people come to both.")
                .build();
    }

    private static Optional<Provision> fate(Plan plan, String program, Set<String> verbs) {
        return plan.section("existing programs").stream()
                .filter(fate -> verbs.contains(fate.word()))
                .filter(fate -> fate.terms().stream().anyMatch(term -> term.id().equals(program)))
                .findFirst();
    }
}
