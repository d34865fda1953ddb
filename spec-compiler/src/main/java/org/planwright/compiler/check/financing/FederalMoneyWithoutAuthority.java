package org.planwright.compiler.check.financing;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;

/** A state that counts on federal money names the law or waiver that moves it. */
public final class FederalMoneyWithoutAuthority implements Check {
    private static final Set<String> FEDERAL = Set.of(
            "medicare",
            "marketplace credits",
            "basic health program",
            "fehb",
            "tricare",
            "va",
            "ihs",
            "public health grants",
            "graduate medical education",
            "disproportionate share");

    private static final Rule RULE = Rule.flaw(
            "financing.federal-money-without-authority",
            Severity.ERROR,
            "A state that counts on federal money names the law or waiver that moves it",
            "M11",
            "U05",
            "L08");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (!Jurisdiction.state(plan)) {
            return;
        }
        for (Provision redirect : plan.all("financing", "redirect")) {
            redirect.terms().stream()
                    .filter(flow -> federal(flow.id()))
                    .filter(flow -> !authorized(redirect))
                    .forEach(flow -> findings.accept(finding(redirect, flow)));
        }
    }

    private static boolean federal(String flow) {
        return flow.contains("federal") || FEDERAL.contains(flow);
    }

    /** A state's own law cannot move money of the nation, so an answer that names one does not count. */
    private static boolean authorized(Provision redirect) {
        return redirect.phrase(Role.UNDER)
                .or(() -> redirect.part("authority").flatMap(Provision::value))
                .filter(authority -> !authority.toString().startsWith("state law"))
                .isPresent();
    }

    private Diagnostic finding(Provision redirect, Term flow) {
        String message =
                "The plan counts on " + Catalogue.display(flow) + " and names no federal law or waiver that moves it.";
        return Diagnostic.of(RULE, redirect.headSpan(), message)
                .label("federal money")
                .subject(redirect.identity())
                .help("Write “under waiver 1115, pending, if refused, …”, or the authority that the plan relies on.")
                .build();
    }
}
