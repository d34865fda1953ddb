package org.planwright.runtime.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Provenance;

/** What a tax brings: its schedule on the base of the edition, or what the plan itself says that it yields. */
final class TaxReading {
    private static final double MILLION = 1e6;
    private static final double OPEN = Double.POSITIVE_INFINITY;

    private final Reading reading;
    private final Financing.Tax tax;
    private final double[] time;
    private final List<Band> bands = new ArrayList<>();
    private final Optional<Input> amount;
    private final boolean closed;
    private final double cap;
    private final List<List<Incomes.Bracket>> base = new ArrayList<>();
    private final List<Yield> yields = new ArrayList<>();

    /** A line of the schedule, its rate not yet drawn. */
    private record Band(Input rate, double from, double to, boolean whole) {}

    /** A stated yield, and how it grows with the economy from its year on. */
    private record Yield(Input amount, double[] growth) {}

    TaxReading(Reading reading, Financing.Tax tax) {
        this.reading = reading;
        this.tax = tax;
        if (!Timing.isSaid(tax.period())) {
            reading.notes.warn(
                    "score.tax-without-date",
                    "“" + tax.clause() + "” does not say from when; the score takes the first benefits.",
                    tax.provenance(),
                    "Say from when it is raised.");
        }
        tellWhatIsNotCounted();
        this.time = reading.timing.share(tax.period());
        this.closed = readBands();
        this.amount = bands.isEmpty() && closed
                ? tax.amount().flatMap(stated -> figure("rate of " + tax.name(), stated.value(), tax.provenance()))
                : Optional.empty();
        this.cap = cap();
        readBase();
        boolean drawn = bands.stream().anyMatch(band -> band.rate().parameter() >= 0);
        if (base.isEmpty() || !closed || bands.isEmpty() || drawn) {
            readYields();
        }
    }

    private void tellWhatIsNotCounted() {
        boolean none = tax.exempt().stream().allMatch(one -> one.value() instanceof InputValue.None);
        if (!none || tax.atMost().isPresent()) {
            reading.notes.warn(
                    "score.exemption-not-counted",
                    "The score does not count the " + (none ? "cap on what is due" : "exemption") + " of “"
                            + tax.clause() + "”: what it brings is too high by that.",
                    tax.provenance(),
                    "State “yields:” with the source, and compare.");
        }
    }

    private Optional<Input> figure(String key, InputValue value, Provenance at) {
        return reading.figure(key, value, at, "");
    }

    /** Whether the schedule is closed: each line has a rate, and bounds in dollars. */
    private boolean readBands() {
        for (Financing.RateBand band : tax.bands()) {
            Optional<Input> rate = figure("rate of " + tax.name(), band.rate(), band.provenance());
            double from = bound(band.lower(), 0);
            double to = bound(band.upper(), OPEN);
            boolean drawn = rate.isPresent() && rate.get().parameter() >= 0;
            if (rate.isEmpty()
                    || !drawn && !isShare(rate.get().quantity().centre())
                    || band.slidesTo().isPresent()
                    || Double.isNaN(from)
                    || Double.isNaN(to)) {
                bands.clear();
                return false;
            }
            bands.add(new Band(rate.get(), from, to, band.basis() == Financing.Basis.WHOLE));
        }
        return true;
    }

    private void readBase() {
        Incomes incomes = new Incomes(reading.outlook);
        for (int t = 0; t < time.length && !tax.bases().isEmpty(); t++) {
            Optional<List<Incomes.Bracket>> year = incomes.of(tax.bases(), reading.timing.firstYear() + t);
            if (year.isEmpty()) {
                base.clear();
                return;
            }
            base.add(year.get());
        }
    }

    private void readYields() {
        for (Financing.Yield one : tax.yields()) {
            figure("yield of " + tax.name(), one.amount().value(), tax.provenance())
                    .ifPresent(input -> yields.add(new Yield(
                            input,
                            growth(
                                    one,
                                    input.quantity()
                                            .centre()
                                            .filter(Figure::yearly)
                                            .isPresent()))));
        }
    }

    /**
     * A stated yield grows with the economy: an amount of a year from that year on, a total over several years so that
     * those years come to the total.
     */
    private double[] growth(Financing.Yield one, boolean yearly) {
        int first = reading.timing.firstYear();
        double economy = economyOf(one, yearly);
        double[] growth = new double[time.length];
        for (int t = 0; t < growth.length; t++) {
            growth[t] = reading.outlook.economy("GDP", first + t) / economy;
        }
        return growth;
    }

    /** The size of the economy that a stated yield goes with: of its year, or of all the years of a total. */
    private double economyOf(Financing.Yield one, boolean yearly) {
        int from = one.years()
                .flatMap(span -> span.from().day())
                .map(LocalDate::getYear)
                .orElse(reading.timing.firstYear());
        int to = yearly
                ? from
                : one.years()
                        .flatMap(span -> span.to())
                        .flatMap(InputDate::day)
                        .map(LocalDate::getYear)
                        .orElse(from);
        double economy = 0;
        for (int year = from; year <= Math.max(from, to); year++) {
            economy += reading.outlook.economy("GDP", year);
        }
        return economy;
    }

    private static boolean isShare(Optional<Figure> figure) {
        return figure.isPresent() && figure.get().kind() == Figure.Kind.SHARE;
    }

    /** What it brings. */
    Optional<Source> source(Pass pass) {
        Optional<Revenue> schedule = schedule(pass);
        if (base.isEmpty() || schedule.isEmpty()) {
            return stated(pass);
        }
        double[] yield = new double[time.length];
        for (int t = 0; t < yield.length; t++) {
            yield[t] = schedule.get().yield(base.get(t)) * time[t];
        }
        return Optional.of(source(yield));
    }

    private Source source(double[] yield) {
        Provenance at = tax.provenance();
        return new Source(tax.name(), Source.Kind.TAX, yield, at.file() + ":" + at.line());
    }

    private Optional<Revenue> schedule(Pass pass) {
        if (amount.isPresent()) {
            return pass.figure(amount.get())
                    .filter(figure -> figure.kind() == Figure.Kind.SHARE)
                    .map(figure -> new Revenue(List.of(new Revenue.Band(figure.value(), 0, OPEN, false)), OPEN));
        }
        List<Revenue.Band> drawn = new ArrayList<>();
        for (Band band : bands) {
            Optional<Figure> rate = pass.figure(band.rate());
            if (!isShare(rate)) {
                return Optional.empty();
            }
            double value = rate.get().value();
            if (value < 0 || value > 1) {
                pass.error(
                        "score.impossible-value",
                        "“" + tax.clause() + "” takes " + value * 100 + "% of its base.",
                        band.rate().at(),
                        "State a rate from 0% to 100%.");
            }
            pass.use(band.rate(), rate.get());
            drawn.add(new Revenue.Band(value, band.from(), band.to(), band.whole()));
        }
        return drawn.isEmpty() ? Optional.empty() : Optional.of(new Revenue(drawn, cap));
    }

    /** The edition lacks the base, or the schedule is open: what the plan says it yields, or no figure. */
    private Optional<Source> stated(Pass pass) {
        double[] yield = new double[time.length];
        boolean any = false;
        for (Yield one : yields) {
            Optional<Figure> figure = pass.used(one.amount());
            any |= figure.isPresent();
            for (int t = 0; t < yield.length && figure.isPresent(); t++) {
                yield[t] = figure.get().value() / MILLION * one.growth()[t] * time[t];
            }
        }
        if (!any) {
            pass.error(
                    "score.no-base",
                    "The edition has no " + (tax.bases().isEmpty() ? "base" : String.join(", ", tax.bases())) + " for “"
                            + tax.clause()
                            + "”, or its schedule is open, and it states no yield: nothing can be said of"
                            + " what it brings.",
                    tax.provenance(),
                    "State “yields:” with the source, or name a base of the edition.");
            return Optional.empty();
        }
        return Optional.of(source(yield));
    }

    private double cap() {
        return tax.taxedUpTo().stream()
                .mapToDouble(one -> bound(Optional.of(one.value()), OPEN))
                .filter(bound -> !Double.isNaN(bound))
                .findFirst()
                .orElse(OPEN);
    }

    /** Dollars a return; percent of poverty with the guideline of a household of two is not known to the brackets. */
    private static double bound(Optional<InputValue> value, double none) {
        if (value.isEmpty()) {
            return none;
        }
        return value.get() instanceof InputValue.Money money ? money.dollars().doubleValue() : Double.NaN;
    }
}
