package org.planwright.compiler.check.benefits;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;

/** Long-term care says from what need on it is given. */
public final class LongTermCareWithoutThreshold implements Check {
    private static final Set<String> GIVEN = Set.of("full", "home and community");

    private static final Rule RULE = Rule.flaw(
            "benefits.long-term-care-without-threshold",
            Severity.WARNING,
            "Long-term care says from what need on it is given",
            "U07");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean threshold = plan.first("benefits", "long-term care threshold").isPresent();
        if (threshold) {
            return;
        }
        plan.section("benefits").stream()
                .filter(LongTermCareWithoutThreshold::gives)
                .findFirst()
                .ifPresent(care -> findings.accept(finding(care)));
    }

    private static boolean gives(Provision provision) {
        boolean answered = provision.word().equals("long-term care")
                && provision
                        .value()
                        .filter(value -> GIVEN.contains(value.toString()))
                        .isPresent();
        boolean covered = provision.word().equals("cover")
                && provision.phrase(Role.FOR).isEmpty()
                && provision.terms().contains(new Term(Term.Kind.SERVICE, "long-term care"));
        return answered || covered;
    }

    private Diagnostic finding(Provision care) {
        String message = "The plan gives long-term care and does not say how much help someone must need first.";
        return Diagnostic.of(RULE, care.headSpan(), message)
                .subject(care.identity())
                .help("Write “long-term care threshold: 2 activities”, or “for” and the people who get it.")
                .build();
    }
}
