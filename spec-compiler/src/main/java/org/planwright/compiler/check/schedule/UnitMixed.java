package org.planwright.compiler.check.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** The thresholds of one schedule are in one unit. */
public final class UnitMixed implements Check {
    private static final Rule RULE =
            Rule.text("schedule.unit-mixed", "The thresholds of a schedule are all dollars or all shares of poverty");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Set<String> told = new HashSet<>();
        for (Table table : Table.all(plan)) {
            if (table.mixed() && told.add(table.owner().identity())) {
                findings.accept(finding(table.owner(), table));
            }
        }
    }

    private Diagnostic finding(Provision owner, Table table) {
        List<Band> bands = table.bands();
        Value dollars = table.bounds().stream()
                .filter(Value.Amount.class::isInstance)
                .findFirst()
                .orElseThrow();
        Value share = table.bounds().stream()
                .filter(bound -> !(bound instanceof Value.Amount))
                .findFirst()
                .orElseThrow();
        Band first = with(bands, table.bounds().get(0) instanceof Value.Amount ? dollars : share);
        Band second = with(bands, table.bounds().get(0) instanceof Value.Amount ? share : dollars);
        String message = Say.the(owner) + " has thresholds in dollars, such as " + dollars
                + ", and in something else, such as " + share + ".";
        return Diagnostic.of(RULE, second.span(), message)
                .also(first.span(), "the other unit")
                .subject(owner.identity())
                .value("threshold", dollars.toString(), "dollars", "plan")
                .value("threshold", share.toString(), "percent", "plan")
                .help("State all thresholds of the schedule in the same unit.")
                .build();
    }

    private static Band with(List<Band> bands, Value bound) {
        return bands.stream()
                .filter(band -> band.lower().filter(bound::equals).isPresent()
                        || band.upper().filter(bound::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
