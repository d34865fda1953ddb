package org.planwright.compiler.check.financing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Figures;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/**
 * A total for several years of lines by the year, or the other way round. Amounts grow and begin late, so that the two
 * need not agree to the dollar; a total that is less than half of what its lines can come to, or more than twice, is
 * of other years than it says.
 */
final class TotalOfYears {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private TotalOfYears() {}

    /** What a year of a line brings, and the fewest years of the total in which it does. */
    private record Yearly(String name, BigDecimal dollars, BigDecimal fewest) {}

    static Optional<Diagnostic> misses(Plan plan, Provision total) {
        Optional<Value> stated = total.phrase(Role.TO);
        Optional<BigDecimal> years = years(plan, total);
        boolean many = total.phrase(Role.OVER).isPresent();
        if (stated.isEmpty() || many && years.isEmpty() || total.phrase(Role.IN).isPresent()) {
            return Optional.empty();
        }
        BigDecimal length = many ? years.get() : BigDecimal.ONE;
        List<Yearly> lines = new ArrayList<>();
        for (Term term : total.terms()) {
            plan.section("financing").stream()
                    .filter(line -> line != total && TotalDoesNotMatch.called(line, term))
                    .flatMap(line -> TotalDoesNotMatch.stating(line)
                            .flatMap(statement -> yearly(plan, term, line, statement, length).stream()))
                    .findFirst()
                    .ifPresent(lines::add);
        }
        if (lines.size() < total.terms().size() || lines.size() < 2) {
            return Optional.empty();
        }
        BigDecimal most = sum(lines, length);
        BigDecimal least = lines.stream()
                .map(line -> line.dollars().multiply(line.fewest()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal money = Figures.money(stated.get()).orElseThrow().dollars();
        BigDecimal whole = many ? money : money.multiply(TotalDoesNotMatch.times(stated.get()));
        boolean few = whole.multiply(TWO).compareTo(least) < 0;
        boolean tooMuch = whole.compareTo(most.multiply(TWO)) > 0;
        return few || tooMuch ? Optional.of(finding(total, whole, lines, length, most)) : Optional.empty();
    }

    private static BigDecimal sum(List<Yearly> lines, BigDecimal years) {
        return lines.stream().map(line -> line.dollars().multiply(years)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A statement without a year of its own, or with a window, brought to a year. */
    private static Optional<Yearly> yearly(
            Plan plan, Term term, Provision line, Provision statement, BigDecimal length) {
        Optional<Value> amount = TotalDoesNotMatch.amount(statement);
        if (amount.isEmpty() || statement.phrase(Role.IN).isPresent()) {
            return Optional.empty();
        }
        BigDecimal dollars = Figures.money(amount.get()).orElseThrow().dollars();
        if (statement.phrase(Role.OVER).isPresent()) {
            return years(plan, statement)
                    .map(years ->
                            new Yearly(term.id(), dollars.divide(years, MathContext.DECIMAL64), length.min(years)));
        }
        boolean byTime = amount.get() instanceof Value.Amount money
                && money.per().time().filter(time -> !time.equals("day")).isPresent();
        return byTime
                ? Optional.of(new Yearly(
                        term.id(),
                        dollars.multiply(TotalDoesNotMatch.times(amount.get())),
                        length.subtract(late(plan, line)).max(BigDecimal.ONE)))
                : Optional.empty();
    }

    /** How many years after the horizon begins a line does. */
    private static BigDecimal late(Plan plan, Provision line) {
        Timeline timeline = Timeline.of(plan);
        Optional<LocalDate> first = plan.header("horizon")
                .filter(Value.Years.class::isInstance)
                .flatMap(years -> timeline.first(((Value.Years) years).from()));
        return first.flatMap(from -> timeline.start(line).map(start -> start.getYear() - from.getYear()))
                .filter(years -> years > 0)
                .map(BigDecimal::valueOf)
                .orElse(BigDecimal.ZERO);
    }

    /** Over how many years a sum is stated. */
    private static Optional<BigDecimal> years(Plan plan, Provision statement) {
        Optional<Value> over = statement.phrase(Role.OVER);
        if (over.isPresent() && over.get() instanceof Value.Duration length) {
            return Optional.of(length.number())
                    .filter(number -> length.unit().startsWith("year") && number.signum() > 0);
        }
        Timeline timeline = Timeline.of(plan);
        return over.filter(Value.Years.class::isInstance)
                .map(Value.Years.class::cast)
                .filter(years -> years.to().isPresent())
                .flatMap(years -> timeline.first(years.from())
                        .flatMap(first -> timeline.last(years.to().orElseThrow())
                                .map(last -> BigDecimal.valueOf(last.getYear() - first.getYear() + 1L))))
                .filter(number -> number.signum() > 0);
    }

    private static Diagnostic finding(
            Provision total, BigDecimal stated, List<Yearly> lines, BigDecimal years, BigDecimal most) {
        String time = years.equals(BigDecimal.ONE) ? " a year" : " in " + Decimals.number(years) + " years";
        String message = "The total "
                + total.name().map(name -> Say.quoted(name) + " ").orElse("") + "is stated as "
                + Decimals.dollars(stated) + time + ", but its lines come to about " + Decimals.dollars(most) + time
                + ".";
        String terms = lines.stream()
                .map(line -> line.name() + " " + Decimals.dollars(line.dollars()) + " a year")
                .collect(Collectors.joining(" + "));
        return Diagnostic.of(TotalDoesNotMatch.RULE, total.headSpan(), message)
                .subject(total.identity())
                .value(terms, Decimals.dollars(sum(lines, BigDecimal.ONE)), "dollars a year", "plan")
                .value("stated", Decimals.dollars(stated), "dollars", "plan")
                .help("Say of the total and of each line whether it is for a year or for all of them.")
                .build();
    }
}
