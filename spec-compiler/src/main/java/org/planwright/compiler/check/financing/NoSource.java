package org.planwright.compiler.check.financing;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.source.Span;

/** A plan that covers care says where the money comes from. */
public final class NoSource implements Check {
    private static final Set<String> NEW_MONEY = Set.of("tax", "raise");

    private static final Rule RULE = Rule.flaw(
                    "financing.no-source",
                    Severity.ERROR,
                    "A plan that covers care says where the money comes from",
                    "M01")
            .followsWhere(
                    "",
                    "financing / tax",
                    "name.not-defined",
                    "name.unknown-verb",
                    "value.missing",
                    "value.wrong-type");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        List<Provision> covered = plan.all("benefits", "cover");
        if (plan.head() != Plan.Head.PLAN || covered.isEmpty() || newMoney(plan)) {
            return;
        }
        List<Provision> existing = plan.all("financing", "redirect");
        boolean replacesPrivateMoney =
                plan.kind().filter(kind -> kind.contains("single payer")).isPresent();
        if (existing.isEmpty()) {
            findings.accept(finding(plan, covered, "and names no money to pay for it."));
        } else if (replacesPrivateMoney && existing.stream().allMatch(NoSource::publicMoney)) {
            findings.accept(finding(
                    plan, covered, "and counts on nothing but public money that is spent today: no tax, no premium."));
        }
    }

    private static boolean newMoney(Plan plan) {
        boolean taxed = plan.section("financing").stream().anyMatch(line -> NEW_MONEY.contains(line.word()));
        boolean premium = plan.section("cost sharing").stream()
                .filter(answer ->
                        answer.word().equals("premium") || answer.word().equals("premiums"))
                .anyMatch(NoSource::asked);
        boolean boughtIn = plan.section("enrollment").stream()
                .anyMatch(sentence -> sentence.phrase(Role.AT).isPresent());
        return taxed || premium || boughtIn;
    }

    private static boolean asked(Provision premium) {
        return !premium.bands().isEmpty()
                || premium.value().filter(value -> !Figures.nothing(value)).isPresent();
    }

    private static boolean publicMoney(Provision redirect) {
        return redirect.terms().stream().map(Term::id).noneMatch(NoSource::privateFlow);
    }

    private static boolean privateFlow(String flow) {
        return Stream.of("employer", "worker", "private", "premium", "out-of-pocket")
                .anyMatch(flow::contains);
    }

    private Diagnostic finding(Plan plan, List<Provision> covered, String rest) {
        Span place = plan.section("financing").stream()
                .findFirst()
                .map(Provision::headSpan)
                .orElse(plan.titleSpan());
        String things = Say.count(covered.size(), "benefit", "benefits");
        return Diagnostic.of(RULE, place, Say.quoted(plan.title()) + " covers " + things + " " + rest)
                .subject("financing")
                .value("covered benefits", String.valueOf(covered.size()), "", "plan")
                .also(covered.get(0).headSpan(), "the first of what it covers")
                .help("Write a tax, a premium or other revenue, or say with “undecided” who will propose it and when.")
                .build();
    }
}
