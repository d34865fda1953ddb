package org.planwright.compiler.check.payment;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Negotiated prices say what is paid if nobody agrees. */
public final class NegotiationWithoutFallback implements Check {
    private static final Rule RULE = Rule.flaw(
            "payment.negotiation-without-fallback",
            Severity.WARNING,
            "Negotiated prices say what is paid if nobody agrees",
            "U04");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision pay : plan.all("payment", "pay")) {
            boolean negotiated = pay.phrase(Role.BY)
                    .filter(how -> how.toString().equals("negotiation"))
                    .isPresent();
            boolean fallback = pay.marked(Role.IF_IT_FAILS) || pay.marked(Role.OTHERWISE) || settled(pay);
            if (negotiated && !fallback) {
                findings.accept(finding(pay));
            }
        }
    }

    private static boolean settled(Provision pay) {
        return Walk.delegation(pay).flatMap(Value.Delegated::otherwise).isPresent();
    }

    private Diagnostic finding(Provision pay) {
        String message = Say.capital(Say.the(pay))
                + " is paid by negotiation, and the plan does not say what is paid if " + "the parties do not agree.";
        return Diagnostic.of(RULE, pay.headSpan(), message)
                .subject(pay.identity())
                .help("Add “if it fails, 100% of Medicare”, or whatever price then holds.")
                .build();
    }
}
