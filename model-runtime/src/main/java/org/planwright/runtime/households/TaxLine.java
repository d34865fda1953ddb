package org.planwright.runtime.households;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planwright.runtime.taxpayers.AgedRecords;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.taxpayers.Levy;

/**
 * A tax of the plan as the records meet it.
 *
 * @param name as the plan names it
 * @param place file and line
 * @param byEmployers the share of it that employers pay
 * @param levies by year, since a band may have a date of its own; empty where no schedule can be read
 * @param time the share of each year in which it is raised
 */
public record TaxLine(String name, String place, double byEmployers, List<Levy> levies, double[] time) {
    public TaxLine {
        levies = List.copyOf(levies);
    }

    /** Whether the records know what it is raised on, and its schedule can be read. */
    public boolean onRecords() {
        return !levies.isEmpty() && Levy.knows(levies.get(0).bases());
    }

    /**
     * What a unit owes in a year.
     *
     * @param growth of each kind of income
     * @param year index of the year
     * @param payroll all wages against those on returns
     */
    double due(HouseholdRecords of, int record, double[] growth, int year, double payroll, double poverty) {
        return time[year] * levies.get(year).due(of, record, growth, payroll, poverty);
    }

    /** By unit, the most that it can owe in a year where the records know a base of which its own is a part; else empty. */
    Optional<double[]> most(AgedRecords aged, int year) {
        Optional<Levy> wider =
                levies.isEmpty() ? Optional.empty() : levies.get(year).widened();
        HouseholdRecords of = aged.records();
        return wider.map(levy -> IntStream.range(0, of.size())
                .mapToDouble(i ->
                        time[year] * levy.most(of, i, aged.growth(), aged.payroll(), aged.guideline(of.persons(i))))
                .toArray());
    }

    /** Why no record bears it, in words. */
    String why() {
        if (levies.isEmpty()) {
            return "its rates are open";
        }
        String bases = String.join(", ", levies.get(0).bases());
        return levies.get(0).widened().isPresent()
                ? "the household records know " + bases + " only together with other income"
                : "the household records do not know " + (bases.isEmpty() ? "its base" : bases);
    }
}
