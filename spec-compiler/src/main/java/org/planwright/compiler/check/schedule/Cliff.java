package org.planwright.compiler.check.schedule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Span;

/** A dollar more of income never costs far more than a dollar. */
public final class Cliff implements Check {
    private static final Rule RULE = Rule.flaw(
            "schedule.cliff", Severity.ERROR, "A rate on the whole amount does not jump at a threshold", "A06");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Table.Pair pair : Table.pairs(plan)) {
            look(pair.owner(), pair.below(), pair.above(), findings);
        }
        Set<Span> looked = new HashSet<>();
        for (Table table : Table.all(plan)) {
            table.sorted().stream()
                    .findFirst()
                    .filter(Cliff::fromNothing)
                    .filter(band -> looked.add(band.span()))
                    .ifPresent(band -> findings.accept(finding(
                            table.owner(),
                            band,
                            BigDecimal.ZERO,
                            Table.firstRate(band).orElseThrow())));
        }
    }

    /** Whether nothing is due below the lowest band, and all at once within it. */
    private static boolean fromNothing(Band band) {
        return band.basis() == Band.Basis.WHOLE
                && Table.lower(band).signum() > 0
                && Table.firstRate(band).filter(rate -> rate.signum() > 0).isPresent();
    }

    private void look(Provision owner, Band below, Band above, Consumer<Diagnostic> findings) {
        boolean meet = Table.upper(below)
                .filter(end -> end.compareTo(Table.lower(above)) == 0)
                .isPresent();
        boolean whole =
                above.basis() == Band.Basis.WHOLE && (below.basis() == Band.Basis.WHOLE || Table.takesNothing(below));
        Optional<BigDecimal> last = Table.lastRate(below);
        Optional<BigDecimal> next = Table.firstRate(above);
        if (meet && whole && last.isPresent() && next.isPresent() && next.get().compareTo(last.get()) > 0) {
            findings.accept(finding(owner, above, last.get(), next.get()));
        }
    }

    private Diagnostic finding(Provision owner, Band above, BigDecimal last, BigDecimal next) {
        Value threshold = above.lower().orElseThrow();
        String before = due(last, threshold);
        String after = due(next, threshold);
        String message = Say.the(owner) + " jumps at " + threshold + ": " + before + " is due there, and " + after
                + " just above.";
        return Diagnostic.of(RULE, above.span(), message)
                .label("takes the whole, from here")
                .subject(owner.identity())
                .value(Decimals.percent(last) + " × " + threshold, before, "", "plan")
                .value(Decimals.percent(next) + " × " + threshold, after, "", "plan")
                .help("Write “of the part above " + threshold + "”, or let the rate slide from "
                        + Decimals.percent(last) + " up to " + Decimals.percent(next) + ".")
                .build();
    }

    private static String due(BigDecimal rate, Value threshold) {
        if (threshold instanceof Value.Amount amount) {
            return Decimals.dollars(amount.money().dollars().multiply(rate).divide(HUNDRED));
        }
        return Decimals.percent(rate) + " of the whole";
    }
}
