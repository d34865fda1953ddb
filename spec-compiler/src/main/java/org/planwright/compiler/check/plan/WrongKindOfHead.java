package org.planwright.compiler.check.plan;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.source.Span;

/** A file holds what its head statement promises. */
public final class WrongKindOfHead implements Check {
    private static final Rule RULE =
            Rule.flaw("plan.wrong-kind-of-head", Severity.ERROR, "A file holds what its first statement says it is");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.head() != Plan.Head.AMENDMENT) {
            plan.strikes()
                    .forEach(strike -> findings.accept(finding(
                            strike.span(),
                            strike.value(),
                            kind(plan) + " strikes nothing, but here stands “strike " + strike.value() + "”.",
                            "Begin the file with “amendment \"…\" to \"…\"”.")));
        }
        for (Provision provision : plan.provisions()) {
            boolean expectation = provision.word().equals("expect");
            if (expectation && plan.head() != Plan.Head.CHECKLIST) {
                findings.accept(finding(
                        provision.headSpan(),
                        provision.identity(),
                        kind(plan) + " expects nothing of other plans, but here stands " + Say.the(provision) + ".",
                        "Put it into a file that begins with “checklist \"…\"”, or write it as a promise."));
            }
            if (plan.head() == Plan.Head.CHECKLIST && !expectation && !background(provision.section())) {
                findings.accept(finding(
                        provision.headSpan(),
                        provision.identity(),
                        "A checklist decides nothing, but here stands " + Say.the(provision) + ".",
                        "Put it into a plan, or write “expect \"…\": " + provision.identity() + "”."));
            }
        }
    }

    private static boolean background(String section) {
        return section.isEmpty()
                || section.equals("plan")
                || section.equals("checklist")
                || section.equals("definitions");
    }

    private static String kind(Plan plan) {
        return switch (plan.head()) {
            case PLAN -> "A plan";
            case AMENDMENT -> "An amendment";
            case CHECKLIST -> "A checklist";
        };
    }

    private Diagnostic finding(Span place, String subject, String message, String help) {
        return Diagnostic.of(RULE, place, message).subject(subject).help(help).build();
    }
}
