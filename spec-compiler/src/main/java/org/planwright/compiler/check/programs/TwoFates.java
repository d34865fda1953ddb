package org.planwright.compiler.check.programs;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;

/** A program has one fate at a time. */
public final class TwoFates implements Check {
    private static final Set<String> FATES = Set.of("keep", "absorb", "supplement", "suspend", "end");

    private static final Set<String> GOES_ON = Set.of("keep", "supplement");

    private static final Rule RULE =
            Rule.flaw("programs.two-fates", Severity.ERROR, "A program has one fate at a time", "I26");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Timeline timeline = Timeline.of(plan);
        List<Provision> fates = plan.section("existing programs").stream()
                .filter(sentence -> FATES.contains(sentence.word()))
                .toList();
        for (int i = 1; i < fates.size(); i++) {
            Provision second = fates.get(i);
            fates.subList(0, i).stream()
                    .filter(first -> contradict(first, second) && timeline.together(first, second))
                    .findFirst()
                    .ifPresent(first -> findings.accept(finding(first, second)));
        }
    }

    /** To supplement a program is to keep it. */
    private static boolean contradict(Provision first, Provision second) {
        boolean kept = GOES_ON.contains(first.word()) && GOES_ON.contains(second.word());
        return !kept
                && !first.word().equals(second.word())
                && first.phrase(Role.FOR).equals(second.phrase(Role.FOR))
                && first.terms().stream().anyMatch(second.terms()::contains);
    }

    private Diagnostic finding(Provision first, Provision second) {
        Term shared = second.terms().stream()
                .filter(first.terms()::contains)
                .findFirst()
                .orElseThrow();
        String program = Catalogue.display(shared);
        String message = "The plan says “" + first.word() + " " + program + "” and “" + second.word() + " " + program
                + "” at the same time.";
        return Diagnostic.of(RULE, second.headSpan(), message)
                .also(first.headSpan(), "the other fate")
                .subject(second.identity())
                .help("Keep one of the two, or give the later one a date with “from”.")
                .help("In a scenario or an amendment, strike the first: “strike existing programs / " + first.word()
                        + " " + program + "”.")
                .build();
    }
}
