package org.planwright.runtime.judgement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.judgement.Measured.Kind;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.taxpayers.Membership;

/**
 * What promises say of households, read off the household records: how many pay less or more, and what they pay in the mean, of
 * all units or of those whose head is in a set of people. A promise that not one household pays more is a share of nothing.
 * Where a tax of the plan is on no record, both ends of what the quantity can be are known.
 */
final class HouseholdQuantities {
    private static final double ROUNDING = 1e-9;
    private static final double CHANGE = 1;
    private static final double MILLION = 1e6;
    private static final String LESS = "households paying less";
    private static final String SAVINGS = "household savings";
    private static final String OUT_OF_POCKET = "out-of-pocket";
    private static final Set<String> SHARES = Set.of(LESS, "households paying more");
    private static final Set<String> AMOUNTS = Set.of("household spending", SAVINGS, "new taxes paid");

    /** Some units in a year. */
    private record Members(HouseholdYear year, int[] units) {}

    private final Case it;
    private final Comparison test;
    private final String why;
    private final Kind kind;
    private final boolean perPerson;
    private final Map<Integer, Members> years = new LinkedHashMap<>();

    HouseholdQuantities(Case it, Comparison test) {
        this.it = it;
        this.test = test;
        InputValue value = test.value().orElse(null) instanceof InputValue.Range range
                ? range.low()
                : test.value().orElse(null);
        this.kind = kind(value);
        this.perPerson = value instanceof InputValue.Money money && money.per().contains("person");
        this.why = why(value);
        if (why.isEmpty()) {
            for (int t = 0; t < it.years(); t++) {
                if (speaksOf(it.year(t))) {
                    years.put(t, members(it.household(it.year(t))));
                }
            }
        }
    }

    /** Whether a comparison is of households, or of what some of them pay. */
    static boolean isOf(Comparison test) {
        String quantity = test.quantity();
        return !test.quoted()
                && (SHARES.contains(quantity)
                        || AMOUNTS.contains(quantity)
                        || quantity.equals(OUT_OF_POCKET) && test.people().isPresent());
    }

    private Kind kind(InputValue value) {
        if (SHARES.contains(test.quantity())) {
            return Kind.SHARE;
        }
        boolean each = value instanceof InputValue.Money money
                && (money.per().contains("person")
                        || money.per().contains("household")
                        || money.per().contains("family"));
        return each ? Kind.DOLLARS : Kind.MONEY;
    }

    /** Why the records cannot tell; empty where they can. */
    private String why(InputValue value) {
        if (value == null) {
            return "it compares “" + test.quantity() + "” with nothing";
        }
        Membership probe = new Membership();
        if (test.people().isPresent()) {
            probe.in(test.people().get().set(), Membership.SAMPLE);
        }
        if (!probe.unknown().isEmpty()) {
            return "the household records do not know " + String.join(", ", probe.unknown());
        }
        if (it.households(it.score()).isEmpty()) {
            return "the baseline “" + it.score().edition() + "” has no household records";
        }
        if (kind == Kind.SHARE) {
            return value instanceof InputValue.Percent
                    ? ""
                    : "“" + test.quantity() + "” is a share, and is compared with another sort of figure";
        }
        if (!(value instanceof InputValue.Money money)) {
            return "“" + test.quantity() + "” is in dollars, and is compared with another sort of figure";
        }
        if (money.priceYear().isPresent()) {
            return "the amount is in prices of " + money.priceYear().getAsInt()
                    + ", and the score is in dollars of each year";
        }
        return money.per().contains("month") ? "it is counted by the month, and the records by the year" : "";
    }

    private Members members(HouseholdYear year) {
        return new Members(
                year,
                IntStream.range(0, year.now().units().length)
                        .filter(i -> in(year.records(), year.now(), i))
                        .toArray());
    }

    private boolean in(HouseholdRecords records, Burdens now, int i) {
        if (test.people().isEmpty()) {
            return true;
        }
        People people = test.people().get().set();
        return new Membership()
                .surelyIn(
                        people,
                        new Membership.Person(
                                records.age(HouseholdRecords.HEAD, i),
                                100 * now.cash()[i] / now.poverty()[i],
                                records.present(HouseholdRecords.HEAD, i),
                                records.persons(i),
                                records.filing(i)));
    }

    /** Each year that the comparison speaks of; the others are not computed. */
    private boolean speaksOf(int year) {
        if (test.years().isEmpty()) {
            return year >= it.year(it.firstFullYear().orElse(0));
        }
        return test.years()
                .map(span -> span.from().day().map(day -> day.getYear() <= year).orElse(true)
                        && span.to()
                                .flatMap(end -> end.day())
                                .map(day -> day.getYear() >= year)
                                .orElse(true))
                .orElseThrow();
    }

    /** The quantity in a score of the plan. */
    Measured in(Score score) {
        if (!why.isEmpty()) {
            return Measured.none(why);
        }
        double[] known = new double[it.years()];
        double[] other = new double[it.years()];
        java.util.Arrays.fill(known, Double.NaN);
        java.util.Arrays.fill(other, Double.NaN);
        Set<String> open = new TreeSet<>();
        boolean bounded = false;
        for (Map.Entry<Integer, Members> one : years.entrySet()) {
            int t = one.getKey();
            double[] ends = kind == Kind.SHARE ? share(one.getValue(), score) : amount(one.getValue(), score);
            known[t] = ends[0];
            other[t] = ends[1];
            if (Math.abs(ends[1] - ends[0]) > ROUNDING * Math.abs(ends[0])) {
                bounded = true;
                open.addAll(one.getValue().year().unplaced().stream()
                        .map(tax -> "“" + tax.name() + "” (" + tax.place() + "): " + tax.why())
                        .collect(Collectors.toList()));
            }
        }
        return new Measured(
                known, kind, "", "household records", bounded ? other : new double[0], String.join("; ", open));
    }

    /** The share that pays less, or more, and what it is at its other end. */
    private double[] share(Members members, Score score) {
        HouseholdYear year = members.year();
        boolean less = test.quantity().equals(LESS);
        double[] by = year.coefficients(score);
        double[] above = new double[members.units().length];
        double all = 0;
        double counted = 0;
        for (int m = 0; m < above.length; m++) {
            int i = members.units()[m];
            double units = year.now().units()[i];
            double gain = year.gain(i, by);
            // who gains a dollar pays less; who does not lose one does not pay more
            above[m] = less ? gain - CHANGE : gain + CHANGE;
            all += units;
            counted += (less ? gain >= CHANGE : gain <= -CHANGE) ? units : 0;
        }
        double pushed = year.unplaced().isEmpty() ? 0 : year.pushedUnder(members.units(), above, score);
        return new double[] {counted / all, (less ? counted - pushed : counted + pushed) / all};
    }

    /** What is paid or saved, and what it is at its other end; of each in dollars, of all in million dollars. */
    private double[] amount(Members members, Score score) {
        HouseholdYear year = members.year();
        double[] by = year.coefficients(score);
        double sum = 0;
        double count = 0;
        for (int i : members.units()) {
            double units = year.now().units()[i];
            sum += units * amount(year, i, by);
            count += units * (perPerson ? year.records().persons(i) : 1);
        }
        double most = year.unplaced().isEmpty() || test.quantity().equals(OUT_OF_POCKET)
                ? 0
                : year.mostOf(members.units(), score);
        double other = test.quantity().equals(SAVINGS) ? sum - most : sum + most;
        double of = kind == Kind.DOLLARS ? count : MILLION;
        return new double[] {sum / of, other / of};
    }

    private double amount(HouseholdYear year, int i, double[] by) {
        if (test.quantity().equals(SAVINGS)) {
            return year.gain(i, by);
        }
        double sum = 0;
        for (int k = 0; k < by.length; k++) {
            Burdens.Kind line = year.now().lines().get(k).kind();
            boolean counts =
                    switch (test.quantity()) {
                        case "household spending" -> true;
                        case OUT_OF_POCKET -> line == Burdens.Kind.OUT_OF_POCKET;
                        default -> line == Burdens.Kind.PLAN_TAX;
                    };
            sum += counts ? year.after(k, i, by) : 0;
        }
        return sum;
    }
}
