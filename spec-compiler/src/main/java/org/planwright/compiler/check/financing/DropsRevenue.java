package org.planwright.compiler.check.financing;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** A tax that is given up is replaced. */
public final class DropsRevenue implements Check {
    /** Apart, since few plans repeal anything. */
    private static final class Tax {
        static final Pattern WORD = Pattern.compile("(?i)\\btax(es)?\\b");
    }

    private static final Rule RULE = Rule.flaw(
            "financing.drops-revenue", Severity.WARNING, "A tax of today that the plan gives up is counted", "S12");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        boolean counted = plan.all("financing", "redirect").stream()
                .flatMap(line -> line.terms().stream())
                .anyMatch(flow -> flow.id().equals("provider taxes"));
        plan.all("legal", "laws repealed").stream()
                .filter(answer -> !counted
                        && answer.value()
                                .filter(value -> value instanceof Value.Text text
                                        && Tax.WORD.matcher(text.text()).find())
                                .isPresent())
                .forEach(answer -> findings.accept(finding(answer)));
    }

    private Diagnostic finding(Provision answer) {
        String message = "The plan repeals " + answer.value().orElseThrow() + ", and no line makes up for it.";
        return Diagnostic.of(RULE, answer.headSpan(), message)
                .subject(answer.identity())
                .help("Keep the tax, or raise what it brings elsewhere and say where.")
                .build();
    }
}
