package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.planwright.runtime.baseline.Guidelines;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Figure;

/**
 * Who earns a thousand dollars more never has less left, whatever the size of the household. What a household pays is taken
 * from the plan's own schedules of premiums and of taxes on all income; a schedule with an open value is left out whole.
 */
final class IncomeCliff implements ScoreRule {
    private static final String ID = "schedule.cliff-by-income";
    private static final int LARGEST = 4;
    private static final double STEP = 1000;
    private static final double PERCENT = 100;
    private static final double MONTHS = 12;

    private record Schedule(String name, List<Financing.RateBand> bands, OptionalDouble atMost, Provenance at) {}

    private record Cliff(Schedule schedule, int size, double income, double before, double after) {
        double fall() {
            return after - before - STEP;
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        int year = it.year(it.firstFullYear().orElse(it.years() - 1));
        for (Schedule schedule : schedules(it)) {
            Optional<Cliff> worst = Optional.empty();
            for (int size = 1; size <= LARGEST; size++) {
                for (double threshold : thresholds(it, schedule, size, year)) {
                    Cliff cliff = cliff(it, schedule, size, threshold, year);
                    if (cliff.fall() > 1
                            && worst.map(one -> cliff.fall() > one.fall() + 1).orElse(true)) {
                        worst = Optional.of(cliff);
                    }
                }
            }
            worst.ifPresent(cliff -> remarks.accept(remark(it, cliff, year)));
        }
    }

    private static Remark remark(Case it, Cliff cliff, int year) {
        String household = cliff.size() == 1 ? "A person who lives alone" : "A household of " + cliff.size();
        Remark.Builder remark = Remark.at(
                        cliff.schedule().at(),
                        ID,
                        household + " that earns " + Words.dollars(STEP) + " more than " + Words.dollars(cliff.income())
                                + " pays " + Words.dollars(cliff.after() - cliff.before()) + " more of "
                                + cliff.schedule().name() + ".")
                .value(
                        "due at " + Words.dollars(cliff.income()),
                        Words.dollars(cliff.before()),
                        Case.place(cliff.schedule().at()))
                .value(
                        "due at " + Words.dollars(cliff.income() + STEP),
                        Words.dollars(cliff.after()),
                        Case.place(cliff.schedule().at()));
        poverty(it, cliff.size(), year)
                .ifPresent(line -> remark.value(
                        "poverty guideline of " + cliff.size() + " in " + year, Words.dollars(line), it.baseline()));
        return remark.help("Let the amount slide between the thresholds instead of jumping at them.")
                .build();
    }

    private static List<Schedule> schedules(Case it) {
        List<Schedule> schedules = new ArrayList<>();
        for (Parts.Charge charge : it.parts().charges()) {
            if (charge.kind() == Parts.ChargeKind.PREMIUM && !charge.bands().isEmpty()) {
                schedules.add(new Schedule(
                        "the premium",
                        charge.bands(),
                        charge.atMost()
                                .map(most -> most(it, most.value(), charge.provenance()))
                                .orElse(OptionalDouble.empty()),
                        charge.provenance()));
            }
        }
        for (Financing.Tax tax : it.parts().taxes()) {
            if (Schedules.only(tax, Schedules.ALL_INCOME) && !tax.bands().isEmpty()) {
                schedules.add(new Schedule(
                        Words.named(tax.clause()),
                        tax.bands(),
                        tax.atMost()
                                .map(most -> most(it, most.value(), tax.provenance()))
                                .orElse(OptionalDouble.empty()),
                        tax.provenance()));
            }
        }
        return schedules.stream()
                .filter(schedule -> schedule.bands().stream().allMatch(band -> it.number(band.rate(), band.provenance())
                        .isPresent()))
                .toList();
    }

    private static OptionalDouble most(Case it, InputValue value, Provenance at) {
        return it.number(value, at).filter(figure -> figure.kind() == Figure.Kind.MONEY).stream()
                .mapToDouble(Figure::value)
                .findFirst();
    }

    private static TreeSet<Double> thresholds(Case it, Schedule schedule, int size, int year) {
        TreeSet<Double> thresholds = new TreeSet<>();
        for (Financing.RateBand band : schedule.bands()) {
            band.lower()
                    .map(bound -> income(it, bound, size, year))
                    .ifPresent(income -> income.ifPresent(thresholds::add));
        }
        return thresholds;
    }

    private static Cliff cliff(Case it, Schedule schedule, int size, double threshold, int year) {
        double income = threshold - STEP / 2;
        return new Cliff(
                schedule,
                size,
                income,
                due(it, schedule, income, size, year),
                due(it, schedule, income + STEP, size, year));
    }

    /** Dollars a year that a household owes. */
    private static double due(Case it, Schedule schedule, double income, int size, int year) {
        double due = 0;
        for (Financing.RateBand band : schedule.bands()) {
            double from = band.lower()
                    .map(bound -> income(it, bound, size, year))
                    .map(bound -> bound.orElse(Double.NaN))
                    .orElse(0.0);
            double to = band.upper()
                    .map(bound -> income(it, bound, size, year))
                    .map(bound -> bound.orElse(Double.NaN))
                    .orElse(Double.POSITIVE_INFINITY);
            Figure rate = it.number(band.rate(), band.provenance()).orElseThrow();
            boolean inside = income >= from && income < to;
            if (rate.kind() == Figure.Kind.MONEY) {
                due += inside ? rate.value() * a(band.rate(), size) : 0;
            } else if (band.slidesTo().isPresent()) {
                double end = it.number(band.slidesTo().get(), band.provenance())
                        .map(Figure::value)
                        .orElse(rate.value());
                double slid = rate.value() + (end - rate.value()) * (income - from) / (to - from);
                due += inside ? slid * income : 0;
            } else if (band.basis() == Financing.Basis.PART) {
                due += rate.value() * Math.max(0, Math.min(income, to) - from);
            } else {
                due += inside ? rate.value() * income : 0;
            }
        }
        return Double.isNaN(due) ? 0 : Math.min(due, schedule.atMost().orElse(Double.POSITIVE_INFINITY));
    }

    /** How often an amount is due for a household in a year. */
    private static double a(InputValue value, int size) {
        if (!(value instanceof InputValue.Money money)) {
            return 1;
        }
        double times = money.per().contains("month") ? MONTHS : 1;
        return money.per().contains("person") ? times * size : times;
    }

    private static OptionalDouble income(Case it, InputValue bound, int size, int year) {
        if (bound instanceof InputValue.Money money) {
            return OptionalDouble.of(money.dollars().doubleValue());
        }
        if (bound instanceof InputValue.Percent percent) {
            return poverty(it, size, year).stream()
                    .map(line -> line * percent.percent().doubleValue() / PERCENT)
                    .findFirst();
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble poverty(Case it, int size, int year) {
        return Guidelines.of(it.outlook().edition(), size, year);
    }
}
