package org.example.rural;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/** Rural hospitals are not paid less than other hospitals. */
final class HospitalCut implements Check {
    private static final Rule RULE =
            Rule.flaw("rural.hospital-cut", Severity.ERROR, "Rural hospitals are not paid less than other hospitals");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Provision> all = paying(plan, "hospital");
        for (Provision rural : paying(plan, "rural hospital")) {
            for (Provision other : all) {
                if (lower(level(rural), level(other))) {
                    findings.accept(finding(rural, other));
                }
            }
        }
    }

    private static List<Provision> paying(Plan plan, String service) {
        return plan.all("payment", "pay").stream()
                .filter(pay -> pay.terms().stream().map(Term::id).anyMatch(service::equals))
                .toList();
    }

    private static Optional<Value.Percent> level(Provision pay) {
        return pay.phrase(Role.AT).filter(Value.Percent.class::isInstance).map(Value.Percent.class::cast);
    }

    private static boolean lower(Optional<Value.Percent> rural, Optional<Value.Percent> other) {
        return rural.isPresent()
                && other.isPresent()
                && rural.get().of().equals(other.get().of())
                && rural.get().percent().compareTo(other.get().percent()) < 0;
    }

    private static String percent(Provision pay) {
        return level(pay).orElseThrow().percent().toPlainString() + "%";
    }

    private static Diagnostic finding(Provision rural, Provision other) {
        return Diagnostic.of(
                        RULE,
                        rural.headSpan(),
                        "Rural hospitals get " + percent(rural) + ", where other hospitals get " + percent(other) + ".")
                .also(other.headSpan(), "what other hospitals get")
                .subject(rural.identity())
                .help("Pay rural hospitals as much, or accept it and say what keeps them open.")
                .build();
    }
}
