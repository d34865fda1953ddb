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
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static final Rule RULE = Rule.flaw(
            "financing.total-does-not-match", Severity.ERROR, "A total is the sum of the lines that it names", "A04");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        for (Provision total : plan.all("financing", "total")) {
            Optional<Value> whole = total.phrase(Role.TO);
            Optional<Money> stated = whole.flatMap(Figures::money);
            List<Line> lines = lines(plan, total);
            boolean complete = lines.size() == total.terms().size() && lines.size() > 1;
            if (stated.isPresent() && complete && samePrices(stated.get(), lines)) {
                look(total, new Line("", stated.get(), times(whole.get())), lines, findings);
            } else if (stated.isPresent() && !complete) {
                TotalOfYears.misses(plan, total).ifPresent(findings);
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
                    .ifPresent(amount ->
                            lines.add(new Line(term.id(), Figures.money(amount).orElseThrow(), times(amount))));
        }
        return lines;
    }

    static boolean called(Provision line, Term term) {
        String wanted = Names.key(term.id());
        return Stream.of(
                        line.name(),
                        line.phrase(Role.BY).map(Value::toString),
                        line.value().map(Value::toString))
                .flatMap(Optional::stream)
                .anyMatch(name -> Names.key(name).equals(wanted));
    }

    static Stream<Provision> stating(Provision line) {
        Stream<Provision> yields =
                line.parts().stream().filter(part -> part.word().equals("yields"));
        return Stream.concat(yields, Stream.of(line));
    }

    static Optional<Value> amount(Provision statement) {
        return statement.value().filter(TotalDoesNotMatch::isMoney).or(() -> statement
                .phrase(Role.AT)
                .filter(TotalDoesNotMatch::isMoney));
    }

    private static boolean isMoney(Value value) {
        return Figures.money(value).isPresent();
    }

    /** How often an amount comes in a year; an amount for no time is taken as that of the whole. */
    static BigDecimal times(Value amount) {
        String time = amount instanceof Value.Amount money ? money.per().time().orElse("") : "";
        return switch (time) {
            case "month" -> MONTHS;
            case "quarter" -> QUARTERS;
            default -> BigDecimal.ONE;
        };
    }

    /** Over which years a sum is stated, in words. */
    private static String window(Provision statement) {
        return statement.phrase(Role.IN).map(Value::toString).orElse("") + "/"
                + statement.phrase(Role.OVER).map(Value::toString).orElse("");
    }

    private static boolean samePrices(Money stated, List<Line> lines) {
        return lines.stream().allMatch(line -> line.amount().priceYear().equals(stated.priceYear()));
    }

    private void look(Provision total, Line stated, List<Line> named, Consumer<Diagnostic> findings) {
        boolean alike = named.stream().allMatch(line -> line.times().equals(stated.times()));
        Line whole = alike ? stated.asStated() : stated;
        List<Line> lines = alike ? named.stream().map(Line::asStated).toList() : named;
        BigDecimal sum = lines.stream().map(Line::yearly).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = lines.stream().map(Line::rounding).reduce(whole.rounding(), BigDecimal::add);
        if (sum.subtract(whole.yearly()).abs().compareTo(rounding) > 0) {
            findings.accept(finding(total, whole.yearly(), lines, sum));
        }
    }

    /** Half a unit of the last digit that is not zero, at most half a hundredth of the figure: what rounding may hide. */
    private static BigDecimal half(BigDecimal figure) {
        BigDecimal last = figure.stripTrailingZeros().ulp();
        return last.min(figure.abs().multiply(HUNDREDTH)).divide(TWO);
    }

    private Diagnostic finding(Provision total, BigDecimal stated, List<Line> lines, BigDecimal sum) {
        String terms = lines.stream()
                .map(line -> line.name() + " " + Decimals.dollars(line.yearly()))
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

    /** An amount, and how often it comes in a year. */
    private record Line(String name, Money amount, BigDecimal times) {
        Line asStated() {
            return new Line(name, amount, BigDecimal.ONE);
        }

        BigDecimal yearly() {
            return amount.dollars().multiply(times);
        }

        BigDecimal rounding() {
            return half(amount.dollars()).multiply(times);
        }
    }
}
