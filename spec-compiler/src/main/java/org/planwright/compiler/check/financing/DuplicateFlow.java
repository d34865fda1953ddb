package org.planwright.compiler.check.financing;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
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

/** The same dollars are counted once. */
public final class DuplicateFlow implements Check {
    private static final Rule RULE =
            Rule.flaw("financing.duplicate-flow", Severity.ERROR, "The same dollars are counted once", "I14");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        List<Provision> redirects = plan.all("financing", "redirect");
        for (int i = 1; i < redirects.size(); i++) {
            Provision second = redirects.get(i);
            redirects.subList(0, i).stream()
                    .filter(first -> twice(first, second) && timeline.together(first, second))
                    .findFirst()
                    .ifPresent(first -> findings.accept(finding(first, second)));
        }
    }

    private static boolean twice(Provision first, Provision second) {
        boolean split =
                first.phrase(Role.AT).isPresent() && second.phrase(Role.AT).isPresent();
        boolean samePeople = first.phrase(Role.FOR).equals(second.phrase(Role.FOR));
        boolean identical =
                first.phrases().equals(second.phrases()) && first.value().equals(second.value());
        return samePeople && !split && !identical && shared(first, second);
    }

    private static boolean shared(Provision first, Provision second) {
        return first.terms().stream().anyMatch(one -> second.terms().stream()
                .anyMatch(two -> Catalogue.related(one, two) || sum(one, two) || sum(two, one)));
    }

    /** Whether one flow is all that a government spends, and the other a part of that. */
    private static boolean sum(Term all, Term part) {
        return all.id().equals("federal health spending") && part.id().contains("federal")
                || all.id().equals("state health spending") && part.id().endsWith(" state");
    }

    private Diagnostic finding(Provision first, Provision second) {
        String one = Catalogue.display(first.terms().get(0));
        String two = Catalogue.display(second.terms().get(0));
        String message = one.equals(two)
                ? Say.capital(one) + " is redirected twice at the same time."
                : Say.capital(two) + " is redirected, and so is " + one + ", which has the same dollars in it.";
        return Diagnostic.of(RULE, second.headSpan(), message)
                .also(first.headSpan(), "the same money")
                .subject(second.identity())
                .help("Keep one of the two, or say with “at” how much each of them takes.")
                .build();
    }
}
