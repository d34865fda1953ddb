package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Financing.FlowKind;
import org.planwright.runtime.inputs.InputValue;

/** Where the plan's money comes from. */
final class MoneyReading {
    private static final double MILLION = 1e6;

    private static final Map<String, BiPredicate<Row, Payer>> FLOWS = Map.ofEntries(
            Map.entry("medicare", (row, payer) -> payer == Payer.MEDICARE),
            Map.entry("medicaid federal", (row, payer) -> payer == Payer.MEDICAID_FEDERAL),
            Map.entry("medicaid state", (row, payer) -> payer == Payer.MEDICAID_STATE),
            Map.entry("chip federal", (row, payer) -> payer == Payer.CHIP_FEDERAL),
            Map.entry("chip state", (row, payer) -> payer == Payer.CHIP_STATE),
            Map.entry("tricare", (row, payer) -> payer == Payer.DEFENSE),
            Map.entry("va", (row, payer) -> payer == Payer.VETERANS),
            Map.entry("ihs", (row, payer) -> payer == Payer.INDIAN_HEALTH),
            Map.entry("workers' compensation medical", (row, payer) -> payer == Payer.WORKERS_COMPENSATION),
            Map.entry("out-of-pocket spending", (row, payer) -> payer == Payer.OUT_OF_POCKET),
            Map.entry("federal health spending", (row, payer) -> payer.sponsor() == Payer.Sponsor.FEDERAL),
            Map.entry("state health spending", (row, payer) -> payer.sponsor() == Payer.Sponsor.STATE));

    private final Reading reading;
    private final Cells current;
    private final Cells moved;

    MoneyReading(Reading reading, Cells current, Cells moved) {
        this.reading = reading;
        this.current = current;
        this.moved = moved;
    }

    /** A source of money by year, in million dollars. */
    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        reading.parts.taxes().forEach(tax -> tax(tax).ifPresent(sources::add));
        reading.parts.flows().forEach(flow -> flow(flow).ifPresent(sources::add));
        return sources;
    }

    private Optional<Source> tax(Financing.Tax tax) {
        if (!Timing.isSaid(tax.period())) {
            reading.warn(
                    "score.tax-without-date",
                    "“" + tax.clause() + "” does not say from when; the score takes the first benefits.",
                    tax.provenance(),
                    "Say from when it is raised.");
        }
        tellWhatIsNotCounted(tax);
        double[] time = reading.timing.share(tax.period());
        Optional<Revenue> schedule = schedule(tax);
        double[] yield = new double[reading.years()];
        for (int t = 0; t < yield.length; t++) {
            Optional<List<Incomes.Bracket>> base =
                    new Incomes(reading.outlook).of(tax.bases(), reading.timing.firstYear() + t);
            if (base.isEmpty() || tax.bases().isEmpty() || schedule.isEmpty()) {
                return stated(tax);
            }
            yield[t] = schedule.get().yield(base.get()) * time[t];
        }
        return Optional.of(new Source(
                tax.name(),
                Source.Kind.TAX,
                yield,
                tax.provenance().file() + ":" + tax.provenance().line()));
    }

    private void tellWhatIsNotCounted(Financing.Tax tax) {
        boolean none = tax.exempt().stream().allMatch(one -> one.value() instanceof InputValue.None);
        if (!none || tax.atMost().isPresent()) {
            reading.warn(
                    "score.exemption-not-counted",
                    "The score does not count the " + (none ? "cap on what is due" : "exemption") + " of “"
                            + tax.clause() + "”: what it brings is too high by that.",
                    tax.provenance(),
                    "State “yields:” with the source, and compare.");
        }
    }

    /** The edition lacks the base, or the schedule is open: what the plan says it yields, or no figure. */
    private Optional<Source> stated(Financing.Tax tax) {
        double[] yield = new double[reading.years()];
        boolean any = false;
        for (Financing.Yield one : tax.yields()) {
            Optional<Figure> figure = reading.figure(one.amount().value(), tax.provenance());
            if (figure.isPresent()) {
                any = true;
                reading.useOfPlan("yield of " + tax.name(), figure.get(), tax.provenance(), "");
                fill(yield, tax, figure.get(), one);
            }
        }
        if (!any) {
            reading.error(
                    "score.no-base",
                    "The edition has no " + (tax.bases().isEmpty() ? "base" : String.join(", ", tax.bases())) + " for “"
                            + tax.clause()
                            + "”, or its schedule is open, and it states no yield: nothing can be said of"
                            + " what it brings.",
                    tax.provenance(),
                    "State “yields:” with the source, or name a base of the edition.");
            return Optional.empty();
        }
        return Optional.of(new Source(
                tax.name(),
                Source.Kind.TAX,
                yield,
                tax.provenance().file() + ":" + tax.provenance().line()));
    }

    /** A stated yield grows from its year with the economy, while the tax is in force. */
    private void fill(double[] yield, Financing.Tax tax, Figure figure, Financing.Yield one) {
        int year = one.years()
                .flatMap(span -> span.from().day())
                .map(day -> day.getYear() - reading.timing.firstYear())
                .orElse(0);
        double[] time = reading.timing.share(tax.period());
        for (int t = 0; t < yield.length; t++) {
            double growth = reading.outlook.economy("GDP", reading.timing.firstYear() + t)
                    / reading.outlook.economy("GDP", reading.timing.firstYear() + year);
            yield[t] = figure.value() / MILLION * growth * time[t];
        }
    }

    private Optional<Revenue> schedule(Financing.Tax tax) {
        List<Revenue.Band> bands = new ArrayList<>();
        for (Financing.RateBand band : tax.bands()) {
            Optional<Figure> rate = reading.figure(band.rate(), band.provenance());
            if (rate.isEmpty()
                    || rate.get().kind() != Figure.Kind.SHARE
                    || band.slidesTo().isPresent()) {
                return Optional.empty();
            }
            if (rate.get().value() < 0 || rate.get().value() > 1) {
                reading.error(
                        "score.impossible-value",
                        "“" + tax.clause() + "” takes " + rate.get().value() * 100 + "% of its base.",
                        band.provenance(),
                        "State a rate from 0% to 100%.");
            }
            reading.useOfPlan("rate of " + tax.name(), rate.get(), band.provenance(), "");
            double from = bound(band.lower(), 0);
            double to = bound(band.upper(), Double.POSITIVE_INFINITY);
            if (Double.isNaN(from) || Double.isNaN(to)) {
                return Optional.empty();
            }
            bands.add(new Revenue.Band(rate.get().value(), from, to, band.basis() == Financing.Basis.WHOLE));
        }
        if (bands.isEmpty() && tax.amount().isPresent()) {
            return reading.figure(tax.amount().get().value(), tax.provenance())
                    .filter(figure -> figure.kind() == Figure.Kind.SHARE)
                    .map(figure -> new Revenue(
                            List.of(new Revenue.Band(figure.value(), 0, Double.POSITIVE_INFINITY, false)),
                            Double.POSITIVE_INFINITY));
        }
        return bands.isEmpty() ? Optional.empty() : Optional.of(new Revenue(bands, cap(tax)));
    }

    private double cap(Financing.Tax tax) {
        return tax.taxedUpTo().stream()
                .mapToDouble(cap -> bound(Optional.of(cap.value()), Double.POSITIVE_INFINITY))
                .filter(cap -> !Double.isNaN(cap))
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Dollars a return; percent of poverty with the guideline of a household of two is not known to the brackets. */
    private static double bound(Optional<InputValue> value, double none) {
        if (value.isEmpty()) {
            return none;
        }
        return value.get() instanceof InputValue.Money money ? money.dollars().doubleValue() : Double.NaN;
    }

    private Optional<Source> flow(Financing.Flow flow) {
        String name = flow.flow().isEmpty() ? flow.clause() : flow.flow();
        String place = flow.provenance().file() + ":" + flow.provenance().line();
        Source.Kind kind =
                switch (flow.kind()) {
                    case REDIRECT -> Source.Kind.EXISTING;
                    case RAISE -> Source.Kind.RAISED;
                    case BORROW -> Source.Kind.BORROWED;
                };
        Optional<Figure> amount = flow.amount().flatMap(stated -> reading.figure(stated.value(), flow.provenance()));
        if (amount.isPresent() && amount.get().kind() == Figure.Kind.MONEY) {
            reading.useOfPlan("amount of " + name, amount.get(), flow.provenance(), "");
            return Optional.of(new Source(name, kind, spread(flow, amount.get()), place));
        }
        BiPredicate<Row, Payer> mask = FLOWS.get(flow.flow().toLowerCase(java.util.Locale.ROOT));
        if (flow.kind() != FlowKind.REDIRECT || mask == null || amount.isPresent()) {
            reading.warn(
                    "score.flow-not-in-accounts",
                    "The accounts do not show what “" + name
                            + "” brings, and no amount is stated; it is left out of the" + " balance.",
                    flow.provenance(),
                    "State an amount per year.");
            return Optional.empty();
        }
        double[] money = reading.timing.share(flow.period());
        for (int t = 0; t < money.length; t++) {
            money[t] *= replaced(t, mask);
        }
        return Optional.of(new Source(name, kind, money, place));
    }

    /** What replaced programs would have spent. */
    private double replaced(int t, BiPredicate<Row, Payer> mask) {
        double sum = 0;
        for (Row row : Row.values()) {
            for (Payer payer : Payer.values()) {
                if (mask.test(row, payer)) {
                    sum += current.at(t, row, payer) * moved.at(t, row, payer);
                }
            }
        }
        return sum;
    }

    /** A yearly amount each year, a total over a span evenly. */
    private double[] spread(Financing.Flow flow, Figure figure) {
        double[] money = new double[reading.years()];
        if (figure.yearly()) {
            money = reading.timing.share(flow.period());
        } else if (flow.period().years().isPresent()) {
            double[] time = reading.timing.share(flow.period());
            double years = spanned(flow);
            for (int t = 0; t < money.length; t++) {
                money[t] = time[t] / years;
            }
        } else {
            Arrays.fill(money, 0, Math.min(1, money.length), 1);
        }
        for (int t = 0; t < money.length; t++) {
            money[t] *= figure.value() / MILLION;
        }
        return money;
    }

    private static double spanned(Financing.Flow flow) {
        var span = flow.period().years().orElseThrow();
        int from = span.from().day().map(java.time.LocalDate::getYear).orElse(0);
        int to = span.to()
                .flatMap(end -> end.day())
                .map(java.time.LocalDate::getYear)
                .orElse(from);
        return Math.max(1, to - from + 1);
    }
}
