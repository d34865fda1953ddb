package org.planwright.compiler.check.financing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
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

/** Money that people pay for something today is not counted on once the plan has ended that. */
public final class RevenueThatEnds implements Check {
    private static final String PATIENTS = "out-of-pocket spending";

    /** The answer whose “ended” ends a flow. */
    private static final Map<String, String> ENDED_BY = Map.of(
            "employer contributions", "employer plans",
            "worker contributions", "employer plans",
            "private premiums", "individual market");

    private static final List<String> SHARING = List.of("deductible", "copays", "coinsurance");

    private static final Rule RULE = Rule.flaw(
            "financing.revenue-that-ends",
            Severity.ERROR,
            "Money that ends with what the plan ends is not counted",
            "I21");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        for (Provision line : plan.all("financing", "redirect")) {
            if (line.phrase(Role.UNDER).isEmpty()) {
                line.terms().stream()
                        .flatMap(flow -> ending(plan, timeline, line, flow).stream())
                        .findFirst()
                        .ifPresent(end -> findings.accept(finding(line, end)));
            }
        }
    }

    private static Optional<Provision> ending(Plan plan, Timeline timeline, Provision line, Term flow) {
        if (flow.id().equals(PATIENTS)) {
            return free(plan).filter(end -> timeline.together(line, end));
        }
        return Optional.ofNullable(ENDED_BY.get(flow.id())).flatMap(key -> plan.all("private insurance", key).stream()
                .filter(end -> ended(end) && timeline.together(line, end))
                .findFirst());
    }

    private static boolean ended(Provision answer) {
        return answer.value()
                .filter(value ->
                        value instanceof Value.Choice choice && choice.options().equals(List.of("ended")))
                .isPresent();
    }

    /** The line by which patients pay nothing at all; empty where they pay something, or the plan does not say. */
    private static Optional<Provision> free(Plan plan) {
        boolean nothing = plan.all("cost sharing", "charge").isEmpty()
                && SHARING.stream().allMatch(key -> {
                    List<Provision> answers = plan.all("cost sharing", key);
                    return !answers.isEmpty()
                            && answers.stream().allMatch(answer -> answer.value()
                                    .filter(Figures::nothing)
                                    .isPresent());
                });
        return nothing ? plan.first("cost sharing", "deductible") : Optional.empty();
    }

    private Diagnostic finding(Provision line, Provision end) {
        String why = end.section().equals("cost sharing")
                ? "patients pay nothing"
                : "the plan says “" + end.word() + ": " + end.value().orElseThrow() + "”";
        String message = Say.capital(Say.the(line)) + " counts on money that nobody has to pay any more: " + why + ".";
        return Diagnostic.of(RULE, line.headSpan(), message)
                .also(end.headSpan(), "what ends it")
                .subject(line.identity())
                .help("Say by what duty it is still paid, with “under”, or raise the money by a tax.")
                .build();
    }
}
