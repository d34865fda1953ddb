package org.planwright.compiler.check.schedule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A higher band does not pay a lower rate by mistake. */
public final class FallingRate implements Check {
    private static final Rule RULE =
            Rule.flaw("schedule.falling-rate", Severity.WARNING, "Rates do not fall from one band to the next", "A05");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Table.Pair pair : Table.pairs(plan)) {
            Band below = pair.below();
            Band above = pair.above();
            Optional<BigDecimal> last = Table.lastRate(below);
            Optional<BigDecimal> next = Table.firstRate(above);
            boolean falls = last.isPresent() && next.isPresent() && next.get().compareTo(last.get()) < 0;
            boolean ceiling = pair.last() && Table.takesNothing(above);
            boolean alike = below.basis() == above.basis() || Table.takesNothing(above);
            if (falls
                    && alike
                    && !ceiling
                    && below.upper().isPresent()
                    && above.lower().isPresent()) {
                findings.accept(finding(pair.owner(), below, above, last.get(), next.get()));
            }
        }
    }

    private Diagnostic finding(Provision owner, Band below, Band above, BigDecimal last, BigDecimal next) {
        String message = Say.the(owner) + " falls from " + Decimals.percent(last) + " to " + Decimals.percent(next)
                + " at " + above.lower().orElseThrow() + ".";
        return Diagnostic.of(RULE, above.span(), message)
                .also(below.span(), "the band below it")
                .subject(owner.identity())
                .value("rate below", Decimals.percent(last), "", "plan")
                .value("rate above", Decimals.percent(next), "", "plan")
                .help("Check the two rates; if they are meant, accept schedule.falling-rate with the reason.")
                .build();
    }
}
