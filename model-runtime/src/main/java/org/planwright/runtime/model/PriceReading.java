package org.planwright.runtime.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;

/** What the plan pays, by service, against what is paid today. */
final class PriceReading {
    private static final Row[] ROWS = Row.values();
    private static final Payer[] PAYERS = Payer.values();

    private final Reading reading;
    private final Cells current;
    private final Cells moved;

    PriceReading(Reading reading, Cells current, Cells moved) {
        this.reading = reading;
        this.current = current;
        this.moved = moved;
    }

    /** The step. */
    Price step() {
        double[][] factor = new double[reading.years()][ROWS.length];
        for (double[] year : factor) {
            Arrays.fill(year, 1);
        }
        for (Parts.Payment payment : reading.parts.payments()) {
            level(payment).ifPresent(level -> apply(factor, payment, level));
        }
        assumed(factor, "drug prices", List.of(Row.PRESCRIPTION_DRUGS));
        assumed(factor, "provider prices", List.of(Row.HOSPITAL, Row.PHYSICIAN, Row.OTHER_PROFESSIONAL));
        return new Price(moved, factor);
    }

    private Optional<Figure> level(Parts.Payment payment) {
        Optional<Figure> level = payment.level().flatMap(stated -> share(stated, payment.provenance()));
        return level.isPresent() ? level : payment.fallback().flatMap(stated -> share(stated, payment.provenance()));
    }

    private Optional<Figure> share(Stated stated, Provenance at) {
        InputValue value = stated.value();
        return reading.figure(value, at).filter(figure -> figure.kind() == Figure.Kind.SHARE);
    }

    private void apply(double[][] factor, Parts.Payment payment, Figure level) {
        for (Row row : ROWS) {
            if (!row.id().equals(payment.account())) {
                continue;
            }
            if (level.value() < 0) {
                reading.error(
                        "score.impossible-value",
                        "“" + payment.clause() + "” pays less than nothing.",
                        payment.provenance(),
                        "State a level above zero.");
                return;
            }
            reading.useOfPlan("rate of " + row.id(), level, payment.provenance(), "today's prices");
            double[] time = reading.timing.share(payment.period());
            for (int t = 0; t < factor.length; t++) {
                double relative = relative(t, row, level, payment);
                factor[t][row.ordinal()] = time[t] * relative + (1 - time[t]) * factor[t][row.ordinal()];
            }
        }
    }

    /** {@code rate · reference / mix}; the volume that moves weighs the mix. */
    private double relative(int t, Row row, Figure level, Parts.Payment payment) {
        double reference =
                switch (level.of()) {
                    case "medicare", "Medicare" -> 1;
                    case "medicaid", "Medicaid" -> price(row, "medicaid");
                    case "private" -> price(row, "private insurance");
                    case "", "current prices", "all payers" -> -1;
                    default -> {
                        reading.warn(
                                "score.reference-not-in-accounts",
                                "The edition has no price for “" + level.of() + "”; “" + payment.clause()
                                        + "” is taken at today's prices.",
                                payment.provenance(),
                                "State the level against Medicare, private insurers or current prices.");
                        yield Double.NaN;
                    }
                };
        if (Double.isNaN(reference)) {
            return 1;
        }
        return reference < 0 ? level.value() : level.value() * reference / mix(t, row);
    }

    private double mix(int t, Row row) {
        double spending = 0;
        double volume = 0;
        for (Payer payer : PAYERS) {
            double part = current.at(t, row, payer) * moved.at(t, row, payer);
            spending += part;
            volume += part / price(row, named(payer));
        }
        return volume == 0 ? 1 : spending / volume;
    }

    private static String named(Payer payer) {
        return switch (payer) {
            case PRIVATE_INSURANCE, OUT_OF_POCKET -> "private insurance";
            case MEDICAID_FEDERAL, MEDICAID_STATE, CHIP_FEDERAL, CHIP_STATE -> "medicaid";
            default -> "medicare";
        };
    }

    private double price(Row row, String payer) {
        double ratio = reading.outlook.price(row, payer);
        if (!payer.equals("medicare")) {
            reading.useOfEdition(
                    "price of " + row.id() + ", " + payer,
                    ratio,
                    "ratio to Medicare",
                    reading.outlook.priceStatus(row, payer),
                    "prices.csv");
        }
        return ratio;
    }

    private void assumed(double[][] factor, String key, List<Row> rows) {
        for (Parts.Assumption one : reading.assumed(key)) {
            Optional<Figure> figure = reading.figure(one.value(), one.provenance());
            if (figure.isEmpty()) {
                continue;
            }
            reading.useOfPlan(key, figure.get(), one.provenance(), "today's prices");
            boolean change = figure.get().of().isEmpty();
            double level = change ? 1 + figure.get().value() : figure.get().value();
            double[] time = reading.timing.share(one.period());
            for (int t = 0; t < factor.length; t++) {
                for (Row row : rows) {
                    factor[t][row.ordinal()] *= 1 + time[t] * (level - 1);
                }
            }
        }
    }
}
