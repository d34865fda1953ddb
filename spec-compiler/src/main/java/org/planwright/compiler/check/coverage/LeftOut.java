package org.planwright.compiler.check.coverage;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Reach;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.HowMany;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Witness;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** Every resident is covered by something, or the plan says what becomes of those who are not. */
public final class LeftOut implements Check {
    private static final Rule RULE = Rule.flaw(
                    "coverage.left-out",
                    Severity.ERROR,
                    "Every resident is covered by something, or the plan says who is not",
                    "I09")
            .followsWhere("", "eligibility / cover", "coverage.nobody", "name.not-defined", "people.out-of-domain");

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public LeftOut(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.kind().filter(kind -> kind.contains("single payer")).isEmpty()) {
            return;
        }
        reaches.of(plan).map(reach -> leftOut(plan, reach)).ifPresent(out -> out.witness()
                .ifPresent(witness -> findings.accept(finding(plan, witness, reaches.howMany(plan, out)))));
    }

    /** Those who in the end are covered by nothing, on the days on which they are not. */
    static Region leftOut(Plan plan, Reach reach) {
        Region uncovered = reach.residents()
                .minus(reach.covered())
                .minus(reach.kept())
                .minus(admitted(plan, reach))
                .and(reach.universe().since(reach.start()));
        return uncovered.and(uncovered.on(reach.last()));
    }

    /** Those who in the end are left out, and those who would be if nothing covered them today: the plan forgets them all. */
    static Region hole(Plan plan, Reach reach) {
        return leftOut(plan, reach).on(reach.last()).whatever("coverage");
    }

    /** Those of whom the plan itself says that they are left out. */
    private static Region admitted(Plan plan, Reach reach) {
        Optional<Value> answer = plan.first("eligibility", "people left out").flatMap(Provision::value);
        if (answer.isEmpty()
                || (answer.get() instanceof Value.Choice choice
                        && choice.options().contains("nobody"))) {
            return reach.universe().nobody();
        }
        return answer.get() instanceof Value.People people ? reach.universe().of(people.set()) : reach.excluded();
    }

    private Diagnostic finding(Plan plan, Witness witness, HowMany howMany) {
        Provision first = plan.first("eligibility", "cover").orElseThrow();
        String message = Say.capital(witness.person()) + " is covered by nothing " + witness.days() + ".";
        return Diagnostic.of(RULE, first.headSpan(), message)
                .subject("eligibility")
                .witness(witness.toString())
                .howMany(howMany)
                .question("Q15")
                .help("Cover them, keep what covers them today, or say who is left out and what becomes of them: "
                        + "“people left out: …”.")
                .build();
    }
}
