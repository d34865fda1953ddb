package org.planwright.compiler.check.timing;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;

/** A start that waits for money has money on its way. */
public final class ConditionNobodyMeets implements Check {
    private static final List<String> MONEY = List.of("financ", "fund", "money", "tax", "revenue");

    private static final Rule RULE = Rule.flaw(
            "timing.condition-nobody-meets",
            Severity.ERROR,
            "A start that waits for something has a line that brings it about",
            "M03");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean money = !plan.all("financing", "tax").isEmpty()
                || !plan.all("financing", "raise").isEmpty()
                || !plan.all("cost sharing", "premium").isEmpty();
        if (!money) {
            plan.all("transition", "start").stream()
                    .filter(start -> start.phrase(Role.WHEN)
                            .filter(when -> ofMoney(when.toString()))
                            .isPresent())
                    .forEach(start -> findings.accept(finding(start)));
        }
    }

    private static boolean ofMoney(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return MONEY.stream().anyMatch(lower::contains);
    }

    private Diagnostic finding(Provision start) {
        String message = "The plan starts when " + start.phrase(Role.WHEN).orElseThrow()
                + ", and none of its lines brings that about.";
        return Diagnostic.of(RULE, start.headSpan(), message)
                .subject(start.identity())
                .help("Put the tax or the premium into the plan, or say who will propose it and by when.")
                .build();
    }
}
