package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.ChargeKind;

/** The steps of demand: stated by the plan, or derived from who is newly covered and what patients pay. */
final class DemandReading {
    private static final Row[] ROWS = Row.values();

    private final Reading reading;
    private final Cells current;

    DemandReading(Reading reading, Cells current) {
        this.reading = reading;
        this.current = current;
    }

    /** What patients pay afterwards against before, by row: 0 for nothing, 1 for as much as today. */
    double[] patient() {
        double[] ratio = new double[ROWS.length];
        Optional<Double> share = statedShare();
        for (Row row : ROWS) {
            ratio[row.ordinal()] =
                    share.map(after -> Math.min(1, after / patientShare())).orElse(1.0);
        }
        for (Parts.Charge charge : reading.parts.charges()) {
            if (charge.kind() == ChargeKind.CHARGE) {
                reading.warn(
                        "score.charge-not-counted",
                        "The accounts do not count what “" + charge.clause()
                                + "” would bring; the score leaves it out.",
                        charge.provenance(),
                        "State the actuarial value as well.");
            }
        }
        return ratio;
    }

    /** The share of care that patients pay under the plan, where it says so. */
    private Optional<Double> statedShare() {
        boolean free = false;
        boolean open = false;
        for (Parts.Charge charge : reading.parts.charges()) {
            if (charge.kind() == ChargeKind.ACTUARIAL_VALUE && charge.amount().isPresent()) {
                Optional<Figure> value = reading.figure(charge.amount().get().value(), charge.provenance());
                if (value.isPresent()) {
                    reading.useOfPlan("actuarial value", value.get(), charge.provenance(), "");
                    return Optional.of(1 - value.get().value());
                }
            }
            boolean pays = charge.kind() == ChargeKind.DEDUCTIBLE
                    || charge.kind() == ChargeKind.COPAYS
                    || charge.kind() == ChargeKind.COINSURANCE;
            if (pays && charge.amount().isPresent()) {
                boolean none = charge.amount().get().value() instanceof InputValue.None;
                free |= none;
                open |= !none;
            }
        }
        return free && !open ? Optional.of(0.0) : Optional.empty();
    }

    /** Out-of-pocket spending as a share of care, today. */
    private double patientShare() {
        return current.sum(0, (row, payer) -> row.isCare() && payer == Payer.OUT_OF_POCKET) / current.care(0);
    }

    /** The steps, in order. */
    List<Step> steps(Moved moved, Cells shares, double[] patient) {
        List<Step> steps = new ArrayList<>();
        List<Parts.Assumption> stated = reading.assumed("use of care");
        if (!stated.isEmpty()) {
            stated.forEach(one -> stated(one).ifPresent(steps::add));
        } else {
            steps.add(new Coverage(shares, newlyInsured(moved)));
        }
        steps.add(new Benefits(shares, longTerm(shares)));
        if (stated.isEmpty()) {
            steps.add(new CostSharing(shares, byPatients(moved, patient)));
        }
        return steps;
    }

    private Optional<Step> stated(Parts.Assumption one) {
        Optional<Figure> figure = reading.figure(one.value(), one.provenance());
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        Aggregate base = Aggregate.named(figure.get().of()).orElse(Aggregate.PERSONAL_HEALTH_CARE);
        reading.useOfPlan("use of care", figure.get(), one.provenance(), "what the model derives");
        double[] rise = reading.timing.share(one.period());
        for (int t = 0; t < rise.length; t++) {
            rise[t] *= figure.get().value();
        }
        return Optional.of(new StatedDemand(base, rise));
    }

    /** {@code u · c · g · k}: uninsured, covered, take-up, and the rise against the average person's use. */
    private double[] newlyInsured(Moved moved) {
        double[] covered = moved.covered(Set.of("none", "uninsured"));
        double[] rise = new double[covered.length];
        boolean any = false;
        for (double share : covered) {
            any |= share > 0;
        }
        if (!any) {
            return rise;
        }
        double takeUp = reading.assumptionOr("take-up", "take-up");
        double more = reading.assumptionOr("use by newly insured", "use by newly insured");
        for (int t = 0; t < rise.length; t++) {
            double uninsured = reading.outlook.uninsured(reading.timing.firstYear() + t);
            // the insured use (1 + more) times what the uninsured use; the average person lies between
            double average = uninsured + (1 - uninsured) * (1 + more);
            rise[t] = uninsured * covered[t] * takeUp * more / average;
        }
        reading.useOfEdition(
                "uninsured",
                reading.outlook.uninsured(reading.timing.firstYear()),
                "share of people",
                "verified",
                "projections.csv");
        return rise;
    }

    private double[] longTerm(Cells shares) {
        double[] rise = new double[reading.years()];
        double more = reading.assumptionOr("use of long-term care", "long-term care use");
        for (int t = 0; t < rise.length; t++) {
            rise[t] = more * shares.at(t, Row.NURSING_CARE, Payer.OUT_OF_POCKET);
        }
        return rise;
    }

    private double[][] byPatients(Moved moved, double[] patient) {
        double[][] rise = new double[reading.years()][ROWS.length];
        Set<Row> whole = moved.whole();
        boolean changes = false;
        for (Row row : whole) {
            changes |= patient[row.ordinal()] != 1;
        }
        if (!changes) {
            return rise;
        }
        double elasticity = reading.assumptionOr("price response", "price response");
        double slope = elasticity / reading.outlook.assumption("price response").value();
        reading.useOfEdition("use by coinsurance", slope, "times the slope", "verified", "demand.csv");
        for (int t = 0; t < rise.length; t++) {
            for (Row row : whole) {
                double before = current.at(t, row, Payer.OUT_OF_POCKET) / current.row(t, row.ordinal());
                double after = before * patient[row.ordinal()];
                double covered = moved.coveredShare(t, row);
                rise[t][row.ordinal()] = covered * (use(after, slope) / use(before, slope) - 1);
            }
        }
        return rise;
    }

    private double use(double share, double slope) {
        return Math.max(0, 1 + slope * (reading.outlook.use(share) - 1));
    }
}
