package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.judgement.Measured.Kind;
import org.planwright.runtime.model.Aggregate;
import org.planwright.runtime.model.Cells;
import org.planwright.runtime.model.Figure;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;

/** What the words of promises and estimates measure, read off a score. */
final class Quantities {
    private static final double BILLION = 1e3;

    /** Figures of the score that a quantity is, as they stand. */
    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("national spending", "national-spending"),
            Map.entry("change in national spending", "change-in-national-spending"),
            Map.entry("plan spending", "plan-spending"),
            Map.entry("federal cost", "federal-cost"),
            Map.entry("federal spending", "federal-spending"),
            Map.entry("state cost", "state-cost"),
            Map.entry("new revenue", "new-revenue"),
            Map.entry("existing money", "existing-money"),
            Map.entry("surplus", "surplus"),
            Map.entry("reserve", "reserve"),
            Map.entry("out-of-pocket", "out-of-pocket"),
            Map.entry("administrative cost", "administrative-cost"),
            Map.entry("savings", "savings"));

    /** Figures that a quantity is with the other sign. */
    private static final Map<String, String> OPPOSITES = Map.of(
            "deficit", "surplus",
            "federal savings", "federal-cost",
            "state savings", "state-cost",
            "administrative savings", "change-in-administrative-cost");

    private static final Map<String, Aggregate> RECEIVED = Map.of(
            "provider revenue", Aggregate.PROVIDER_REVENUE,
            "hospital revenue", Aggregate.HOSPITAL_SPENDING);

    private static final Set<String> EVENTS =
            Set.of("waivers granted", "financing enacted", "benefits approved", "money appropriated");

    private static final Set<String> EVERYONE = Set.of("residents", "everyone", "all residents", "people");

    private final Case it;
    private final Score score;
    private final Comparison test;

    private Quantities(Case it, Score score, Comparison test) {
        this.it = it;
        this.score = score;
        this.test = test;
    }

    /** The quantity of a comparison in a score. */
    static Measured of(Case it, Score score, Comparison test) {
        return HouseholdQuantities.isOf(test)
                ? it.household(test).in(score)
                : new Quantities(it, score, test).measured();
    }

    private Measured measured() {
        String quantity = test.quantity();
        if (test.quoted()) {
            return Measured.none("it is a text");
        }
        if (EVENTS.contains(quantity)) {
            return Measured.none("it is an event, which no figure decides");
        }
        if (test.value().isEmpty()) {
            return Measured.none("it compares “" + quantity + "” with nothing");
        }
        if (test.people().isPresent() && !EVERYONE.contains(test.people().get().words())) {
            return Measured.none(
                    "the score does not tell “" + test.people().get().words() + "” apart");
        }
        if (quantity.equals("marginal rate")) {
            return Measured.none("the score knows what the plan takes of one more dollar, not what other taxes take");
        }
        InputValue value = test.value().get() instanceof InputValue.Range range
                ? range.low()
                : test.value().get();
        if (value instanceof InputValue.Percent percent) {
            return share(quantity, percent.of().map(of -> of.id()).orElse(""));
        }
        if (value instanceof InputValue.Count) {
            return quantity.equals("uninsured")
                    ? by(Kind.PEOPLE, t -> figure("uninsured", t) * it.outlook().population(it.year(t)), "uninsured")
                    : Measured.none("the score does not count “" + quantity + "”");
        }
        return value instanceof InputValue.Money money
                ? money(quantity, money)
                : Measured.none("“" + quantity + "” is not compared with a figure");
    }

    private Measured money(String quantity, InputValue.Money money) {
        if (money.priceYear().isPresent()) {
            return Measured.none("the amount is in prices of "
                    + money.priceYear().getAsInt() + ", and the score is in dollars of each year");
        }
        if (quantity.equals("premium")) {
            return premium();
        }
        if (quantity.equals("out-of-pocket") && limit(money).isPresent()) {
            return ceiling(money);
        }
        Optional<Measured> total = total(quantity);
        if (total.isEmpty()) {
            return Measured.none("the score has no “" + quantity + "” in dollars");
        }
        if (money.per().contains("person")) {
            double[] by = total.get().byYear();
            return by(
                    Kind.DOLLARS,
                    t -> by[t] / it.outlook().population(it.year(t)),
                    total.get().origin());
        }
        boolean each = money.per().stream().anyMatch(per -> !per.equals("year"));
        if (each && quantity.equals("out-of-pocket")) {
            return ceiling(money);
        }
        return each ? Measured.none("the score has “" + quantity + "” in all, not each") : total.get();
    }

    /** The most that a patient pays, as the plan states it in the unit of the promise. */
    private Optional<Double> limit(InputValue.Money promised) {
        boolean most = test.comparator()
                .filter(word -> word.equals("at most") || word.equals("below"))
                .isPresent();
        List<String> unit =
                promised.per().stream().filter(per -> !per.equals("year")).toList();
        for (Parts.Charge charge : it.parts().charges()) {
            if (most
                    && charge.kind() == Parts.ChargeKind.OUT_OF_POCKET_LIMIT
                    && charge.people().isEmpty()
                    && charge.services().isEmpty()
                    && charge.amount().isPresent()
                    && charge.amount().get().value() instanceof InputValue.Money money
                    && money.per().stream()
                            .filter(per -> !per.equals("year"))
                            .toList()
                            .equals(unit)
                    && !unit.isEmpty()) {
                return Optional.of(money.dollars().doubleValue());
            }
        }
        return Optional.empty();
    }

    /** A promise that nobody pays more out of pocket is kept by a limit alone: the score has only means. */
    private Measured ceiling(InputValue.Money promised) {
        return limit(promised)
                .map(limit -> by(Kind.DOLLARS, t -> limit, "out-of-pocket limit of the plan"))
                .orElseGet(() ->
                        Measured.none("the score has what is paid out of pocket in the mean, and the plan states no"
                                + " limit in the same unit that holds for everyone and everything"));
    }

    /** Million dollars. */
    private Optional<Measured> total(String quantity) {
        if (FIGURES.containsKey(quantity)) {
            String id = FIGURES.get(quantity);
            return Optional.of(by(Kind.MONEY, t -> figure(id, t), id));
        }
        if (OPPOSITES.containsKey(quantity)) {
            String id = OPPOSITES.get(quantity);
            return Optional.of(by(Kind.MONEY, t -> -figure(id, t), id));
        }
        if (RECEIVED.containsKey(quantity)) {
            Cells.Mask mask = RECEIVED.get(quantity);
            return Optional.of(by(Kind.MONEY, t -> score.plan().sum(t, mask), "who pays"));
        }
        return switch (quantity) {
            case "drug savings" ->
                Optional.of(by(
                        Kind.MONEY,
                        t -> score.current().sum(t, Aggregate.DRUG_SPENDING)
                                - score.plan().sum(t, Aggregate.DRUG_SPENDING),
                        "who pays"));
            case "borrowing" -> Optional.of(by(Kind.MONEY, this::owed, "balance"));
            default -> Optional.empty();
        };
    }

    private double owed(int t) {
        double owed = 0;
        for (Source source : score.sources()) {
            for (int year = 0; year <= t && source.kind() == Source.Kind.BORROWED; year++) {
                owed += source.amounts()[year];
            }
        }
        return owed;
    }

    private Measured share(String quantity, String of) {
        switch (quantity) {
            case "uninsured", "unmet demand":
                String id = quantity.replace(' ', '-');
                return by(Kind.SHARE, t -> figure(id, t), id);
            case "actuarial value":
                return actuarialValue();
            case "spending growth":
                return by(
                        Kind.SHARE,
                        t -> it.steady(t)
                                ? figure("plan-spending", t) / figure("plan-spending", t - 1) - 1
                                : Double.NaN,
                        "plan-spending");
            case "administrative cost":
                return of.isEmpty() || of.equals("spending")
                        ? ratio("plan-administration", "plan-spending")
                        : ratio("administrative-cost", "national-spending");
            default:
                return part(quantity, of);
        }
    }

    private Measured part(String quantity, String of) {
        Optional<Measured> total = total(quantity);
        if (total.isEmpty()) {
            return Measured.none("the score has no “" + quantity + "” as a share");
        }
        double[] part = total.get().byYear();
        if (RECEIVED.containsKey(quantity)) {
            Cells.Mask mask = RECEIVED.get(quantity);
            return by(Kind.SHARE, t -> part[t] / score.current().sum(t, mask), "who pays");
        }
        String origin = total.get().origin();
        return switch (of) {
            case "", "baseline", "health spending", "system cost", "health consumption" ->
                by(Kind.SHARE, t -> part[t] / figure("national-spending-before", t), origin);
            case "spending" ->
                quantity.contains("savings")
                        ? by(Kind.SHARE, t -> part[t] / figure("national-spending-before", t), origin)
                        : by(Kind.SHARE, t -> part[t] / figure("plan-spending", t), origin);
            case "gdp", "GDP" ->
                it.national()
                        ? by(Kind.SHARE, t -> part[t] / BILLION / it.outlook().economy("GDP", it.year(t)), origin)
                        : Measured.none("the edition has no GDP of a state");
            default -> Measured.none("the score has no “" + quantity + "” as a share of " + of);
        };
    }

    /** What members pay, as the plan states it: nothing, or an amount. */
    private Measured premium() {
        boolean none = false;
        boolean some = false;
        for (Parts.Charge charge : it.parts().charges()) {
            boolean premium = charge.kind() == Parts.ChargeKind.PREMIUMS || charge.kind() == Parts.ChargeKind.PREMIUM;
            if (premium) {
                Optional<Figure> amount =
                        charge.amount().flatMap(stated -> it.number(stated.value(), charge.provenance()));
                boolean nothing = charge.bands().isEmpty()
                        && (amount.map(figure -> figure.value() == 0).orElse(false)
                                || charge.amount()
                                        .map(stated -> saysNone(stated.value()))
                                        .orElse(false));
                none |= nothing;
                some |= !nothing;
            }
        }
        if (none && !some) {
            return by(Kind.DOLLARS, t -> 0, "premiums of the plan");
        }
        return Measured.none(
                some ? "premiums differ from member to member" : "the plan does not say whether there is a premium");
    }

    private static boolean saysNone(InputValue value) {
        return value instanceof InputValue.None
                || value instanceof InputValue.Choice choice && choice.chosen().contains("none");
    }

    private Measured actuarialValue() {
        for (Parts.Charge charge : it.parts().charges()) {
            if (charge.kind() == Parts.ChargeKind.ACTUARIAL_VALUE
                    && charge.amount().isPresent()) {
                Optional<Figure> stated = it.number(charge.amount().get().value(), charge.provenance());
                if (stated.isPresent()) {
                    double value = stated.get().value();
                    return by(Kind.SHARE, t -> value, Case.place(charge.provenance()));
                }
            }
        }
        return Measured.none("the plan states no actuarial value");
    }

    private Measured ratio(String part, String whole) {
        return by(Kind.SHARE, t -> figure(part, t) / figure(whole, t), part);
    }

    private Measured by(Kind kind, IntToDoubleFunction figure, String origin) {
        double[] by = new double[score.years()];
        for (int t = 0; t < by.length; t++) {
            by[t] = figure.applyAsDouble(t);
        }
        return new Measured(by, kind, "", origin, new double[0], "");
    }

    private double figure(String id, int t) {
        return score.figures().get(id)[t];
    }

    /** The index of the one year that a comparison speaks of, its first full year where it names none; −1 outside. */
    static int year(Case it, Comparison test) {
        int t = test.years()
                .flatMap(span -> span.from().day())
                .map(day -> day.getYear() - it.score().firstYear())
                .orElse(it.firstFullYear().orElse(0));
        return t < it.years() ? t : -1;
    }

    /** Whether a comparison speaks of one year, or of a yearly amount. */
    static boolean yearly(Comparison test) {
        boolean counted = test.value().orElse(null) instanceof InputValue.Money money
                && money.per().contains("year");
        return counted || test.years().map(Quantities::one).orElse(true);
    }

    private static boolean one(Period.Span span) {
        Optional<Integer> to = span.to().flatMap(end -> end.day()).map(LocalDate::getYear);
        return to.isPresent() && to.equals(span.from().day().map(LocalDate::getYear));
    }
}
