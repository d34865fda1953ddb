package org.planwright.runtime.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;
import org.planwright.runtime.taxpayers.Levy;
import org.planwright.runtime.taxpayers.Schedule;

/** What a tax brings: its schedule on the base of the edition, or what the plan itself says that it yields. */
final class TaxReading {
    private static final double MILLION = 1e6;

    private final Reading reading;
    private final Financing.Tax tax;
    private final double[] time;
    private final LevyReading levy;
    private final TaxYield count;
    private final List<Input> rates = new ArrayList<>();
    private final List<List<Part>> parts = new ArrayList<>();
    private final double[] most;
    private final List<Yield> yields = new ArrayList<>();

    /** Caps and exemptions in dollars, taken at their centre. */
    private final List<Input> limits = new ArrayList<>();

    private boolean onRecords;
    private boolean plain;

    /**
     * What a rate is raised on in a year.
     *
     * @param rate its number among the rates
     * @param amount million dollars in a full year at a rate of 100%
     */
    private record Part(int rate, double amount) {}

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
        this.time = reading.timing.share(tax.period());
        this.most = new double[time.length];
        this.count = new TaxYield(reading.outlook, reading.taxpayers);
        this.levy = new LevyReading(
                tax, reading.taxpayers.facts(), reading.taxpayers.employers(), reading.timing.firstYearOf(time));
        readParts();
        limits("taxed up to, ", tax.taxedUpTo());
        limits("exempt, ", tax.exempt());
        limits("at most, ", tax.atMost().stream().toList());
        tellWhatIsNotCounted();
        boolean drawn = rates.stream().anyMatch(rate -> rate.parameter() >= 0);
        if (parts.isEmpty() || drawn) {
            readYields();
        }
    }

    /** A place of this tax, spoken of as part of it. */
    private Provenance within(Provenance at) {
        return new Provenance(tax.clause(), at.file(), at.line(), at.cites(), at.status(), at.unverified(), at.note());
    }

    private void limits(String key, List<Stated> stated) {
        for (Stated one : stated) {
            Quantity quantity = Quantity.of(one.value());
            if (quantity.centre().isPresent()) {
                limits.add(new Input(key + tax.name(), quantity, -1, within(one.provenance()), ""));
            }
        }
    }

    private void tellWhatIsNotCounted() {
        // a yield that the plan states is the plan's, exemptions and all
        if (!levy.notCounted().isEmpty() && !parts.isEmpty()) {
            reading.notes.warn(
                    "score.exemption-not-counted",
                    "The score does not count, of “" + tax.clause() + "”, " + String.join("; nor ", levy.notCounted())
                            + ": what it brings is too high by that.",
                    tax.provenance(),
                    "State an amount, or people told apart by age, income, family or present coverage, or employers by their"
                            + " size; or state “yields:” with the source, and compare.");
        }
    }

    private Optional<Input> figure(String key, InputValue value, Provenance at) {
        return reading.figure(key, value, at, "");
    }

    /** What each rate is raised on, each year; nothing where one is open, or the base is not known. */
    private void readParts() {
        Map<Financing.RateBand, Integer> first = new IdentityHashMap<>();
        for (Financing.RateBand band : tax.bands()) {
            first.put(band, rates.size());
            boolean read = rate(band.rate(), band.provenance());
            if (!read || band.slidesTo().isPresent() && !rate(band.slidesTo().get(), band.provenance())) {
                return;
            }
        }
        if (tax.bands().isEmpty()
                && (tax.amount().isEmpty() || !rate(tax.amount().get().value(), tax.provenance()))) {
            return;
        }
        for (int t = 0; t < time.length; t++) {
            int year = reading.timing.firstYear() + t;
            if (!reading.outlook.reaches("GDP", year)) {
                if (time[t] > 0) {
                    parts.clear(); // the bases do not reach back so far
                    return;
                }
                parts.add(List.of());
                continue;
            }
            Optional<Levy> now = levy.in(year);
            Optional<List<Part>> read = now.flatMap(one -> parts(one, year, first));
            if (read.isEmpty()) {
                parts.clear();
                return;
            }
            parts.add(read.get());
            onRecords |= count.onRecords(now.get());
            plain = now.get().isFlat();
            most[t] = most(now.get(), year);
        }
    }

    private boolean rate(InputValue value, Provenance at) {
        Optional<Input> read = figure("rate of " + tax.name(), value, at);
        read.ifPresent(rates::add);
        return read.isPresent()
                && (read.get().parameter() >= 0 || isShare(read.get().quantity().centre()));
    }

    private Optional<List<Part>> parts(Levy now, int year, Map<Financing.RateBand, Integer> first) {
        List<Financing.RateBand> written = ScheduleReading.inForce(tax.bands(), year);
        List<Part> read = new ArrayList<>();
        for (int b = 0; b < now.schedule().bands().size(); b++) {
            Schedule.Band band = now.schedule().bands().get(b);
            int rate = written.isEmpty() ? 0 : first.get(written.get(b));
            boolean slides = !written.isEmpty() && written.get(b).slidesTo().isPresent();
            Optional<Double> low = time[year - reading.timing.firstYear()] == 0
                    ? Optional.of(0.0)
                    : amount(now, band, 1, slides ? 0 : 1, year);
            if (low.isEmpty()) {
                return Optional.empty();
            }
            read.add(new Part(rate, low.get()));
            if (slides) {
                read.add(new Part(rate + 1, amount(now, band, 0, 1, year).orElseThrow()));
            }
        }
        return Optional.of(read);
    }

    private Optional<Double> amount(Levy now, Schedule.Band band, double rate, double slidesTo, int year) {
        Schedule.Band unit = new Schedule.Band(
                rate, slidesTo, band.from(), band.to(), band.fromPoverty(), band.toPoverty(), band.whole());
        Schedule of = new Schedule(
                List.of(unit), now.schedule().taxedUpTo(), now.schedule().exempt(), Double.POSITIVE_INFINITY);
        return count.of(now.with(of), year);
    }

    /** What share of the tax is left by what nobody pays more than, the rates being at their centre. */
    private double most(Levy now, int year) {
        if (now.schedule().atMost() == Double.POSITIVE_INFINITY || time[year - reading.timing.firstYear()] == 0) {
            return 1;
        }
        double with = count.of(now, year).orElse(0.0);
        double without = count.of(now.with(now.schedule().withoutMost()), year).orElse(0.0);
        return without == 0 ? 1 : with / without;
    }

    private void readYields() {
        for (Financing.Yield one : tax.yields()) {
            figure(
                            "yield of " + tax.name(),
                            one.amount().value(),
                            within(one.amount().provenance()))
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
        double[] growth = new double[time.length];
        double economy = economyOf(one, yearly);
        for (int t = 0; t < growth.length; t++) {
            growth[t] = economy(reading.timing.firstYear() + t) / economy;
        }
        return growth;
    }

    /** Before its path begins the economy is taken as it is there, so that what is stated for those years is used as stated. */
    private double economy(int year) {
        return reading.outlook.nearest("GDP", year);
    }

    /** The size of the economy that a stated yield goes with: of its year, or of all the years of a total. */
    private double economyOf(Financing.Yield one, boolean yearly) {
        int from = one.years()
                .flatMap(span -> span.from().day())
                .map(LocalDate::getYear)
                .orElse(reading.timing.firstYearOf(time));
        int to = yearly
                ? from
                : one.years()
                        .flatMap(span -> span.to())
                        .flatMap(InputDate::day)
                        .map(LocalDate::getYear)
                        .orElse(from);
        double economy = 0;
        for (int year = from; year <= Math.max(from, to); year++) {
            economy += economy(year);
        }
        return economy;
    }

    private static boolean isShare(Optional<Figure> figure) {
        return figure.isPresent() && figure.get().kind() == Figure.Kind.SHARE;
    }

    /** What it brings. */
    Optional<Source> source(Pass pass) {
        Optional<double[]> drawn = parts.isEmpty() ? Optional.empty() : drawn(pass);
        if (drawn.isEmpty()) {
            return stated(pass);
        }
        double[] yield = new double[time.length];
        for (int t = 0; t < yield.length; t++) {
            for (Part part : parts.get(t)) {
                yield[t] += drawn.get()[part.rate()] * part.amount();
            }
            yield[t] *= most[t] * time[t];
        }
        note(pass);
        return Optional.of(source(yield, how()));
    }

    private void note(Pass pass) {
        limits.forEach(one -> one.quantity().centre().ifPresent(figure -> pass.use(one, figure)));
        int year = reading.timing.firstYearOf(time);
        int t = year - reading.timing.firstYear();
        double payroll = levy.ofPayroll(year);
        if (payroll > 0) {
            levy.facts().forEach((key, unit) -> {
                Outlook.Default one = reading.taxpayers.facts().fact(key);
                pass.useOfEdition(key, one.value(), unit, one.status(), one.source());
            });
            pass.useOfEdition(
                    "payroll that employers are spared, " + tax.name() + " in " + year,
                    payroll,
                    "share",
                    "assumption",
                    "employers by size, Census 2022; Zipf's law within a class; government spared nothing");
        }
        if (most[t] < 1) {
            pass.useOfEdition(
                    "left by what is due at most, " + tax.name() + " in " + year,
                    most[t],
                    "share",
                    "verified",
                    "household records");
        }
    }

    /** How it was counted, in words. */
    private String how() {
        if (plain) {
            return "its rate on all of the base, static";
        }
        return (onRecords ? "counted on household records" : "counted on brackets of returns, each at its mean")
                + ", static";
    }

    private Source source(double[] yield, String how) {
        Provenance at = tax.provenance();
        return new Source(tax.name(), Source.Kind.TAX, yield, at.file() + ":" + at.line(), how);
    }

    private Optional<double[]> drawn(Pass pass) {
        double[] drawn = new double[rates.size()];
        for (int i = 0; i < drawn.length; i++) {
            Input rate = rates.get(i);
            Optional<Figure> figure = pass.figure(rate);
            if (!isShare(figure)) {
                return Optional.empty();
            }
            drawn[i] = figure.get().value();
            if (drawn[i] < 0 || drawn[i] > 1) {
                pass.error(
                        "score.impossible-value",
                        "“" + tax.clause() + "” takes " + drawn[i] * 100 + "% of its base.",
                        rate.at(),
                        "State a rate from 0% to 100%.");
            }
            pass.use(rate, figure.get());
        }
        return Optional.of(drawn);
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
            int first = reading.timing.firstYearOf(time);
            if (!reading.outlook.reaches("GDP", first)) {
                pass.error(
                        "score.no-base",
                        "The edition's bases of taxes do not reach back to " + first + ", and “" + tax.clause()
                                + "” states no yield: nothing can be said of what it brings.",
                        tax.provenance(),
                        "Write “raise” with the amount a year and its source.");
                return Optional.empty();
            }
            if (ofPoverty()) {
                pass.error(
                        "score.no-base",
                        "Bounds of “" + tax.clause()
                                + "” are in percent of poverty, and the household records do not know "
                                + String.join(", ", tax.bases())
                                + " by itself: nothing can be said of what it brings.",
                        tax.provenance(),
                        "State “yields:” with the source, or bounds in dollars.");
                return Optional.empty();
            }
            noBase(pass, first);
            return Optional.empty();
        }
        return Optional.of(source(yield, "as the plan states, growing with the economy"));
    }

    private void noBase(Pass pass, int year) {
        String lacking = tax.bases().stream()
                .filter(base -> new Incomes(reading.outlook).of(base, year).isEmpty())
                .reduce((a, b) -> a + " and no " + b)
                .map(bases -> "The edition has no " + bases + " for “" + tax.clause() + "”, and it states no yield")
                .orElse("“" + tax.clause() + "” states no " + (tax.bases().isEmpty() ? "base" : "rate in percent")
                        + ", and no yield");
        pass.error(
                "score.no-base",
                lacking + ": nothing can be said of what it brings.",
                tax.provenance(),
                lacking.startsWith("The")
                        ? "State “yields:” with the source, or name a base of the edition."
                        : "State it, or “yields:” with the source.");
    }

    /** Whether its bounds are in percent of poverty, on a base of the edition that is on no record. */
    private boolean ofPoverty() {
        int year = reading.timing.firstYearOf(time);
        boolean known = reading.outlook.reaches("GDP", year)
                && !tax.bases().isEmpty()
                && new Incomes(reading.outlook).of(tax.bases(), year).isPresent();
        return known
                && !Levy.knows(tax.bases())
                && levy.in(year)
                        .filter(now -> now.schedule().bands().stream()
                                .anyMatch(band -> band.fromPoverty() || band.toPoverty()))
                        .isPresent();
    }
}
