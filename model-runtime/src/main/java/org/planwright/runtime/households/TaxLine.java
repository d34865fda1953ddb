package org.planwright.runtime.households;

import java.util.List;
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
}
