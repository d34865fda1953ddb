package org.planwright.compiler.check.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/** One class of provider is not paid by budget and by volume at once. */
public final class TwoMethods implements Check {
    private static final Set<String> WHOLE = Set.of("global budget", "salary", "capitation");

    private static final Rule RULE = Rule.flaw(
            "payment.two-methods",
            Severity.ERROR,
            "Care is not paid both by a fixed sum and by volume at the same time",
            "I12");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        Map<Term, List<Provision>> earlier = new HashMap<>();
        for (Provision second : plan.all("payment", "pay")) {
            second.terms().stream()
                    .flatMap(term -> earlier.getOrDefault(term, List.of()).stream())
                    .filter(first -> contradict(first, second) && timeline.together(first, second))
                    .findFirst()
                    .ifPresent(first -> findings.accept(finding(first, second)));
            second.terms().forEach(term -> earlier.computeIfAbsent(term, key -> new ArrayList<>())
                    .add(second));
        }
    }

    private static boolean contradict(Provision first, Provision second) {
        String one = method(first);
        String two = method(second);
        boolean mixed =
                !one.isEmpty() && !two.isEmpty() && !one.equals(two) && (WHOLE.contains(one) != WHOLE.contains(two));
        return mixed && !qualified(first) && !qualified(second);
    }

    /** A sentence that holds for some people or under a condition divides the work. */
    private static boolean qualified(Provision pay) {
        return pay.marked(Role.FOR) || pay.marked(Role.WHEN);
    }

    private static String method(Provision pay) {
        return pay.phrase(Role.BY).map(Value::toString).orElse("");
    }

    private Diagnostic finding(Provision first, Provision second) {
        String service = second.terms().stream()
                .filter(first.terms()::contains)
                .findFirst()
                .orElseThrow()
                .id();
        String message = Say.capital(service) + " is paid by " + method(first) + " and by " + method(second)
                + " for the same care.";
        return Diagnostic.of(RULE, second.headSpan(), message)
                .also(first.headSpan(), "the other method")
                .subject(second.identity())
                .help("Say with “for” whom each method serves, or name the parts of the service one by one.")
                .build();
    }
}
