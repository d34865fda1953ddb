package org.planwright.runtime.taxpayers;

import java.util.List;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.baseline.Outlook;

/**
 * Records of a place carried to a year: how many units each stands for, and how much each kind of income has grown. Older and
 * younger units grow as people from and under {@value HouseholdRecords#OLD} do, all to the population of the accounts; each
 * income to the base that the edition has of it for the place and year, so that a tax takes the same of either, and by the
 * shipped factors where it has none.
 */
public final class AgedRecords {
    private static final String[] FACTOR = {
        "income",
        "wages",
        "wages",
        "self-employment income",
        "capital income",
        "business income",
        "pensions",
        "Social Security benefits",
        "Social Security benefits"
    };
    private static final List<List<String>> BASES = List.of(
            List.of("adjusted gross income"),
            List.of("wages"),
            List.of("wages"),
            List.of("self-employment income"),
            List.of("interest", "dividends", "capital gains"),
            List.of("business income"),
            List.of("pensions"),
            List.of(), // returns show only part of Social Security
            List.of());

    private final HouseholdRecords records;
    private final HouseholdFacts facts;
    private final Outlook outlook;
    private final int year;
    private final double prices;
    private final double firstPerson;
    private final double furtherPerson;
    private final double[] units;
    private final double[] growth = new double[Money.values().length];
    private final double payroll;

    /** @param records those of the place of the outlook */
    public AgedRecords(HouseholdRecords records, HouseholdFacts facts, Outlook outlook, int year) {
        this.records = records;
        this.facts = facts;
        this.outlook = outlook;
        this.year = year;
        this.units = people();
        incomes();
        this.payroll = total("payroll", year) / total("wages", year);
        String first = "fpl first person 48 states";
        int known = Math.min(year, outlook.parameterKnownTo(first));
        this.prices = facts.growth("prices", year) / facts.growth("prices", known);
        this.firstPerson = outlook.parameter(first, known);
        this.furtherPerson = outlook.parameter("fpl additional person 48 states", known);
    }

    private double[] people() {
        double old = facts.growth("people of 65 and over", year);
        double young = facts.growth("people under 65", year);
        double[] of = new double[records.size];
        double persons = 0;
        for (int i = 0; i < of.length; i++) {
            of[i] = records.units[i] * (records.ages[HouseholdRecords.HEAD][i] >= HouseholdRecords.OLD ? old : young);
            persons += of[i] * records.persons(i);
        }
        double scale = outlook.population(year) * 1e6 / persons;
        for (int i = 0; i < of.length; i++) {
            of[i] *= scale;
        }
        return of;
    }

    private void incomes() {
        for (Money money : Money.values()) {
            int m = money.ordinal();
            List<String> base = BASES.get(m);
            double now = 0;
            for (int i = 0; i < records.size; i++) {
                now += units[i] * records.money[m][i];
                now += money == Money.WAGES ? units[i] * records.money[Money.WAGES_OF_SPOUSE.ordinal()][i] : 0;
            }
            boolean known = !base.isEmpty() && now > 0;
            growth[m] = known
                    ? base.stream().mapToDouble(one -> total(one, year)).sum() * 1e6 / now
                    : facts.growth(FACTOR[m], year);
        }
        growth[Money.WAGES_OF_SPOUSE.ordinal()] = growth[Money.WAGES.ordinal()];
    }

    private double total(String base, int when) {
        return new Incomes(outlook)
                .of(base, when).orElseThrow().stream()
                        .mapToDouble(Incomes.Bracket::amount)
                        .sum();
    }

    /** The records. */
    public HouseholdRecords records() {
        return records;
    }

    /** Units of the year by record; not to be changed. */
    public double[] units() {
        return units;
    }

    /** Growth of each kind of income a unit since the year of the records; not to be changed. */
    public double[] growth() {
        return growth;
    }

    /** All wages of the accounts over those on returns. */
    public double payroll() {
        return payroll;
    }

    /** The poverty guideline of so many persons, dollars a year; past the last one it grows with prices. */
    public double guideline(int persons) {
        return prices * (firstPerson + (persons - 1) * furtherPerson);
    }

    /** Cash income of a record that has grown by such factors, dollars a year. */
    public static double cash(HouseholdRecords of, int i, double[] growth) {
        return of.money[Money.INCOME.ordinal()][i] * growth[Money.INCOME.ordinal()]
                + of.money[Money.UNTAXED.ordinal()][i] * growth[Money.UNTAXED.ordinal()];
    }
}
