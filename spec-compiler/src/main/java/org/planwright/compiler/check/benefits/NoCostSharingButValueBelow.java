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

/** A plan without cost sharing pays all of the cost. */
public final class NoCostSharingButValueBelow implements Check {
    private static final List<String> SHARING = List.of("deductible", "copays", "coinsurance");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Rule RULE = Rule.flaw(
            "benefits.no-cost-sharing-but-av",
            Severity.ERROR,
            "A plan without cost sharing has an actuarial value of 100%",
            "I02",
            "A10");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Provision> stated = plan.first("benefits", "actuarial value");
        Optional<BigDecimal> value = stated.flatMap(Provision::value).flatMap(Figures::percent);
        if (value.filter(percent -> percent.compareTo(ALL) < 0).isPresent() && none(plan)) {
            findings.accept(finding(plan, stated.get(), value.get()));
        }
    }

    private static boolean none(Plan plan) {
        boolean charged = !plan.all("cost sharing", "charge").isEmpty();
        return !charged && SHARING.stream().allMatch(key -> none(plan, key));
    }

    private static boolean none(Plan plan, String key) {
        List<Provision> answers = plan.all("cost sharing", key);
        return !answers.isEmpty()
                && answers.stream()
                        .allMatch(answer ->
                                answer.value().filter(Figures::nothing).isPresent());
    }

    private Diagnostic finding(Plan plan, Provision stated, BigDecimal value) {
        String rest = Decimals.percent(ALL.subtract(value));
        String message = "The plan has no deductible, copays or coinsurance, but an actuarial value of "
                + Decimals.percent(value) + ": nobody pays the other " + rest + ".";
        return Diagnostic.of(RULE, stated.headSpan(), message)
                .also(plan.first("cost sharing", "deductible").orElseThrow().headSpan(), "no cost sharing")
                .subject(stated.identity())
                .value("100% - " + Decimals.percent(value), rest, "percent of covered cost", "plan")
                .help("Write an actuarial value of 100%, or say what patients pay.")
                .build();
    }
}
