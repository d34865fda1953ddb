package org.planwright.compiler.check.schedule;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** Bands follow one another without a hole. */
public final class Gap implements Check {
    /** Statutes in whole dollars end one bracket at $299,508 and begin the next at $299,509. */
    private static final BigDecimal NEXT_WHOLE = BigDecimal.ONE;

    private static final Rule RULE =
            Rule.flaw("schedule.gap", Severity.ERROR, "The bands of a schedule leave no hole between them", "A05");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Table.Pair pair : Table.pairs(plan)) {
            boolean hole = Table.upper(pair.below())
                    .filter(end -> Table.lower(pair.above()).subtract(end).compareTo(NEXT_WHOLE) > 0)
                    .isPresent();
            if (hole) {
                findings.accept(finding(pair.owner(), pair.below(), pair.above()));
            }
        }
    }

    private Diagnostic finding(Provision owner, Band below, Band above) {
        String end = below.upper().orElseThrow().toString();
        String start = above.lower().orElseThrow().toString();
        return Diagnostic.of(RULE, above.span(), Say.the(owner) + " has no rate between " + end + " and " + start + ".")
                .label("begins at " + start)
                .also(below.span(), "ends at " + end)
                .subject(owner.identity())
                .value("upper end of " + Say.quoted(Table.words(below)), end, "", "plan")
                .value("lower end of " + Say.quoted(Table.words(above)), start, "", "plan")
                .help("Let the bands meet, or write a band of 0% from " + end + " to " + start
                        + " if nothing is due there.")
                .build();
    }
}
