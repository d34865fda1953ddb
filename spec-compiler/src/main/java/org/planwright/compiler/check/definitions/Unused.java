package org.planwright.compiler.check.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.UsedNames;
import org.planwright.compiler.vocabulary.Names;

/** What a plan defines it uses. */
public final class Unused implements Check {
    private static final Rule RULE = Rule.flaw("definitions.unused", Severity.NOTE, "What a plan defines it uses");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.head() != Plan.Head.PLAN) {
            return;
        }
        List<Provision> all = new ArrayList<>(plan.provisions());
        plan.scenarios().forEach(scenario -> all.addAll(scenario.provisions()));
        Set<String> used = UsedNames.in(all).stream().map(Names::key).collect(Collectors.toSet());
        for (Provision definition : plan.section("definitions")) {
            definition
                    .name()
                    .filter(name -> !used.contains(Names.key(name)))
                    .ifPresent(name -> findings.accept(finding(definition, name)));
        }
    }

    private Diagnostic finding(Provision definition, String name) {
        String message = "The " + definition.word() + " “" + name + "” is defined and never used.";
        return Diagnostic.of(RULE, definition.headSpan(), message)
                .subject(definition.identity())
                .help("Use it, or remove its definition.")
                .build();
    }
}
