package org.planwright.compiler.check.financing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.planwright.compiler.plan.Value;

/** The same dollars are counted once. */
public final class DuplicateFlow implements Check {
    /** What lines draw on that may be the same dollars: a flow, for these people, a part of it or all that is left. */
    private record Draw(Term flow, Optional<Value> people, boolean split) {}

    /** What the United States alone spends, under names that do not say so. */
    private static final Set<String> FEDERAL =
            Set.of("medicare", "fehb", "tricare", "va", "ihs", "marketplace credits");

    private static final Rule RULE =
            Rule.flaw("financing.duplicate-flow", Severity.ERROR, "The same dollars are counted once", "I14");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        Map<Draw, List<Provision>> drawing = new HashMap<>();
        Set<Term> drawn = new LinkedHashSet<>();
        for (Provision second : plan.all("financing", "redirect")) {
            first(timeline, drawing, drawn, second).ifPresent(first -> findings.accept(finding(first, second)));
            for (Term flow : second.terms()) {
                drawn.add(flow);
                drawing.computeIfAbsent(draw(flow, second, split(second)), any -> new ArrayList<>())
                        .add(second);
            }
        }
    }

    /** The earliest line that takes money which this one takes too. */
    private static Optional<Provision> first(
            Timeline timeline, Map<Draw, List<Provision>> drawing, Set<Term> drawn, Provision second) {
        return second.terms().stream()
                .flatMap(flow -> drawn.stream().filter(other -> shared(other, flow)))
                .flatMap(flow -> Stream.of(true, false)
                        .filter(split -> !(split && split(second)))
                        .map(split -> drawing.getOrDefault(draw(flow, second, split), List.of())))
                .flatMap(
                        lines -> lines.stream()
                                .filter(line -> twice(line, second) && timeline.together(line, second))
                                .findFirst()
                                .stream())
                .min(Comparator.comparingInt(line -> line.headSpan().start()));
    }

    private static Draw draw(Term flow, Provision line, boolean split) {
        return new Draw(flow, line.phrase(Role.FOR), split);
    }

    /** Whether a line says how much it takes, and so leaves the rest. */
    private static boolean split(Provision line) {
        return line.phrase(Role.AT).isPresent();
    }

    private static boolean twice(Provision first, Provision second) {
        return !(first.phrases().equals(second.phrases()) && first.value().equals(second.value()));
    }

    private static boolean shared(Term one, Term two) {
        return Catalogue.related(one, two) || sum(one, two) || sum(two, one);
    }

    /** Whether one flow is all that a government spends, and the other a part of that. */
    private static boolean sum(Term all, Term part) {
        return all.id().equals("federal health spending")
                        && (part.id().contains("federal") || FEDERAL.contains(part.id()))
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
