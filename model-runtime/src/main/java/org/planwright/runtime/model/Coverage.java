package org.planwright.runtime.model;

/**
 * Care that people use because the plan covers them: {@code X'[t,s,p] = X[t,s,p] + r[t] · Σp X[t,s,p] · m[t,s,p]X[t,s,p] /
 * Σp m[t,s,p]X[t,s,p]}, where {@code r} is the rise as a share of care and {@code m} the share that moves to the plan. For
 * the newly insured {@code r = u · c · g}: share of people uninsured, share of them covered, and by how much use rises
 * against the use of the average person. Million dollars; care rows only.
 *
 * @param moved the share of each cell that moves to the plan
 * @param rise the rise by year, as a share of care
 */
public record Coverage(Cells moved, double[] rise) implements Step {
    @Override
    public String name() {
        return "Coverage";
    }

    @Override
    public Cells apply(Cells before) {
        return Rising.by(before, moved, (year, row) -> row.isCare() ? rise[year] : 0);
    }
}
