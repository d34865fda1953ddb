package org.planwright.compiler.check.schedule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.source.Span;

/** Bands follow one another without a hole. */
public final class Gap implements Check {
    /** Statutes in whole dollars end one bracket at $299,508 and begin the next at $299,509. */
    private static final BigDecimal NEXT_WHOLE = BigDecimal.ONE;

    /** Where a band begins, as it is written; apart, since it is asked only where there is a gap. */
    private static final class Lower {
        static final Pattern WRITTEN =
                Pattern.compile("\\b(?:above|over|from)\\s+(\\$[\\d,.]*\\d|[\\d.]+%(?:\\s+of\\s+poverty)?)"
                        + "(?=\\s*(?:$|[#{]|to\\b|per\\b|\\R|[a-z]+\\s))");
    }

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
                .fix(meeting(below, above))
                .build();
    }

    /** Where the rate is the same on both sides of the hole, it is the rate within, and the bands can meet. */
    private static Optional<Fix> meeting(Band below, Band above) {
        Optional<BigDecimal> last = Table.lastRate(below);
        Optional<BigDecimal> first = Table.firstRate(above);
        boolean same = last.isPresent()
                && first.isPresent()
                && last.get().compareTo(first.get()) == 0
                && below.basis() == above.basis();
        if (!same) {
            return Optional.empty();
        }
        Matcher bound = Lower.WRITTEN.matcher(above.span().text());
        if (!bound.find()) {
            return Optional.empty();
        }
        int at = above.span().start();
        Span start = above.span().file().span(at + bound.start(1), at + bound.end(1));
        boolean once = !bound.find();
        String end = below.upper().orElseThrow().toString();
        return once ? Optional.of(Fix.replace("Let the upper band begin at " + end, start, end)) : Optional.empty();
    }
}
