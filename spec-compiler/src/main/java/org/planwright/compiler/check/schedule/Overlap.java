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
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** No amount lies in two bands. */
public final class Overlap implements Check {
    private static final Rule RULE =
            Rule.flaw("schedule.overlap", Severity.ERROR, "No amount lies in two bands of a schedule", "A05");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Table.Pair pair : Table.pairs(plan)) {
            Optional<BigDecimal> end = Table.upper(pair.below());
            boolean over = end.isEmpty() || Table.lower(pair.above()).compareTo(end.get()) < 0;
            if (over && bare(pair.below()) == bare(pair.above())) {
                findings.accept(finding(pair.owner(), pair.below(), pair.above()));
            }
        }
    }

    /** A rate on everything may stand beside a surtax on a part of it. */
    private static boolean bare(Band band) {
        return band.lower().isEmpty() && band.upper().isEmpty();
    }

    private Diagnostic finding(Provision owner, Band below, Band above) {
        String first = Say.quoted(Table.words(below));
        String second = Say.quoted(Table.words(above));
        String message = bare(below)
                ? Say.the(owner) + " has two rates for everything: " + first + " and " + second + "."
                : Say.the(owner) + " has two rates above "
                        + above.lower().map(Object::toString).orElse("$0") + ": " + first + " and " + second + ".";
        return Diagnostic.of(RULE, above.span(), message)
                .also(below.span(), "the other band")
                .subject(owner.identity())
                .help("End one band where the other begins, or give the later one a date with “from”.")
                .build();
    }
}
