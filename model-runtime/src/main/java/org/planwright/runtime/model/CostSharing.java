package org.planwright.runtime.model;

/**
 * Use of care that rises or falls with what patients pay: {@code X' = X · D(σ₁)/D(σ₀)} for the share of each service that
 * moves, where {@code σ} is the patient's share of the bill before and after and {@code D} the use measured by the RAND
 * Health Insurance Experiment at 0, 25 and 95% (joined by lines). A stated price response {@code ε} scales the slope of
 * {@code D} by {@code ε/−0.21}, the experiment's own arc elasticity from 0 to 95%.
 *
 * <p>A constant arc elasticity, {@code ΔD/D̄ = ε·Δσ/σ̄}, is not used: from any share down to zero it gives the same
 * rise, 52% at −0.21, though the share may have been 1% or 95%.
 *
 * @param moved the share of each cell that moves to the plan
 * @param rise by year and row, as a share of the row: {@code c · (D(σ₁)/D(σ₀) − 1)} with {@code c} the covered share
 */
public record CostSharing(Cells moved, double[][] rise) implements Step {
    @Override
    public String name() {
        return "Cost sharing";
    }

    @Override
    public Cells apply(Cells before) {
        return Rising.by(before, moved, (year, row) -> rise[year][row.ordinal()]);
    }
}
