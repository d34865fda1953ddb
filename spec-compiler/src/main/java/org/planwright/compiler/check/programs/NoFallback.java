package org.planwright.compiler.check.programs;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;

/** What waits for a waiver says what happens if it is refused. */
public final class NoFallback implements Check {
    private static final List<String> COUNTED =
            List.of("waiver", "agreement", "amendment", "order", "vote", "contract");

    private static final Rule RULE = Rule.flaw(
            "programs.no-fallback",
            Severity.ERROR,
            "What waits for a waiver says what happens if it is refused",
            "M12");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision provision : plan.provisions()) {
            boolean fallback = provision.marked(Role.IF_REFUSED)
                    || provision.marked(Role.IF_IT_FAILS)
                    || provision.marked(Role.OTHERWISE);
            if (provision.marked(Role.PENDING) && !fallback) {
                findings.accept(finding(provision));
            }
        }
    }

    private Diagnostic finding(Provision provision) {
        String authority =
                provision.phrase(Role.UNDER).map(NoFallback::authority).orElse("an authority");
        String message = Say.capital(Say.the(provision)) + " waits for " + authority
                + " and does not say what happens if that is refused.";
        Diagnostic.Builder finding = Diagnostic.of(
                RULE, provision.located(Role.PENDING).map(Located::span).orElse(provision.headSpan()), message);
        return finding.label("not yet granted")
                .subject(provision.identity())
                .help("Write “if refused, keep”, or what the plan does then.")
                .build();
    }

    /** As the trade says it: {@code a section 1115 waiver}, {@code a Medicare waiver}. */
    private static String authority(Value under) {
        return under instanceof Value.Terms terms
                ? Say.and(terms.terms().stream().map(NoFallback::authority).toList())
                : under.toString();
    }

    private static String authority(Term term) {
        String name = Catalogue.display(term);
        if (name.startsWith("waiver ")) {
            return "a section " + name.substring("waiver ".length()) + " waiver";
        }
        if (COUNTED.stream().noneMatch(name::endsWith)) {
            return name;
        }
        return ("AEIOUaeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }
}
