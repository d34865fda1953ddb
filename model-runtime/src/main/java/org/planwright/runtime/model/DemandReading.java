package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.ChargeKind;
import org.planwright.runtime.taxpayers.Present;

/** The steps of demand: stated by the plan, or derived from who is newly covered and what patients pay. */
final class DemandReading {
    private static final Row[] ROWS = Row.values();
    private static final Selection PATIENTS =
            Selection.of((row, payer) -> row.isCare() && payer == Payer.OUT_OF_POCKET);

    private final Reading reading;
    private final Moved moved;
    private final List<Input> actuarialValues = new ArrayList<>();
    private final boolean isFree;
    private final boolean isStated;
    private final List<Stated> stated = new ArrayList<>();
    private final double[] covered;
    private final double[] uninsured;
    private final Assumed takeUp;
    private final Assumed newlyInsured;
    private final Assumed longTermCare;
    private final Assumed priceResponse;

    /** A rise that the plan states, and what part of each year it holds. */
    private record Stated(Input input, double[] time) {}

    DemandReading(Reading reading, Moved moved) {
        this.reading = reading;
        this.moved = moved;
        this.isFree = readCharges();
        List<Parts.Assumption> rises = reading.assumed("use of care");
        this.isStated = !rises.isEmpty();
        for (Parts.Assumption one : rises) {
            reading.figure("use of care", one.value(), one.provenance(), "what the model derives")
                    .ifPresent(input -> stated.add(new Stated(input, reading.timing.share(one.period()))));
        }
        this.covered = isStated ? new double[reading.years()] : moved.people().care(Set.of(Present.UNINSURED));
        this.uninsured = new double[reading.years()];
        for (int t = 0; t < uninsured.length; t++) {
            uninsured[t] = reading.outlook.uninsured(reading.timing.firstYear() + t);
        }
        this.takeUp = reading.assumptionOr("take-up", "take-up");
        this.newlyInsured = reading.assumptionOr("use by newly insured", "use by newly insured");
        this.longTermCare = reading.assumptionOr("use of long-term care", "long-term care use");
        this.priceResponse = reading.assumptionOr("price response", "price response");
    }

    /** Whether care is free to patients, where no actuarial value is stated. */
    private boolean readCharges() {
        boolean free = false;
        boolean open = false;
        for (Parts.Charge charge : reading.parts.charges()) {
            if (charge.kind() == ChargeKind.ACTUARIAL_VALUE && charge.amount().isPresent()) {
                reading.figure("actuarial value", charge.amount().get().value(), charge.provenance(), "")
                        .ifPresent(actuarialValues::add);
            }
            boolean pays = charge.kind() == ChargeKind.DEDUCTIBLE
                    || charge.kind() == ChargeKind.COPAYS
                    || charge.kind() == ChargeKind.COINSURANCE;
            if (pays && charge.amount().isPresent()) {
                boolean none = charge.amount().get().value() instanceof InputValue.None;
                free |= none;
                open |= !none;
            }
            if (charge.kind() == ChargeKind.CHARGE) {
                reading.notes.warn(
                        "score.charge-not-counted",
                        "The accounts do not count what “" + charge.clause()
                                + "” would bring; the score leaves it out.",
                        charge.provenance(),
                        "State the actuarial value as well.");
            }
        }
        return free && !open;
    }

    /** What patients pay afterwards against before, by row: 0 for nothing, 1 for as much as today. */
    double[] patient(Pass pass, Cells current) {
        double[] ratio = new double[ROWS.length];
        Arrays.fill(ratio, ratio(pass, current));
        return ratio;
    }

    private double ratio(Pass pass, Cells current) {
        for (Input input : actuarialValues) {
            Optional<Figure> value = pass.used(input);
            if (value.isPresent()) {
                return Math.min(1, (1 - value.get().value()) / patientShare(current));
            }
        }
        return isFree ? Math.min(1, 0 / patientShare(current)) : 1;
    }

    /** Out-of-pocket spending as a share of care, today. */
    private static double patientShare(Cells current) {
        return current.sum(0, PATIENTS) / current.care(0);
    }

    /** The steps, in order. */
    List<Step> steps(Pass pass, Cells current, Cells shares, double[] patient) {
        List<Step> steps = new ArrayList<>();
        if (isStated) {
            stated.forEach(one -> stated(pass, one).ifPresent(steps::add));
        } else {
            steps.add(new Coverage(shares, newlyInsured(pass)));
        }
        steps.add(new Benefits(shares, longTerm(pass, shares)));
        if (!isStated) {
            steps.add(new CostSharing(shares, byPatients(pass, current, patient)));
        }
        return steps;
    }

    private static Optional<Step> stated(Pass pass, Stated one) {
        return pass.used(one.input()).map(figure -> {
            Aggregate base = Aggregate.named(figure.of()).orElse(Aggregate.PERSONAL_HEALTH_CARE);
            double[] rise = one.time().clone();
            for (int t = 0; t < rise.length; t++) {
                rise[t] *= figure.value();
            }
            return new StatedDemand(base, rise);
        });
    }

    /** {@code u · c · g · k}: uninsured, covered, take-up, and the rise against the average person's use. */
    private double[] newlyInsured(Pass pass) {
        double[] rise = new double[covered.length];
        boolean any = false;
        for (double share : covered) {
            any |= share > 0;
        }
        if (!any) {
            return rise;
        }
        double taken = takeUp.in(pass);
        double more = newlyInsured.in(pass);
        for (int t = 0; t < rise.length; t++) {
            // the insured use (1 + more) times what the uninsured use; the average person lies between
            double average = uninsured[t] + (1 - uninsured[t]) * (1 + more);
            rise[t] = uninsured[t] * covered[t] * taken * more / average;
        }
        pass.useOfEdition("uninsured", uninsured[0], "share of people", "verified", "projections.csv");
        return rise;
    }

    private double[] longTerm(Pass pass, Cells shares) {
        double[] rise = new double[reading.years()];
        boolean counts = false;
        for (int t = 0; t < rise.length; t++) {
            counts |= shares.at(t, Row.NURSING_CARE, Payer.OUT_OF_POCKET) > 0;
        }
        double more = longTermCare.in(pass, counts);
        for (int t = 0; t < rise.length; t++) {
            rise[t] = more * shares.at(t, Row.NURSING_CARE, Payer.OUT_OF_POCKET);
        }
        return rise;
    }

    private double[][] byPatients(Pass pass, Cells current, double[] patient) {
        double[][] rise = new double[reading.years()][ROWS.length];
        boolean changes = false;
        for (Row row : moved.whole()) {
            changes |= patient[row.ordinal()] != 1;
        }
        if (!changes) {
            return rise;
        }
        // what no plan states is the experiment's own: its points say all, and the elasticity cancels
        boolean said = priceResponse.isStated(pass);
        double slope = priceResponse.in(pass, said) / priceResponse.usual().value();
        if (said) {
            pass.useOfEdition("price response of the experiment", priceResponse.usual());
        }
        pass.useOfEdition("use by coinsurance", slope, "times the slope", "verified", "demand.csv");
        for (int t = 0; t < rise.length; t++) {
            for (Row row : moved.whole()) {
                double before = current.at(t, row, Payer.OUT_OF_POCKET) / current.row(t, row.ordinal());
                double after = before * patient[row.ordinal()];
                double covered = moved.coveredShare(current, t, row);
                rise[t][row.ordinal()] = covered * (use(after, slope) / use(before, slope) - 1);
            }
        }
        return rise;
    }

    private double use(double share, double slope) {
        return Math.max(0, 1 + slope * (reading.outlook.use(share) - 1));
    }
}
