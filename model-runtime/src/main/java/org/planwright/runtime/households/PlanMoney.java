package org.planwright.runtime.households;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.Figure;
import org.planwright.runtime.model.LevyReading;
import org.planwright.runtime.model.ScheduleReading;
import org.planwright.runtime.model.Timing;
import org.planwright.runtime.taxpayers.Employers;
import org.planwright.runtime.taxpayers.HouseholdFacts;
import org.planwright.runtime.taxpayers.Levy;
import org.planwright.runtime.taxpayers.Schedule;

/** What a plan takes from households: its taxes and its own premium, every uncertain value at its centre. */
final class PlanMoney {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int MONTHS = 12;

    private static final Pattern EMPLOYERS = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)% employers");

    private final Parts parts;
    private final Timing timing;

    PlanMoney(Parts parts, Timing timing) {
        this.parts = parts;
        this.timing = timing;
    }

    /**
     * The plan's own premium.
     *
     * @param schedule on cash income; empty where it is an amount
     * @param amount dollars a year
     * @param perPerson whether each person pays the amount
     */
    record Premium(
            String name, String place, Optional<Schedule> schedule, double amount, boolean perPerson, double[] time) {
        double due(double cash, int covered, double poverty, int year) {
            return time[year]
                    * (schedule.isPresent() ? schedule.get().due(cash, poverty) : amount * (perPerson ? covered : 1));
        }
    }

    List<TaxLine> taxes(String edition) {
        HouseholdFacts facts = new HouseholdFacts(edition);
        Employers employers = new Employers(edition, facts);
        List<TaxLine> lines = new ArrayList<>();
        for (Financing.Tax tax : parts.taxes()) {
            double[] time = timing.share(tax.period());
            LevyReading reading = new LevyReading(tax, facts, employers, timing.firstYearOf(time));
            lines.add(new TaxLine(tax.name(), place(tax.provenance()), byEmployers(tax), levies(reading), time));
        }
        return lines;
    }

    private List<Levy> levies(LevyReading reading) {
        List<Levy> byYear = new ArrayList<>();
        for (int t = 0; t < timing.years(); t++) {
            reading.in(timing.firstYear() + t).ifPresent(byYear::add);
        }
        return byYear.size() == timing.years() ? byYear : List.of();
    }

    /** The employers' stated share; without one all of it where they alone pay, and an even part where others do too. */
    private static double byEmployers(Financing.Tax tax) {
        if (!tax.payers().contains("employers")) {
            return 0;
        }
        for (Stated share : tax.shares()) {
            if (share.value() instanceof InputValue.Text text) {
                Matcher said = EMPLOYERS.matcher(text.text());
                if (said.find()) {
                    return Double.parseDouble(said.group(1)) / 100;
                }
            }
            Optional<Figure> figure = Figure.of(share.value(), tax.provenance().clause(), Draw.CENTRAL);
            if (figure.isPresent() && figure.get().of().contains("employer")) {
                return figure.get().value();
            }
        }
        return 1.0 / tax.payers().size();
    }

    private double amount(Optional<Stated> stated) {
        OptionalDouble value = stated.map(one -> ScheduleReading.dollars(one.value(), one.provenance()))
                .orElse(OptionalDouble.empty());
        return value.orElse(NONE);
    }

    /** The premiums that the plan itself charges; empty where it charges none or leaves it open. */
    List<Premium> premiums() {
        List<Premium> premiums = new ArrayList<>();
        for (Parts.Charge charge : parts.charges()) {
            if (charge.kind() != Parts.ChargeKind.PREMIUM) {
                continue;
            }
            double[] time = timing.share(charge.period());
            Optional<List<Schedule.Band>> bands = ScheduleReading.bands(charge.bands(), timing.firstYear(), 1);
            if (bands.isPresent()) {
                Schedule schedule = new Schedule(bands.get(), NONE, 0, amount(charge.atMost()));
                premiums.add(new Premium("premium", place(charge.provenance()), Optional.of(schedule), 0, false, time));
            } else if (charge.amount().isPresent() && charge.amount().get().value() instanceof InputValue.Money money) {
                String per = String.join(" ", money.per()).toLowerCase(Locale.ROOT);
                double yearly = money.dollars().doubleValue() * (per.contains("month") ? MONTHS : 1);
                boolean perPerson = !per.contains("household") && !per.contains("family");
                premiums.add(
                        new Premium("premium", place(charge.provenance()), Optional.empty(), yearly, perPerson, time));
            }
        }
        return premiums;
    }

    static String place(Provenance at) {
        return at.file() + ":" + at.line();
    }
}
