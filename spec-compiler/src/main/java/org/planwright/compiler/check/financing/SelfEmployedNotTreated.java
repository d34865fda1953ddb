package org.planwright.compiler.check.financing;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A tax on pay says what people who work for themselves owe. */
public final class SelfEmployedNotTreated implements Check {
    private static final Set<String> PAY = Set.of("payroll", "wages");
    private static final Set<String> WIDER = Set.of(
            "self-employment income",
            "earned income",
            "household income",
            "adjusted gross income",
            "modified adjusted gross income",
            "taxable income");

    private static final Rule RULE = Rule.flaw(
            "financing.self-employed-not-treated",
            Severity.WARNING,
            "A plan that taxes pay says what people who work for themselves owe",
            "U16");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Provision> taxes = plan.all("financing", "tax");
        boolean treated = taxes.stream()
                .anyMatch(tax -> tax.part("self-employed").isPresent()
                        || on(tax, WIDER)
                        || tax.phrase(Role.PAID_BY)
                                .filter(who -> who.toString().contains("self-employed"))
                                .isPresent());
        if (!treated) {
            taxes.stream().filter(tax -> on(tax, PAY)).findFirst().ifPresent(tax -> findings.accept(finding(tax)));
        }
    }

    private static boolean on(Provision tax, Set<String> bases) {
        return tax.phrase(Role.ON).stream()
                .filter(Value.Terms.class::isInstance)
                .flatMap(named -> ((Value.Terms) named).terms().stream())
                .anyMatch(base -> bases.contains(base.id()));
    }

    private Diagnostic finding(Provision tax) {
        String message =
                Say.capital(Say.the(tax)) + " takes pay, and no tax says what people who work for themselves owe.";
        return Diagnostic.of(RULE, tax.headSpan(), message)
                .subject(tax.identity())
                .help("Write “self-employed: taxed as employer” in its block, or another rule.")
                .build();
    }
}
