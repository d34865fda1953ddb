package org.planwright.compiler.check.legal;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Courts;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** No public money pays for a service for which the law bars it. */
public final class ServiceBan implements Check {
    private static final Rule RULE = Rule.flaw(
            "legal.service-ban",
            Severity.ERROR,
            "Public money does not pay for a service for which the law bars it",
            "L12");

    private final Courts courts;

    /** @param courts what the law of a plan's place asks */
    public ServiceBan(Courts courts) {
        this.courts = courts;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Provision> covered = plan.all("benefits", "abortion").stream()
                .filter(answer -> Courts.says(plan, "benefits", "abortion", "covered"))
                .findFirst()
                .or(() -> plan.all("benefits", "cover").stream()
                        .filter(cover -> cover.terms().stream()
                                .anyMatch(term -> term.id().equals("abortion")))
                        .findFirst());
        boolean overridden = plan.first("legal", "overrides")
                .flatMap(Provision::value)
                .filter(value -> !value.toString().equals("none"))
                .isPresent();
        boolean amended = Courts.votes(plan).stream().anyMatch(vote -> vote.contains("constitutional"));
        boolean separate = Courts.says(plan, "benefits", "abortion", "separate fund", "federal limits");
        if (covered.isPresent() && !overridden && !amended && !separate) {
            courts.on(plan, "service-ban").stream()
                    .filter(law -> law.of().contains("abortion") && bars(plan, law))
                    .findFirst()
                    .ifPresent(law -> findings.accept(finding(covered.get(), law)));
        }
    }

    /** A bar on federal money alone binds a state only through the money that it takes: that is left to the state. */
    private static boolean bars(Plan plan, Law law) {
        return !Jurisdiction.state(plan) || !law.value().contains("Hyde");
    }

    private Diagnostic finding(Provision covered, Law law) {
        return Diagnostic.of(
                        RULE,
                        covered.headSpan(),
                        "The plan covers abortion; " + law.value() + " stands against it. " + law.says())
                .subject(covered.identity())
                .value("authority", law.value(), "", law.origin())
                .question("Q23")
                .help("Pay from a separate fund, override the law under “overrides”, or exclude the service.")
                .build();
    }
}
