package org.planwright.compiler.check.benefits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Where one share of every bill is all that patients pay, the plan pays the rest of it. */
public final class ValueDoesNotMatch implements Check {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final List<String> OTHERS = List.of("deductible", "copays");

    private static final Rule RULE = Rule.flaw(
            "benefits.av-does-not-match",
            Severity.ERROR,
            "The actuarial value is what coinsurance leaves for the plan to pay",
            "A10");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Provision> stated = plan.first("benefits", "actuarial value");
        Optional<BigDecimal> value = stated.flatMap(Provision::value).flatMap(Figures::percent);
        Optional<Provision> coinsurance = alone(plan);
        Optional<BigDecimal> share =
                coinsurance.flatMap(Provision::value).flatMap(Figures::percent).filter(percent -> percent.signum() > 0);
        if (value.isPresent() && share.isPresent()) {
            BigDecimal rest = ALL.subtract(share.get());
            int more = value.get().compareTo(rest);
            if (more < 0 || more > 0 && unlimited(plan)) {
                findings.accept(finding(stated.get(), coinsurance.get(), value.get(), share.get(), rest));
            }
        }
    }

    /** The coinsurance, one for everyone, where the plan says that there is nothing else to pay. */
    private static Optional<Provision> alone(Plan plan) {
        boolean nothingElse =
                plan.all("cost sharing", "charge").isEmpty() && OTHERS.stream().allMatch(key -> nothing(plan, key));
        List<Provision> answers = plan.all("cost sharing", "coinsurance");
        return Optional.of(answers)
                .filter(all -> nothingElse && all.size() == 1)
                .map(all -> all.get(0))
                .filter(answer -> answer.bands().isEmpty()
                        && answer.phrase(Role.FOR).isEmpty()
                        && answer.phrase(Role.FROM).isEmpty());
    }

    private static boolean nothing(Plan plan, String key) {
        List<Provision> answers = plan.all("cost sharing", key);
        return !answers.isEmpty()
                && answers.stream()
                        .allMatch(answer ->
                                answer.value().filter(Figures::nothing).isPresent());
    }

    /** Whether nothing spares anybody: a limit or a waiver lifts the value above what coinsurance leaves. */
    private static boolean unlimited(Plan plan) {
        Optional<Value> limit =
                plan.first("cost sharing", "out-of-pocket limit").flatMap(Provision::value);
        return limit.filter(Figures::nothing).isPresent()
                && plan.all("cost sharing", "waive").isEmpty();
    }

    private Diagnostic finding(
            Provision stated, Provision coinsurance, BigDecimal value, BigDecimal share, BigDecimal rest) {
        String message = "Patients pay coinsurance of " + Decimals.percent(share)
                + " and nothing else, so the plan pays " + Decimals.percent(rest) + " of the cost of care and not the "
                + Decimals.percent(value) + " of its actuarial value.";
        return Diagnostic.of(RULE, stated.headSpan(), message)
                .also(coinsurance.headSpan(), "what patients pay")
                .subject(stated.identity())
                .value("100% - " + Decimals.percent(share), Decimals.percent(rest), "percent of covered cost", "plan")
                .value("stated", Decimals.percent(value), "percent of covered cost", "plan")
                .help("Correct one of the two, or write what else patients pay or are spared.")
                .build();
    }
}
