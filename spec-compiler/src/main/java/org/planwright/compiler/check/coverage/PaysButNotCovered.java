package org.planwright.compiler.check.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.PayingPeople;
import org.planwright.compiler.check.Reach;
import org.planwright.compiler.check.Reaches;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Witness;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;

/** Residents who pay a tax of the plan are covered by it. */
public final class PaysButNotCovered implements Check {
    private static final Rule RULE = Rule.flaw(
                    "coverage.pays-but-not-covered",
                    Severity.WARNING,
                    "Residents who pay a tax of the plan are covered by it",
                    "I05")
            .followsWhere("", "eligibility / cover", "coverage.nobody", "name.not-defined", "people.out-of-domain");

    /** The same where those who pay are the people whom the plan forgets. */
    private static final Rule FOR_A_HOLE = RULE.followsWhere("", "eligibility", "coverage.left-out");

    private static final int MOST_NAMED = 3;

    /** A person who pays some taxes and is not covered: one of these, on these days. */
    private static final class Paying {
        private final List<Provision> taxes = new ArrayList<>();
        private Region people;

        Paying(Provision tax, Region people) {
            taxes.add(tax);
            this.people = people;
        }
    }

    private final Reaches reaches;

    /** With what whom the plan reaches is looked up. */
    public PaysButNotCovered(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Optional<Reach> known =
                plan.kind().filter(kind -> kind.contains("single payer")).flatMap(kind -> reaches.of(plan));
        if (known.isEmpty()) {
            return;
        }
        Reach reach = known.get();
        Region hole = LeftOut.hole(plan, reach);
        List<Paying> forgotten = new ArrayList<>();
        List<Paying> outside = new ArrayList<>();
        for (Provision tax : plan.all("financing", "tax")) {
            Region paying = PayingPeople.of(tax, reach)
                    .and(reach.residents())
                    .and(reach.universe().since(reach.start()))
                    .minus(reach.covered());
            Region inTheEnd = paying.and(paying.on(reach.last()));
            Region beside = inTheEnd.minus(hole);
            if (!beside.isEmpty()) {
                add(outside, tax, beside);
            } else if (!inTheEnd.isEmpty()) {
                add(forgotten, tax, inTheEnd);
            }
        }
        outside.forEach(paying -> findings.accept(finding(RULE, plan, paying)));
        forgotten.forEach(paying -> findings.accept(finding(FOR_A_HOLE, plan, paying)));
    }

    /** Taxes that one person pays are told of together. */
    private static void add(List<Paying> told, Provision tax, Region people) {
        for (Paying paying : told) {
            Region both = paying.people.and(people);
            if (!both.isEmpty() && throughEmployer(paying.taxes.get(0)) == throughEmployer(tax)) {
                paying.taxes.add(tax);
                paying.people = both;
                return;
            }
        }
        told.add(new Paying(tax, people));
    }

    private static boolean throughEmployer(Provision tax) {
        return PayingPeople.onWorkers(tax)
                && tax.phrase(Role.PAID_BY)
                        .filter(payers -> payers.toString().contains("workers"))
                        .isEmpty();
    }

    private Diagnostic finding(Rule rule, Plan plan, Paying paying) {
        Provision first = paying.taxes.get(0);
        Witness witness = paying.people.witness().orElseThrow();
        String pays = throughEmployer(first) ? " bears through the employer " : " pays ";
        String message = Say.capital(witness.person()) + pays + named(paying.taxes) + " and is not covered by the plan "
                + witness.days() + ".";
        Diagnostic.Builder finding = Diagnostic.of(rule, first.headSpan(), message)
                .subject(first.identity())
                .witness(witness.toString())
                .howMany(reaches.howMany(plan, paying.people))
                .help("Cover them, exempt them from the tax, or say what they get for it.");
        paying.taxes.stream().skip(1).limit(MOST_NAMED - 1L).forEach(tax -> finding.also(tax.headSpan(), "paid too"));
        return finding.build();
    }

    private static String name(Provision tax) {
        return tax.name().map(Say::quoted).orElseGet(() -> Say.the(tax));
    }

    /** The taxes by their names, as many as can be read. */
    private static String named(List<Provision> taxes) {
        List<String> names = new ArrayList<>(
                taxes.stream().limit(MOST_NAMED).map(PaysButNotCovered::name).toList());
        int more = taxes.size() - names.size();
        if (more > 0) {
            names.add(Say.count(more, "other tax", "other taxes"));
        }
        return Say.and(names);
    }
}
