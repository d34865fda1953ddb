package org.planwright.runtime.taxpayers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.inputs.People;

/**
 * A tax in one year as those meet it who pay it. Pay is taxed worker by worker, all else unit by unit; what is exempt of an
 * employer's payroll is taken off the payroll of all workers alike, since no record knows for whom somebody works.
 */
public final class Levy {
    /** Units of more people than any record has. */
    @NotAParameter("more people than any record has")
    private static final int MOST_PERSONS = 64;

    private static final List<List<String>> KNOWN = List.of(
            List.of("wages", "WAGES"),
            List.of("payroll", "WAGES"),
            List.of("earned income", "WAGES", "SELF_EMPLOYMENT"),
            List.of("unearned income", "CAPITAL", "PENSIONS"),
            List.of("adjusted gross income", "INCOME"),
            List.of("household income", "INCOME"),
            List.of("self-employment income", "SELF_EMPLOYMENT"),
            List.of("business income", "BUSINESS"),
            List.of("pensions", "PENSIONS"),
            List.of("Social Security benefits", "SOCIAL_SECURITY"));

    /** Kinds of income that the records know together, and not each by itself. */
    private static final List<String> CAPITAL = List.of("interest", "dividends", "capital gains");

    /**
     * A cap of the base for some.
     *
     * @param people for whom
     * @param dollars a year
     */
    public record Cap(People people, double dollars) {}

    /** An income of a unit that is taxed; payroll is that of the accounts, which is more than what returns show. */
    private record Column(Money money, boolean ofPayroll) {}

    private final List<String> bases;
    private final Schedule schedule;
    private final List<Cap> caps;
    private final List<People> spared;
    private final double ofPayroll;
    private final List<Column> columns;
    private final boolean perWorker;

    /**
     * A tax.
     *
     * @param bases what is taxed, by the names of the edition
     * @param schedule rates, bounds, cap, exempt amount and most
     * @param caps caps of the base for some filers alone, in their order; they come before that of the schedule
     * @param spared who pays nothing
     * @param ofPayroll the share of payroll that is exempt as some employers are spared, or some of each payroll is
     */
    public Levy(List<String> bases, Schedule schedule, List<Cap> caps, List<People> spared, double ofPayroll) {
        this.bases = List.copyOf(bases);
        this.schedule = schedule;
        this.caps = List.copyOf(caps);
        this.spared = List.copyOf(spared);
        this.ofPayroll = ofPayroll;
        this.columns = columns(bases).orElse(List.of());
        this.perWorker = bases.stream().allMatch(base -> base.equals("wages") || base.equals("payroll"));
    }

    /** What is taxed, by the names of the edition. */
    public List<String> bases() {
        return bases;
    }

    /** Rates, bounds, cap, exempt amount and most. */
    public Schedule schedule() {
        return schedule;
    }

    /** The share of payroll that is exempt. */
    public double ofPayroll() {
        return ofPayroll;
    }

    /** Whether the records know all of what is taxed. */
    public static boolean knows(List<String> bases) {
        return !bases.isEmpty() && columns(bases).isPresent();
    }

    /** What a unit has of all bases together; empty where the records do not know one of them apart. */
    private static Optional<List<Column>> columns(List<String> bases) {
        List<Column> columns = new ArrayList<>();
        boolean capital = CAPITAL.stream().allMatch(kind -> bases.stream().anyMatch(kind::equalsIgnoreCase));
        if (capital) {
            columns.add(new Column(Money.CAPITAL, false));
        }
        for (String base : bases) {
            if (capital && CAPITAL.stream().anyMatch(base::equalsIgnoreCase)) {
                continue;
            }
            Optional<List<String>> known = KNOWN.stream()
                    .filter(one -> one.get(0).equalsIgnoreCase(base))
                    .findFirst();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            boolean ofPayroll = base.equalsIgnoreCase("payroll");
            known.get().stream()
                    .skip(1)
                    .map(one -> new Column(Money.valueOf(one), ofPayroll))
                    .forEach(columns::add);
        }
        return Optional.of(columns);
    }

    /**
     * The same on what the records know of which its own base is a part: all capital income for dividends. Empty where they know
     * nothing of the kind.
     */
    public Optional<Levy> widened() {
        List<String> wider = new ArrayList<>();
        for (String base : bases) {
            if (CAPITAL.stream().anyMatch(base::equalsIgnoreCase)) {
                wider.addAll(CAPITAL);
            } else if (base.equalsIgnoreCase("rents and royalties")) {
                wider.add("business income");
            } else if (base.equalsIgnoreCase("taxable income")) {
                wider.add("adjusted gross income");
            } else {
                wider.add(base);
            }
        }
        List<String> once = wider.stream().distinct().toList();
        return knows(once) ? Optional.of(new Levy(once, schedule, caps, spared, ofPayroll)) : Optional.empty();
    }

    /** The same with other rates and bounds. */
    public Levy with(Schedule other) {
        return new Levy(bases, other, caps, spared, ofPayroll);
    }

    /** Whether one rate takes all of every base, so that no record need be asked. */
    public boolean isFlat() {
        return schedule.isFlat() && caps.isEmpty() && spared.isEmpty();
    }

    /**
     * What a unit owes for a full year, in dollars.
     *
     * @param growth of each kind of income
     * @param payroll all wages against those on returns
     * @param poverty the guideline of the unit
     */
    public double due(HouseholdRecords of, int record, double[] growth, double payroll, double poverty) {
        Schedule own = schedule;
        if (!caps.isEmpty() || !spared.isEmpty()) {
            Membership.Person head = head(of, record, growth, poverty);
            Membership membership = new Membership();
            if (spared.stream().anyMatch(people -> membership.surelyIn(people, head))) {
                return 0;
            }
            OptionalDouble cap = cap(membership, head);
            own = cap.isPresent() ? schedule.taxedUpTo(cap.getAsDouble()) : schedule;
        }
        double due;
        if (perWorker) {
            double wages = growth[Money.WAGES.ordinal()] * (bases.contains("payroll") ? payroll : 1);
            due = own.due(of.money[Money.WAGES.ordinal()][record] * wages, poverty)
                    + own.due(of.money[Money.WAGES_OF_SPOUSE.ordinal()][record] * wages, poverty);
        } else {
            due = own.due(base(of, record, growth, payroll), poverty);
        }
        return due * (1 - ofPayroll);
    }

    /**
     * The most that a unit with some part of this base can owe for a full year, in dollars: where a rate that takes the whole
     * falls as the base rises, not what the whole base owes.
     */
    public double most(HouseholdRecords of, int record, double[] growth, double payroll, double poverty) {
        Membership.Person head = head(of, record, growth, poverty);
        if (spared.stream().anyMatch(people -> new Membership().surelyIn(people, head))) {
            return 0;
        }
        return schedule.most(Math.max(0, base(of, record, growth, payroll)), poverty) * (1 - ofPayroll);
    }

    /** The cap of a unit; heads of household have that of single filers where none is stated for them. */
    private OptionalDouble cap(Membership membership, Membership.Person head) {
        OptionalDouble own = capOf(membership, head);
        return own.isPresent() || !head.filing().equals("head of household")
                ? own
                : capOf(
                        membership,
                        new Membership.Person(head.age(), head.poverty(), head.coverage(), head.persons(), "single"));
    }

    private OptionalDouble capOf(Membership membership, Membership.Person head) {
        return caps.stream()
                .filter(one -> membership.surelyIn(one.people(), head))
                .mapToDouble(Cap::dollars)
                .findFirst();
    }

    private static Membership.Person head(HouseholdRecords of, int i, double[] growth, double poverty) {
        return new Membership.Person(
                of.ages[HouseholdRecords.HEAD][i],
                100 * AgedRecords.cash(of, i, growth) / poverty,
                of.present(HouseholdRecords.HEAD, i),
                of.persons(i),
                of.filing(i));
    }

    /** The base of a unit, in dollars. */
    private double base(HouseholdRecords of, int record, double[] growth, double payroll) {
        double sum = 0;
        for (Column column : columns) {
            int m = column.money().ordinal();
            double amount = of.money[m][record]
                    + (column.money() == Money.WAGES ? of.money[Money.WAGES_OF_SPOUSE.ordinal()][record] : 0);
            sum += growth[m] * amount * (column.ofPayroll() ? payroll : 1);
        }
        return sum;
    }

    /** What all units owe for a full year, in million dollars. */
    public double yield(AgedRecords aged) {
        HouseholdRecords of = aged.records();
        double[] guidelines = new double[MOST_PERSONS];
        for (int persons = 1; persons < guidelines.length; persons++) {
            guidelines[persons] = aged.guideline(persons);
        }
        double sum = 0;
        for (int i = 0; i < of.size; i++) {
            double poverty = guidelines[Math.min(guidelines.length - 1, Math.max(1, of.persons(i)))];
            sum += aged.units()[i] * due(of, i, aged.growth(), aged.payroll(), poverty);
        }
        return sum / 1e6;
    }

    /** Below how many workers a set of people spares employers, where it does so by their size alone. */
    public static OptionalInt employersBelow(People people) {
        if (people instanceof People.Having having
                && having.base() instanceof People.Group group
                && group.id().equals("employers")
                && having.test() instanceof People.Range range
                && range.attribute().equals("employer size")
                && range.least() <= 1
                && range.most().isPresent()) {
            return OptionalInt.of(range.most().getAsInt() + 1);
        }
        return OptionalInt.empty();
    }
}
