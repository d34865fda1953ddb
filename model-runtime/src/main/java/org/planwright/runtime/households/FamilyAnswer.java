package org.planwright.runtime.households;

import java.util.ArrayList;
import java.util.List;
import org.planwright.runtime.baseline.NotAParameter;

/**
 * What one family pays without and with a plan.
 *
 * @param family who
 * @param year calendar year; the income is of that year
 * @param poverty its income in percent of the poverty guideline
 * @param lines payment by payment, dollars a year
 * @param marginal of one more dollar, what share the plan takes or no longer gives
 * @param cliffs incomes at which more income leaves the family with less
 * @param notCounted taxes that nothing can be said of for one family
 */
public record FamilyAnswer(
        Family family,
        int year,
        double poverty,
        List<Line> lines,
        double marginal,
        List<Cliff> cliffs,
        List<String> notCounted) {
    @NotAParameter("dollars: how finely incomes are looked at for cliffs")
    private static final double STEP = 100;

    @NotAParameter("dollars: up to where incomes are looked at for cliffs")
    private static final double SCANNED = 500_000;

    /**
     * A payment.
     *
     * @param name its name
     * @param place the plan line that decides; empty where none does
     * @param before dollars a year without the plan
     * @param after with it
     */
    public record Line(String name, String place, double before, double after) {}

    /**
     * A place where a step of income costs more than it brings.
     *
     * @param income where the step begins, dollars a year
     * @param costs what {@value #STEP} dollars more cost
     */
    public record Cliff(double income, double costs) {}

    /** The answer for a family. */
    public static FamilyAnswer of(HouseholdModel model, Family family, int year) {
        HouseholdModel.Year at = model.at(year);
        Burdens now = at.of(family);
        List<Line> lines = now.lines().stream()
                .filter(line -> line.before()[0] != 0 || line.after()[0] != 0)
                .map(line -> new Line(line.name(), line.place(), line.before()[0], line.after()[0]))
                .toList();
        double extra = change(at.of(family.earning(family.income() + 1))) - change(now);
        List<Cliff> cliffs = new ArrayList<>();
        double last = change(at.of(family.earning(0)));
        for (double income = STEP; income <= SCANNED; income += STEP) {
            double next = change(at.of(family.earning(income)));
            if (next - last > STEP) {
                cliffs.add(new Cliff(income - STEP, next - last));
            }
            last = next;
        }
        return new FamilyAnswer(
                family,
                year,
                100 * now.cash()[0] / now.poverty()[0],
                lines,
                extra,
                List.copyOf(cliffs),
                model.notOnRecords());
    }

    private static double change(Burdens burdens) {
        return burdens.after(0) - burdens.before(0);
    }

    /** All of it without the plan, dollars a year. */
    public double before() {
        return lines.stream().mapToDouble(Line::before).sum();
    }

    /** All of it with the plan. */
    public double after() {
        return lines.stream().mapToDouble(Line::after).sum();
    }
}
