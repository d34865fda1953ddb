package org.planwright.compiler.check.completeness;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;

/**
 * What is published leaves nothing open: no range without a value, no choice between options, nothing undecided, nothing
 * left to a body without a default. What the sources do not say stays unknown, and what others computed is theirs.
 */
public final class LeftOpen implements Check {
    private static final Set<String> OTHERS = Set.of("estimates", "assumptions", "promises", "evaluation");

    private static final Rule RULE = Rule.flaw(
                    "completeness.left-open", Severity.ERROR, "A plan that is published leaves nothing open")
            .at(Rule.Stage.PUBLISHED);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.head() != Plan.Head.PLAN) {
            return;
        }
        for (Provision provision : Walk.everything(plan)) {
            if (!OTHERS.contains(provision.section())) {
                open(provision).ifPresent(findings);
            }
        }
    }

    private Optional<Diagnostic> open(Provision provision) {
        if (provision.word().equals("leave open")) {
            return Optional.of(finding(provision, provision.headSpan(), "says that it is open"));
        }
        for (Located<Value> at : Walk.values(provision)) {
            Optional<String> how = how(provision, at.value());
            if (how.isPresent()) {
                return how.map(words -> finding(provision, at.span(), words));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> how(Provision provision, Value value) {
        return value.match(new Value.Cases<>() {
            @Override
            public Optional<String> other(Value fixed) {
                return value instanceof Value.Undecided ? Optional.of("is undecided") : Optional.empty();
            }

            @Override
            public Optional<String> between(Value.Between range) {
                return range.central().isPresent()
                        ? Optional.empty()
                        : Optional.of("is a range, " + range + ", without a value");
            }

            @Override
            public Optional<String> either(Value.Either options) {
                return Optional.of("is a choice, " + options);
            }

            @Override
            public Optional<String> delegated(Value.Delegated left) {
                boolean settled = left.otherwise().isPresent()
                        || provision.phrase(Role.OTHERWISE).isPresent();
                return settled ? Optional.empty() : Optional.of("is left to the " + left.body() + " without a default");
            }
        });
    }

    private Diagnostic finding(Provision provision, Span place, String how) {
        String message = Say.capital(Say.the(provision)) + " " + how + ", and the plan is to be published.";
        return Diagnostic.of(RULE, place, message)
                .subject(provision.identity())
                .help("Write the value, or what holds until it is decided: “otherwise …”.")
                .build();
    }
}
