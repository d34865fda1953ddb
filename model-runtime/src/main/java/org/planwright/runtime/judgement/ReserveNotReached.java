package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Remark;

/** What a plan says it keeps back is there by the day that it names. */
final class ReserveNotReached implements ScoreRule {
    private static final String ID = "financing.reserve-not-reached";
    private static final double MILLION = 1e6;
    private static final double PERCENT = 100;
    private static final double DAYS = 365;
    private static final double DAYS_OF_A_WEEK = 7;
    private static final double MONTHS = 12;
    private static final double QUARTERS = 4;
    private static final double NEARLY = 0.99;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        for (Financing.Reserve reserve : it.parts().reserves()) {
            int t = reserve.by()
                    .flatMap(by -> by.day())
                    .map(LocalDate::getYear)
                    .map(year -> year - it.score().firstYear())
                    .orElse(it.years() - 1);
            boolean inside = t >= 0 && t < it.years() && !it.score().sources().isEmpty();
            OptionalDouble target = inside ? target(it, reserve.amount().value(), t) : OptionalDouble.empty();
            // a plan whose money does not last has no reserve either, and is told so
            boolean lasts = Deficit.first(it) < 0 || Deficit.first(it) > t;
            if (target.isPresent() && lasts && it.at("reserve", t) < NEARLY * target.getAsDouble()) {
                remarks.accept(remark(it, reserve, t, target.getAsDouble()));
            }
        }
    }

    private static Remark remark(Case it, Financing.Reserve reserve, int t, double target) {
        return Remark.at(
                        reserve.provenance(),
                        ID,
                        "The reserve is to hold " + Words.money(target) + " at the end of " + it.year(t)
                                + ", and the plan has gathered " + Words.money(it.at("reserve", t)) + " by then.")
                .value("the reserve that the plan names", Words.money(target), Case.place(reserve.provenance()))
                .value(
                        "spent by the plan in " + it.year(t),
                        Words.money(it.at("plan-spending", t)),
                        it.origin("plan-spending", t))
                .value(
                        "gathered by the end of " + it.year(t),
                        Words.money(it.at("reserve", t)),
                        it.origin("reserve", t))
                .help("Start the taxes earlier, borrow what is missing, or name a later day.")
                .build();
    }

    private static OptionalDouble target(Case it, InputValue value, int t) {
        double spending = it.at("plan-spending", t);
        if (value instanceof InputValue.Duration length) {
            return OptionalDouble.of(spending * years(length));
        }
        if (value instanceof InputValue.Money money) {
            return OptionalDouble.of(money.dollars().doubleValue() / MILLION);
        }
        return value instanceof InputValue.Percent percent
                ? OptionalDouble.of(percent.percent().doubleValue() / PERCENT * spending)
                : OptionalDouble.empty();
    }

    private static double years(InputValue.Duration length) {
        double number = length.number().doubleValue();
        return switch (length.unit()) {
            case "day" -> number / DAYS;
            case "week" -> number * DAYS_OF_A_WEEK / DAYS;
            case "month" -> number / MONTHS;
            case "quarter" -> number / QUARTERS;
            default -> number;
        };
    }
}
