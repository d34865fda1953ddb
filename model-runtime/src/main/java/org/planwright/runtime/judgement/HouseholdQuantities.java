package org.planwright.runtime.judgement;

import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.households.HouseholdModel;
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
 */
final class HouseholdQuantities {
    private static final double CHANGE = 1;
    private static final double MILLION = 1e6;
    private static final Set<String> SHARES = Set.of("households paying less", "households paying more");
    private static final Set<String> AMOUNTS = Set.of("household spending", "household savings", "new taxes paid");

    private final HouseholdModel model;
    private final Score score;
    private final Comparison test;

    private HouseholdQuantities(HouseholdModel model, Score score, Comparison test) {
        this.model = model;
        this.score = score;
        this.test = test;
    }

    /** Whether a comparison is of households, or of what some of them pay. */
    static boolean isOf(Comparison test) {
        String quantity = test.quantity();
        return !test.quoted()
                && (SHARES.contains(quantity)
                        || AMOUNTS.contains(quantity)
                        || quantity.equals("out-of-pocket") && test.people().isPresent());
    }

    /** The quantity of a comparison on the records. */
    static Measured of(Case it, Score score, Comparison test) {
        if (test.value().isEmpty()) {
            return Measured.none("it compares “" + test.quantity() + "” with nothing");
        }
        Membership probe = new Membership();
        if (test.people().isPresent()) {
            probe.in(test.people().get().set(), Membership.SAMPLE);
        }
        if (!probe.unknown().isEmpty()) {
            return Measured.none("the household records do not know " + String.join(", ", probe.unknown()));
        }
        if (it.households(score).isEmpty()) {
            return Measured.none("the baseline “" + score.edition() + "” has no household records");
        }
        HouseholdModel model = it.households(score).get();
        if (!model.notOnRecords().isEmpty()) {
            return Measured.none("what each household pays of " + String.join(", ", model.notOnRecords())
                    + " is not known: the records lack its base, or its schedule is open");
        }
        return new HouseholdQuantities(model, score, test).measured();
    }

    private Measured measured() {
        InputValue value = test.value().orElseThrow() instanceof InputValue.Range range
                ? range.low()
                : test.value().orElseThrow();
        boolean share = value instanceof InputValue.Percent;
        if (SHARES.contains(test.quantity())) {
            boolean less = test.quantity().equals("households paying less");
            return share
                    ? by(Kind.SHARE, t -> mean(t, (now, i) -> pays(now, i, less) ? 1 : 0, false))
                    : Measured.none(
                            "“" + test.quantity() + "” is a share, and is compared with another sort of figure");
        }
        if (!(value instanceof InputValue.Money money)) {
            return Measured.none(
                    "“" + test.quantity() + "” is in dollars, and is compared with another sort of figure");
        }
        if (money.priceYear().isPresent()) {
            return Measured.none("the amount is in prices of "
                    + money.priceYear().getAsInt() + ", and the score is in dollars of each year");
        }
        if (money.per().contains("month")) {
            return Measured.none("it is counted by the month, and the records by the year");
        }
        boolean person = money.per().contains("person");
        boolean each =
                person || money.per().contains("household") || money.per().contains("family");
        return each
                ? by(Kind.DOLLARS, t -> mean(t, this::amount, person))
                : by(Kind.MONEY, t -> sum(t, this::amount, false) / MILLION);
    }

    private static boolean pays(Burdens now, int i, boolean less) {
        double change = now.after(i) - now.before(i);
        return less ? change <= -CHANGE : change >= CHANGE;
    }

    private double amount(Burdens now, int i) {
        return switch (test.quantity()) {
            case "household spending" -> now.after(i);
            case "household savings" -> now.before(i) - now.after(i);
            case "out-of-pocket" -> part(now, i, Burdens.Kind.OUT_OF_POCKET);
            default -> part(now, i, Burdens.Kind.PLAN_TAX);
        };
    }

    private static double part(Burdens now, int i, Burdens.Kind kind) {
        double sum = 0;
        for (Burdens.Line line : now.lines()) {
            sum += line.kind() == kind ? line.after()[i] : 0;
        }
        return sum;
    }

    /** Over the units that the comparison speaks of, a unit or a person. */
    private double mean(int t, ToDoubleBiFunction<Burdens, Integer> of, boolean person) {
        return sum(t, of, false) / sum(t, (now, i) -> 1, person);
    }

    private double sum(int t, ToDoubleBiFunction<Burdens, Integer> of, boolean person) {
        Burdens now = model.year(score.firstYear() + t);
        HouseholdRecords records = model.records();
        double sum = 0;
        for (int i = 0; i < now.units().length; i++) {
            if (in(records, now, i)) {
                sum += now.units()[i] * of.applyAsDouble(now, i) * (person ? records.persons(i) : 1);
            }
        }
        return sum;
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
    private Measured by(Kind kind, IntToDoubleFunction figure) {
        double[] by = new double[score.years()];
        for (int t = 0; t < by.length; t++) {
            by[t] = speaksOf(score.firstYear() + t) ? figure.applyAsDouble(t) : Double.NaN;
        }
        return new Measured(by, kind, "", "household records");
    }

    private boolean speaksOf(int year) {
        return test.years()
                .map(span -> span.from().day().map(day -> day.getYear() <= year).orElse(true)
                        && span.to()
                                .flatMap(end -> end.day())
                                .map(day -> day.getYear() >= year)
                                .orElse(true))
                .orElse(true);
    }
}
