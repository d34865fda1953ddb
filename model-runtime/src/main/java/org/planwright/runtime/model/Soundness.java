package org.planwright.runtime.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;

/** Whether what was computed can be: nothing below nothing, and every figure a number. */
final class Soundness {
    private static final String RULE = "score.more-than-all";

    /** Rounding, in million dollars. */
    @NotAParameter("million dollars: rounding")
    private static final double NOTHING = -1e-3;

    private Soundness() {}

    /** Notes an error at the line that took away more than there was, or at the first line of the plan. */
    static void check(
            Reading reading, Pass pass, Cells spending, List<Score.Effect> steps, Map<String, double[]> figures) {
        for (int t = 0; t < spending.years(); t++) {
            for (Row row : Row.values()) {
                for (Payer payer : Payer.values()) {
                    if (!(spending.at(t, row, payer) >= NOTHING)) {
                        refuse(reading, pass, steps, row, reading.timing.firstYear() + t);
                        return;
                    }
                }
            }
        }
        for (Map.Entry<String, double[]> figure : figures.entrySet()) {
            for (int t = 0; t < figure.getValue().length; t++) {
                if (!Double.isFinite(figure.getValue()[t])) {
                    refuse(reading, pass, steps, null, reading.timing.firstYear() + t);
                    return;
                }
            }
        }
    }

    private static void refuse(Reading reading, Pass pass, List<Score.Effect> steps, Row row, int year) {
        Optional<Provenance> place = culprit(reading, steps);
        String what = row == null ? "A figure" : "Spending on " + row.id();
        place.ifPresent(at -> pass.error(
                RULE,
                "“" + at.clause() + "” and what stands before it take away more than there is: " + what
                        + " comes to less than nothing in " + year + ".",
                at,
                "State savings and prices that leave something to be spent."));
    }

    /** The largest saving, where there is one; else a stated price or base. */
    private static Optional<Provenance> culprit(Reading reading, List<Score.Effect> steps) {
        Parts.Saving largest = null;
        double most = 0;
        for (Parts.Saving saving : reading.parts.savings()) {
            for (Score.Effect step : steps) {
                double taken = -step.change()[step.change().length - 1];
                if (step.name().equals("Saving: " + saving.mechanism()) && taken > most) {
                    most = taken;
                    largest = saving;
                }
            }
        }
        if (largest != null) {
            return Optional.of(largest.provenance());
        }
        return reading.parts.assumptions().stream()
                .filter(one -> one.key().contains("price") || one.key().startsWith("baseline"))
                .map(Entry::provenance)
                .findFirst()
                .or(() -> reading.parts.entries().map(Entry::provenance).findFirst());
    }
}
