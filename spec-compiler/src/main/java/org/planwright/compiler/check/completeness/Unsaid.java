package org.planwright.compiler.check.completeness;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.OpenItems;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;

/** What every plan must arrange is not forgotten, though no design question asks for it. */
public final class Unsaid implements Check {
    private static final List<List<String>> NEEDED = List.of(
            List.of("administration", "computer systems ready"),
            List.of("administration", "public meetings"),
            List.of("transition", "continuity of care"),
            List.of("legal", "laws repealed"),
            List.of("evaluation", "measures"));

    private static final Rule RULE = Rule.flaw(
                    "completeness.unsaid",
                    Severity.WARNING,
                    "A plan speaks of what no design question asks for and each start needs",
                    "M14",
                    "M26",
                    "M37",
                    "M38",
                    "M42")
            .at(Rule.Stage.UNSAID);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean whole = plan.head() == Plan.Head.PLAN
                && plan.kind().filter(kind -> kind.contains("single payer")).isPresent();
        List<List<String>> silent = NEEDED.stream()
                .filter(path -> plan.first(path.get(0), path.get(1)).isEmpty())
                .toList();
        if (whole && !silent.isEmpty() && !plan.all("benefits", "cover").isEmpty()) {
            findings.accept(finding(plan, silent));
        }
    }

    private Diagnostic finding(Plan plan, List<List<String>> silent) {
        String message = Say.quoted(plan.title()) + " says nothing of "
                + Say.and(silent.stream().map(path -> path.get(1)).toList()) + ".";
        List<OpenItems.Item> open = silent.stream()
                .map(path -> OpenItems.answer(path.get(0), path.get(1)))
                .toList();
        return Diagnostic.of(RULE, plan.titleSpan(), message)
                .subject("plan")
                .help("Answer each, or write “unknown” or “undecided” with the reason.")
                .fix(OpenItems.fix(plan, "Leave each open with “undecided”", open))
                .build();
    }
}
