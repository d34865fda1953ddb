package org.planwright.runtime.households;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.model.Used;
import org.planwright.runtime.taxpayers.HouseholdRecords;

/**
 * Who gains and who loses in a year: units by income, family, coverage of the head and state.
 *
 * @param year calendar year
 * @param groups by what they are told apart: {@code all}, {@code income}, {@code family}, {@code coverage}, {@code state}
 * @param lines what is paid in all, million dollars
 * @param yields taxes on the records and from the brackets
 * @param notOnRecords taxes that the records cannot bear, because they do not know the base or the schedule
 * @param unknown of what the plan's people are told apart by, what the records do not know
 * @param used what of the edition moves any of it, beside what moves the score
 */
public record HouseholdTables(
        int year,
        Map<String, List<Group>> groups,
        List<Total> lines,
        List<HouseholdModel.Yield> yields,
        List<String> notOnRecords,
        List<String> unknown,
        List<Used> used) {
    private static final double CHANGE = 1;

    @NotAParameter("of one percent more income: what the table of marginal rates says it is")
    private static final double STEP = 0.01;

    @NotAParameter("tenths: what the table by income says it is of")
    private static final List<String> TENTHS = IntStream.rangeClosed(1, 10)
            .mapToObj(tenth -> String.format(Locale.ROOT, "tenth %2d", tenth))
            .toList();

    /**
     * Units that have something in common.
     *
     * @param name what they have in common
     * @param units how many, millions
     * @param people in them, millions
     * @param income mean cash income, dollars
     * @param before mean of what they pay without the plan, dollars a year, employers' premiums as wages
     * @param after with it
     * @param less share of units that pay at least a dollar less
     * @param more share that pay at least a dollar more
     * @param lessInCash share that pay less when what employers pay, premiums and taxes, is not counted
     * @param marginal of one more percent of income, what share the plan takes or no longer gives
     * @param cliffs share of units of whom it takes more than all
     */
    public record Group(
            String name,
            double units,
            double people,
            double income,
            double before,
            double after,
            double less,
            double more,
            double lessInCash,
            double marginal,
            double cliffs) {}

    /**
     * A payment in all.
     *
     * @param name its name
     * @param place the plan line that decides; empty where none does
     * @param before million dollars without the plan
     * @param after with it
     */
    public record Total(String name, String place, double before, double after) {}

    private static final class Sum {
        private double units;
        private double people;
        private double income;
        private double before;
        private double after;
        private double less;
        private double more;
        private double cash;
        private double extra;
        private double step;
        private double cliffs;

        Group group(String name) {
            return new Group(
                    name,
                    units / 1e6,
                    people / 1e6,
                    income / units,
                    before / units,
                    after / units,
                    less / units,
                    more / units,
                    cash / units,
                    step == 0 ? 0 : extra / step,
                    cliffs / units);
        }
    }

    /** The tables of a year. */
    public static HouseholdTables of(HouseholdModel model, int year) {
        HouseholdRecords records = model.records();
        HouseholdModel.Year at = model.at(year);
        Burdens now = at.all();
        Burdens up = at.richer(1 + STEP);
        Paid paid = Paid.of(now, up);
        Map<String, List<Group>> groups = new LinkedHashMap<>();
        ways(records).forEach((way, name) -> groups.put(way, groups(records, now, up, paid, name)));
        List<Total> totals = now.lines().stream()
                .map(line -> new Total(line.name(), line.place(), sum(now, line.before()), sum(now, line.after())))
                .toList();
        return new HouseholdTables(
                year,
                groups,
                totals,
                model.yields(now),
                model.notOnRecords(),
                List.copyOf(model.unknown()),
                model.used());
    }

    /** By what units are told apart, and the name of each record's group. */
    public static Map<String, IntFunction<String>> ways(HouseholdRecords records) {
        Map<String, IntFunction<String>> ways = new LinkedHashMap<>();
        ways.put("all", i -> "all");
        ways.put("income", i -> TENTHS.get(records.tenth(i)));
        ways.put("family", i -> family(records, i));
        ways.put("coverage", i -> records.present(HouseholdRecords.HEAD, i).word());
        ways.put("state", records::state);
        return ways;
    }

    private static double sum(Burdens of, double[] amounts) {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += of.units()[i] * amounts[i];
        }
        return sum / 1e6;
    }

    /**
     * What each unit pays in all, summed once for all the ways of telling units apart.
     *
     * @param before without the plan
     * @param after with it
     * @param employers what employers no longer pay of it
     * @param extra what it pays more of a little more income than it would without the plan
     */
    private record Paid(double[] before, double[] after, double[] employers, double[] extra) {
        static Paid of(Burdens now, Burdens up) {
            double[] before = now.allBefore();
            double[] after = now.allAfter();
            double[] upBefore = up.allBefore();
            double[] extra = up.allAfter();
            double[] employers = new double[before.length];
            for (Burdens.Line line : now.lines()) {
                for (int i = 0; i < employers.length && line.byEmployers() > 0; i++) {
                    employers[i] += line.byEmployers() * (line.before()[i] - line.after()[i]);
                }
            }
            for (int i = 0; i < extra.length; i++) {
                extra[i] = extra[i] - after[i] - (upBefore[i] - before[i]);
            }
            return new Paid(before, after, employers, extra);
        }
    }

    private static List<Group> groups(
            HouseholdRecords records, Burdens now, Burdens up, Paid paid, IntFunction<String> name) {
        Map<String, Sum> sums = new java.util.TreeMap<>();
        String last = null;
        Sum sum = new Sum();
        for (int i = 0; i < records.size(); i++) {
            String own = name.apply(i);
            if (!own.equals(last)) { // records stand in runs
                sum = sums.computeIfAbsent(own, key -> new Sum());
                last = own;
            }
            double units = now.units()[i];
            double before = paid.before()[i];
            double after = paid.after()[i];
            double cash = now.cash()[i];
            sum.units += units;
            sum.people += units * records.persons(i);
            sum.income += units * cash;
            sum.before += units * before;
            sum.after += units * after;
            sum.less += before - after >= CHANGE ? units : 0;
            sum.more += after - before >= CHANGE ? units : 0;
            sum.cash += before - after - paid.employers()[i] >= CHANGE ? units : 0;
            double step = up.cash()[i] - cash;
            double extra = paid.extra()[i];
            sum.step += units * step;
            sum.extra += units * extra;
            sum.cliffs += extra > step && step > 0 ? units : 0;
        }
        List<Group> groups = new ArrayList<>();
        sums.forEach((key, of) -> groups.add(of.group(key)));
        return groups;
    }

    private static String family(HouseholdRecords records, int i) {
        boolean couple = records.count(HouseholdRecords.SPOUSE, i) > 0;
        boolean children = records.count(HouseholdRecords.CHILDREN, i) > 0;
        String adults = couple ? "couple" : "single";
        if (children) {
            return adults + " with children";
        }
        return records.age(HouseholdRecords.HEAD, i) >= Family.PENSION_AGE ? adults + ", 65 and over" : adults;
    }

    /** The line of everyone. */
    public Group all() {
        return groups.get("all").get(0);
    }
}
