package org.planwright.compiler.check.schedule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Thresholds in dollars say how they follow prices or pay. */
public final class NoIndex implements Check {
    private static final Rule RULE = Rule.flaw(
            "schedule.no-index", Severity.WARNING, "Thresholds in dollars say what they are indexed to", "U13");

    private static final List<String> TAXES = List.of("tax", "premium");
    private static final List<String> LIMITS = List.of("taxed up to", "at most");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision owner : Walk.everything(plan)) {
            boolean indexed = owner.part("indexed to").isPresent();
            boolean oneYear = owner.phrase(Role.IN).isPresent();
            if (!indexed && !oneYear) {
                threshold(owner).ifPresent(dollars -> findings.accept(finding(owner, dollars)));
            }
        }
    }

    private static Optional<Value> threshold(Provision owner) {
        Optional<Value> bound = owner.bands().stream()
                .flatMap(band -> Stream.concat(band.lower().stream(), band.upper().stream()))
                .filter(NoIndex::nominal)
                .findFirst();
        return bound.or(() -> owner.parts().stream()
                .filter(part -> TAXES.contains(owner.word()))
                .filter(part -> LIMITS.contains(part.word()))
                .flatMap(part -> part.value().stream())
                .filter(NoIndex::nominal)
                .findFirst());
    }

    private static boolean nominal(Value value) {
        return value instanceof Value.Amount amount
                && amount.money().priceYear().isEmpty()
                && amount.money().dollars().signum() > 0;
    }

    private Diagnostic finding(Provision owner, Value dollars) {
        String message = Say.the(owner) + " has a threshold of " + dollars + " and does not say how it grows.";
        return Diagnostic.of(RULE, owner.headSpan(), message)
                .subject(owner.identity())
                .help(
                        "Write “indexed to: consumer prices” in its block, or “indexed to: nothing” if it is meant to stay.")
                .build();
    }
}
