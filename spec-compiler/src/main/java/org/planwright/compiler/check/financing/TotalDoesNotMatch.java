package org.planwright.compiler.check.financing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.Money;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Names;

/** A stated total is the sum of the lines that it names. */
public final class TotalDoesNotMatch implements Check {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final Rule RULE = Rule.flaw(
            "financing.total-does-not-match", Severity.ERROR, "A total is the sum of the lines that it names", "A04");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision total : plan.all("financing", "total")) {
            Optional<Money> stated = total.phrase(Role.TO).flatMap(Figures::money);
            List<Line> lines = lines(plan, total);
            boolean complete = lines.size() == total.terms().size() && lines.size() > 1;
            if (stated.isPresent() && complete && samePrices(stated.get(), lines)) {
                look(total, stated.get().dollars(), lines, findings);
            }
        }
    }

    /** The amount of each named line in the total's own years; one that states none is left out. */
    private static List<Line> lines(Plan plan, Provision total) {
        List<Line> lines = new ArrayList<>();
        for (Term term : total.terms()) {
            plan.section("financing").stream()
                    .filter(line -> line != total && called(line, term))
                    .flatMap(line -> stating(line))
                    .filter(statement -> window(statement).equals(window(total)))
                    .flatMap(statement -> amount(statement).stream())
                    .findFirst()
                    .ifPresent(amount -> lines.add(new Line(term.id(), amount)));
        }
        return lines;
    }

    private static boolean called(Provision line, Term term) {
        String wanted = Names.key(term.id());
        return Stream.of(
                        line.name(),
                        line.phrase(Role.BY).map(Value::toString),
                        line.value().map(Value::toString))
                .flatMap(Optional::stream)
                .anyMatch(name -> Names.key(name).equals(wanted));
    }

    private static Stream<Provision> stating(Provision line) {
        Stream<Provision> yields =
                line.parts().stream().filter(part -> part.word().equals("yields"));
        return Stream.concat(yields, Stream.of(line));
    }

    private static Optional<Money> amount(Provision statement) {
        return statement.value().flatMap(Figures::money).or(() -> statement
                .phrase(Role.AT)
                .flatMap(Figures::money));
    }

    /** Over which years a sum is stated, in words. */
    private static String window(Provision statement) {
        return statement.phrase(Role.IN).map(Value::toString).orElse("") + "/"
                + statement.phrase(Role.OVER).map(Value::toString).orElse("");
    }

    private static boolean samePrices(Money stated, List<Line> lines) {
        return lines.stream().allMatch(line -> line.amount().priceYear().equals(stated.priceYear()));
    }

    private void look(Provision total, BigDecimal stated, List<Line> lines, Consumer<Diagnostic> findings) {
        BigDecimal sum = lines.stream().map(line -> line.amount().dollars()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding =
                lines.stream().map(line -> half(line.amount().dollars())).reduce(half(stated), BigDecimal::add);
        if (sum.subtract(stated).abs().compareTo(rounding) > 0) {
            findings.accept(finding(total, stated, lines, sum));
        }
    }

    /** Half a unit of the last digit that is not zero, at most half a hundredth of the figure: what rounding may hide. */
    private static BigDecimal half(BigDecimal figure) {
        BigDecimal last = figure.stripTrailingZeros().ulp();
        return last.min(figure.abs().multiply(HUNDREDTH)).divide(TWO);
    }

    private Diagnostic finding(Provision total, BigDecimal stated, List<Line> lines, BigDecimal sum) {
        String terms = lines.stream()
                .map(line -> line.name() + " " + Decimals.dollars(line.amount().dollars()))
                .collect(Collectors.joining(" + "));
        String message =
                "The total " + total.name().map(name -> Say.quoted(name) + " ").orElse("") + "is stated as "
                        + Decimals.dollars(stated) + ", but its lines come to " + Decimals.dollars(sum) + ".";
        Diagnostic.Builder finding = Diagnostic.of(RULE, total.headSpan(), message)
                .subject(total.identity())
                .value(terms, Decimals.dollars(sum), "dollars", "plan")
                .value("stated", Decimals.dollars(stated), "dollars", "plan")
                .value("difference", Decimals.dollars(stated.subtract(sum)), "dollars", "plan");
        return finding.help("Correct the total, or name the line that makes up the difference.")
                .build();
    }

    private record Line(String name, Money amount) {}
}
