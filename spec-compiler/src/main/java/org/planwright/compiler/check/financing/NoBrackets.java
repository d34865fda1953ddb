package org.planwright.compiler.check.financing;

import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A graduated tax has brackets. */
public final class NoBrackets implements Check {
    private static final Rule RULE =
            Rule.flaw("financing.no-brackets", Severity.ERROR, "A graduated tax states its brackets", "U03", "M02");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision tax : plan.all("financing", "tax")) {
            // brackets that an analyst put in are not the plan's
            if (tax.bands().stream().allMatch(Band::assumed)) {
                Taxes.adjective(tax).ifPresent(words -> findings.accept(finding(tax, words)));
            }
        }
    }

    private Diagnostic finding(Provision tax, String words) {
        String message = Say.capital(Say.the(tax)) + " is called " + Say.quoted(words) + " and has no brackets"
                + (tax.bands().isEmpty() ? "." : " of its own: all that stand here are assumed.");
        return Diagnostic.of(RULE, tax.headSpan(), message)
                .subject(tax.identity())
                .help("Write a band for each bracket, such as “6% of the part from $25,000 to $50,000”.")
                .build();
    }
}
