package org.planwright.runtime.model;

/**
 * New demand is met as far as supply allows: {@code X' = B + f[t] · (X − B)} where demand rose; where it fell nothing is
 * changed. What is not met is reported as congestion.
 *
 * @param current spending before any new demand
 * @param met the share of new demand that is met, by year, from 0 to 1
 */
public record Supply(Cells current, double[] met) implements Step {
    @Override
    public String name() {
        return "Supply";
    }

    @Override
    public Cells apply(Cells before) {
        return Cells.of(before.years(), (t, r, p) -> {
            double base = current.at(t, r, p);
            double wanted = before.at(t, r, p);
            return wanted > base ? base + met[t] * (wanted - base) : wanted;
        });
    }

    /** New demand that is not met, as a share of all demand, in a year. */
    public double unmet(Cells wanted, int year) {
        return 1 - apply(wanted).total(year) / wanted.total(year);
    }
}
