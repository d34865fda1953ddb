package org.planwright.compiler.check.programs;

import java.util.List;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.OpenItems;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.source.Span;

/** A plan that replaces today's coverage says what becomes of every program that gives it. */
public final class NotMentioned implements Check {
    /** Those that give many people their coverage or their care; smaller ones may go unmentioned. */
    private static final List<String> PROGRAMS = List.of(
            "medicare",
            "medicare advantage",
            "medicare drug plans",
            "medicaid acute",
            "medicaid long-term care",
            "chip",
            "marketplace",
            "fehb",
            "state employees",
            "tricare",
            "va",
            "ihs",
            "workers' compensation medical",
            "auto medical",
            "corrections",
            "school health");

    private static final Rule RULE = Rule.flaw(
            "programs.not-mentioned",
            Severity.ERROR,
            "A single payer plan says what becomes of every program of today",
            "M25",
            "M36");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        if (plan.head() != Plan.Head.PLAN
                || plan.kind().filter(kind -> kind.contains("single payer")).isEmpty()) {
            return;
        }
        List<Provision> fates = plan.section("existing programs");
        List<Term> named = fates.stream().flatMap(fate -> fate.terms().stream()).toList();
        List<String> silent = PROGRAMS.stream()
                .map(name -> new Term(Term.Kind.PROGRAM, name))
                .filter(program -> named.stream().noneMatch(fate -> Catalogue.related(program, fate)))
                .map(program -> Catalogue.display(program))
                .toList();
        if (!silent.isEmpty()) {
            findings.accept(finding(plan, fates, silent));
        }
    }

    private Diagnostic finding(Plan plan, List<Provision> fates, List<String> silent) {
        Span place = fates.stream().findFirst().map(Provision::headSpan).orElse(plan.titleSpan());
        String message = Say.quoted(plan.title()) + " does not say what becomes of " + Say.and(silent) + ".";
        return Diagnostic.of(RULE, place, message)
                .subject("existing programs")
                .value("programs without a word", String.valueOf(silent.size()), "", "plan")
                .help("In existing programs, write keep, absorb, supplement, suspend or end for each: “keep "
                        + String.join(", ", silent) + "”.")
                .fix(OpenItems.fix(plan, "Leave each open with “leave open”", List.of(OpenItems.programs(silent))))
                .build();
    }
}
