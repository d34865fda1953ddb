package org.planwright.runtime.households;

import java.util.List;

/**
 * A tax of the plan as the records meet it.
 *
 * @param name as the plan names it
 * @param place file and line
 * @param bases what is taxed, by the names of the edition
 * @param byEmployers the share of it that employers pay
 * @param schedule by year, since a band may have a date of its own; empty where no schedule can be read
 * @param time the share of each year in which it is raised
 */
public record TaxLine(
        String name, String place, List<String> bases, double byEmployers, List<Schedule> schedule, double[] time) {
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

    public TaxLine {
        bases = List.copyOf(bases);
        schedule = List.copyOf(schedule);
    }

    /** Whether the records know what it is raised on, and its schedule can be read. */
    public boolean onRecords() {
        return !schedule.isEmpty()
                && !bases.isEmpty()
                && bases.stream().allMatch(base -> !columns(base).isEmpty());
    }

    /** Whether each worker's pay is taxed by itself. */
    boolean perWorker() {
        return bases.stream().allMatch(base -> base.equals("wages") || base.equals("payroll"));
    }

    static List<Money> columns(String base) {
        return KNOWN.stream()
                .filter(one -> one.get(0).equalsIgnoreCase(base))
                .findFirst()
                .map(one ->
                        one.subList(1, one.size()).stream().map(Money::valueOf).toList())
                .orElse(List.of());
    }

    /**
     * What a unit owes in a year.
     *
     * @param year index of the year
     * @param payroll all wages against those on returns
     */
    double due(HouseholdRecords of, int record, double[] growth, int year, double payroll, double poverty) {
        Schedule now = schedule.get(year);
        if (perWorker()) {
            double scale = bases.contains("payroll") ? payroll : 1;
            double wages = growth[Money.WAGES.ordinal()] * scale;
            return time[year]
                    * (now.due(of.money[Money.WAGES.ordinal()][record] * wages, poverty)
                            + now.due(of.money[Money.WAGES_OF_SPOUSE.ordinal()][record] * wages, poverty));
        }
        return time[year] * now.due(base(of, record, growth, payroll), poverty);
    }

    /** The base of a unit, in dollars. */
    double base(HouseholdRecords of, int record, double[] growth, double payroll) {
        double sum = 0;
        for (String base : bases) {
            double scale = base.equals("payroll") ? payroll : 1;
            for (Money column : columns(base)) {
                sum += scale * growth[column.ordinal()] * of.money[column.ordinal()][record];
                if (column == Money.WAGES) {
                    sum += scale * growth[column.ordinal()] * of.money[Money.WAGES_OF_SPOUSE.ordinal()][record];
                }
            }
        }
        return sum;
    }
}
