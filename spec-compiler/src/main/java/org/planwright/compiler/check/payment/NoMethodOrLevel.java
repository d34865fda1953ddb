package org.planwright.compiler.check.payment;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.source.Span;

/** Whoever gives covered care knows how and how much the plan pays. */
public final class NoMethodOrLevel implements Check {
    private static final Rule RULE = Rule.flaw(
                    "payment.no-method-or-level",
                    Severity.ERROR,
                    "The plan says how and how much it pays for what it covers",
                    "M04")
            .followsWhere(
                    "", "payment / pay", "name.not-defined", "name.unknown-verb", "value.missing", "value.wrong-type");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Provision> paid = plan.all("payment", "pay");
        List<Provision> covered = plan.all("benefits", "cover");
        if (plan.head() != Plan.Head.PLAN || covered.isEmpty()) {
            return;
        }
        if (paid.isEmpty()) {
            findings.accept(nothing(plan, covered));
            return;
        }
        covered.stream()
                .filter(benefit -> benefit.terms().stream().anyMatch(service -> unpaid(service, paid)))
                .forEach(benefit -> findings.accept(unpaid(benefit, paid)));
        paid.stream().filter(pay -> !lacking(pay).isEmpty()).forEach(pay -> findings.accept(half(pay)));
    }

    /** A service is paid with what it is part of, with its parts, or with others of its class in the accounts. */
    private static boolean unpaid(Term service, List<Provision> paid) {
        String account = Catalogue.account(service);
        boolean ownClass = !account.isEmpty() && !account.startsWith("by ");
        return ownClass
                && paid.stream()
                        .flatMap(pay -> pay.terms().stream())
                        .noneMatch(other -> Catalogue.related(service, other)
                                || Catalogue.account(other).equals(account));
    }

    private static List<String> lacking(Provision pay) {
        boolean open = Walk.open(pay) || pay.phrase(Role.OTHERWISE).isPresent();
        return open
                ? List.of()
                : Stream.of(Role.BY, Role.AT)
                        .filter(role -> pay.phrase(role).isEmpty())
                        .filter(role -> role == Role.BY || !pricedByTalks(pay))
                        .map(role -> role == Role.BY ? "method" : "level")
                        .toList();
    }

    /** A method that finds the price itself needs no level; another rule asks what holds if it finds none. */
    private static boolean pricedByTalks(Provision pay) {
        String method = pay.phrase(Role.BY).map(Object::toString).orElse("");
        return method.equals("negotiation") || method.equals("competitive bid");
    }

    private Diagnostic nothing(Plan plan, List<Provision> covered) {
        Span place = plan.section("payment").stream()
                .findFirst()
                .map(Provision::headSpan)
                .orElse(plan.titleSpan());
        String message = Say.quoted(plan.title()) + " covers " + Say.count(covered.size(), "benefit", "benefits")
                + " and does not say how it pays for " + (covered.size() == 1 ? "it." : "any of them.");
        return Diagnostic.of(RULE, place, message)
                .subject("payment / pay")
                .help("In payment, write a line for each class of provider, such as "
                        + "“pay hospitals by global budget at 105% of Medicare”.")
                .build();
    }

    private Diagnostic unpaid(Provision benefit, List<Provision> paid) {
        String service = Catalogue.display(benefit.terms().get(0));
        String message = "The plan covers " + service + " and does not say how it pays for that.";
        return Diagnostic.of(RULE, benefit.headSpan(), message)
                .also(paid.get(0).headSpan(), "what it does say of payment begins here")
                .subject("payment / pay " + service)
                .help("In payment, write “pay " + service + " by … at …”, or leave it to a body with “as … decides”.")
                .build();
    }

    private Diagnostic half(Provision pay) {
        List<String> lacking = lacking(pay);
        String message = Say.capital(Say.the(pay)) + " states no " + Say.or(lacking) + ".";
        String help = lacking.contains("level")
                ? "Write the level, such as “at 105% of Medicare”, or leave it to a body with “as … decides”."
                : "Write the method, such as “by fee for service”.";
        return Diagnostic.of(RULE, pay.headSpan(), message)
                .subject(pay.identity())
                .help(help)
                .build();
    }
}
