package org.planwright.compiler.check.schedule;

import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;

/** A band says whether its rate takes the part above its threshold or the whole. */
public final class UnstatedBasis implements Check {
    /** Their thresholds say who pays, not how much of what: the rate takes the bill. */
    private static final Set<String> OF_THE_BILL = Set.of("coinsurance", "charge");

    private static final Rule RULE =
            Rule.text("schedule.unstated-basis", "A band says whether its rate takes the part or the whole");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision owner : Walk.everything(plan)) {
            for (Band band : owner.bands()) {
                boolean bounded = band.lower().isPresent() || band.upper().isPresent();
                boolean rate = Table.firstRate(band).isPresent();
                boolean ofTheBill = OF_THE_BILL.contains(owner.word());
                if (bounded && !ofTheBill && rate && band.basis() == Band.Basis.UNSTATED && !Table.takesNothing(band)) {
                    findings.accept(finding(owner, band));
                }
            }
        }
    }

    private Diagnostic finding(Provision owner, Band band) {
        String rate = band.slidesTo()
                .map(to -> "sliding " + band.rate() + " to " + to)
                .orElse(band.rate().toString());
        String bounds = Table.words(band)
                .substring(band.slidesTo()
                        .map(to -> band.rate() + " to " + to)
                        .orElse(band.rate().toString())
                        .length());
        String message = "“" + rate + bounds + "” in " + Say.the(owner)
                + " can take the part of the amount that lies there, or the whole of it.";
        return Diagnostic.of(RULE, band.span(), message)
                .subject(owner.identity())
                .help("Write “" + rate + " of the part" + bounds + "” if the rate is marginal, or “" + rate
                        + " of the whole" + bounds + "” if it takes everything.")
                .build();
    }
}
