package org.planwright.compiler.check.financing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** The shares of a tax add up to all of it. */
public final class SharesNotWhole implements Check {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private static final Rule RULE =
            Rule.flaw("financing.shares-not-whole", Severity.ERROR, "The shares of a tax add up to 100%", "A03");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision tax : plan.all("financing", "tax")) {
            List<Provision> shares = tax.parts().stream()
                    .filter(part -> part.word().equals("shares"))
                    .toList();
            List<BigDecimal> figures =
                    shares.stream().flatMap(part -> figures(part).stream()).toList();
            BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean whole = sum.subtract(WHOLE).abs().compareTo(ROUNDING) <= 0;
            if (figures.size() > 1 && !whole && shares.stream().noneMatch(Walk::open)) {
                findings.accept(finding(tax, shares.get(0), figures, sum));
            }
        }
    }

    /** The percentages of one answer. */
    private static List<BigDecimal> figures(Provision part) {
        Value value = part.value().orElse(null);
        if (value instanceof Value.Shares shares) {
            return shares.shares().stream().map(Value.Shares.Share::percent).toList();
        }
        return Figures.percent(value).stream().toList();
    }

    private Diagnostic finding(Provision tax, Provision part, List<BigDecimal> figures, BigDecimal sum) {
        String terms = figures.stream().map(Decimals::percent).collect(Collectors.joining(" + "));
        String message =
                "The shares of " + Say.the(tax) + " come to " + Decimals.percent(sum) + ", not to 100%: " + terms + ".";
        return Diagnostic.of(RULE, part.headSpan(), message)
                .subject(tax.identity())
                .value(terms, Decimals.percent(sum), "percent", "plan")
                .help("Change the shares so that they add up to 100%.")
                .build();
    }
}
