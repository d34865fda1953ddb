package org.planwright.compiler.check.financing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A tax does not begin at a size of firm. */
public final class FirmSizeNotch implements Check {
    private static final Rule RULE = Rule.flaw(
            "financing.firm-size-notch",
            Severity.WARNING,
            "A tax on employers does not begin at a number of workers",
            "S14");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision tax : plan.all("financing", "tax")) {
            Stream<Value> people = Stream.concat(
                    Stream.of(tax.phrase(Role.FOR), tax.phrase(Role.PAID_BY)).flatMap(Optional::stream),
                    tax.parts().stream()
                            .filter(part -> part.word().equals("exempt"))
                            .flatMap(part -> part.value().stream()));
            people.filter(Value.People.class::isInstance)
                    .map(Value::toString)
                    .filter(said -> said.contains("employer size"))
                    .findFirst()
                    .ifPresent(said -> findings.accept(finding(tax, said)));
        }
    }

    private Diagnostic finding(Provision tax, String said) {
        String message = Say.capital(Say.the(tax)) + " turns on how many workers an employer has: " + said + ".";
        return Diagnostic.of(RULE, tax.headSpan(), message)
                .subject(tax.identity())
                .help(
                        "Exempt the first part of payroll for everyone instead: one more worker then costs no more than the last.")
                .build();
    }
}
