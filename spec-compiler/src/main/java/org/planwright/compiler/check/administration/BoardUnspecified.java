package org.planwright.compiler.check.administration;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;

/** A governing body has members whom someone appoints for a time. */
public final class BoardUnspecified implements Check {
    private static final Rule RULE = Rule.flaw(
            "administration.board-unspecified",
            Severity.WARNING,
            "A board of the plan’s own has members whom someone appoints for a time",
            "U12");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        plan.first("administration", "governing body").stream()
                .flatMap(answer -> answer.terms().stream())
                .flatMap(body -> plan.all("definitions", "body").stream()
                        .filter(known -> known.name().filter(body.id()::equals).isPresent()))
                .filter(body -> !lacks(body).isEmpty())
                .findFirst()
                .ifPresent(body -> findings.accept(finding(body)));
    }

    private Diagnostic finding(Provision body) {
        String message = "The plan sets up the " + body.name().orElse("board") + " and does not say "
                + Say.and(lacks(body)) + ".";
        return Diagnostic.of(RULE, body.headSpan(), message)
                .subject(body.identity())
                .question("Q2")
                .help("Write “with 9 members, appointed by governor, for 6 years”.")
                .build();
    }

    private static List<String> lacks(Provision body) {
        return Stream.of(
                        body.phrase(Role.APPOINTED_BY).isPresent() ? "" : "who appoints it",
                        body.phrase(Role.FOR).isPresent() ? "" : "for how long")
                .filter(lack -> !lack.isEmpty())
                .toList();
    }
}
