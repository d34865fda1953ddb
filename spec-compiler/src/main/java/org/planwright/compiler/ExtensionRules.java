package org.planwright.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;

/**
 * The rules of one extension. What it does wrong is a finding that names it, never a fault of the compiler.
 *
 * @param owner the extension's name, with which the ids of its rules begin
 * @param checks what looks whether a plan keeps them
 */
public record ExtensionRules(String owner, List<Check> checks) {
    public ExtensionRules {
        checks = List.copyOf(checks);
    }

    /** The rule that an extension breaks whose own rule fails. */
    public Rule failed() {
        return Rule.flaw(
                owner + ".failed", Severity.ERROR, "The rules of the extension “" + owner + "” come to an end");
    }

    /** All of them, the one about the extension itself last. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        checks.forEach(check -> rules.add(check.rule()));
        rules.add(failed());
        return rules;
    }

    /** What they find in a plan; a rule that is off does not run. */
    void look(Plan plan, RuleSettings settings, Consumer<Diagnostic> findings) {
        for (Check check : checks) {
            if (settings.levels().get(check.rule().id()) != RuleSettings.Level.OFF) {
                look(check, plan, findings);
            }
        }
    }

    private void look(Check check, Plan plan, Consumer<Diagnostic> findings) {
        List<Diagnostic> found = new ArrayList<>();
        try {
            check.look(plan, found::add);
            for (Diagnostic finding : found) {
                if (!finding.rule().equals(check.rule())) {
                    throw new IllegalStateException(
                            "it reports a breach of “" + finding.rule().id() + "”");
                }
            }
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            findings.accept(failure(check.rule(), plan, failed));
            return;
        }
        found.forEach(findings);
    }

    private Diagnostic failure(Rule rule, Plan plan, Throwable failed) {
        String why = failed.getMessage() == null ? "" : ": " + failed.getMessage();
        return Diagnostic.of(
                        failed(),
                        plan.titleSpan(),
                        "The rule “" + rule.id() + "” of the extension “" + owner + "” failed with "
                                + failed.getClass().getSimpleName() + why + ".")
                .subject(rule.id())
                .help("Tell those who make the extension; until it is mended, “" + rule.id()
                        + ": off” in the settings leaves the rule out.")
                .build();
    }
}
