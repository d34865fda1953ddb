package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;

/** What the plan pays, by service, against what is paid today. */
final class PriceReading {
    private static final Row[] ROWS = Row.values();
    private static final Payer[] PAYERS = Payer.values();

    private final Reading reading;
    private final List<Level> levels = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final Ratio[][] ratios = new Ratio[ROWS.length][PAYERS.length];
    private final Ratio[] medicaid = new Ratio[ROWS.length];
    private final Ratio[] insurers = new Ratio[ROWS.length];

    /** A price against Medicare's, with the name and the standing that are noted where it is used. */
    private record Ratio(double value, String key, Outlook.Default usual, boolean noted) {}

    /** What the plan pays for a service: its level, else what holds if that fails; and what part of each year it holds. */
    private record Level(int row, List<Input> inputs, String clause, Provenance at, double[] time) {}

    /** An assumed change of prices. */
    private record Assumption(Input input, List<Row> rows, double[] time) {}

    PriceReading(Reading reading) {
        this.reading = reading;
        for (Row row : ROWS) {
            for (Payer payer : PAYERS) {
                ratios[row.ordinal()][payer.ordinal()] = ratio(row, named(payer));
            }
            medicaid[row.ordinal()] = ratio(row, "medicaid");
            insurers[row.ordinal()] = ratio(row, "private insurance");
        }
        for (Parts.Payment payment : reading.parts.payments()) {
            for (Row row : ROWS) {
                if (row.id().equals(payment.account())) {
                    levels.add(level(row, payment));
                }
            }
        }
        assume("drug prices", List.of(Row.PRESCRIPTION_DRUGS));
        assume("provider prices", List.of(Row.HOSPITAL, Row.PHYSICIAN, Row.OTHER_PROFESSIONAL));
    }

    private Level level(Row row, Parts.Payment payment) {
        List<Input> inputs = new ArrayList<>();
        payment.level().flatMap(stated -> share(row, stated, payment)).ifPresent(inputs::add);
        boolean certain = !inputs.isEmpty() && inputs.get(0).parameter() < 0;
        if (!certain) {
            payment.fallback().flatMap(stated -> share(row, stated, payment)).ifPresent(inputs::add);
        }
        double[] time = reading.timing.share(payment.period());
        return new Level(row.ordinal(), inputs, payment.clause(), payment.provenance(), time);
    }

    private Optional<Input> share(Row row, Stated stated, Parts.Payment payment) {
        return reading.figure("rate of " + row.id(), stated.value(), stated.provenance(), "today's prices")
                .filter(input ->
                        input.parameter() >= 0 || isShare(input.quantity().centre()));
    }

    private static boolean isShare(Optional<Figure> figure) {
        return figure.isPresent() && figure.get().kind() == Figure.Kind.SHARE;
    }

    private void assume(String key, List<Row> rows) {
        for (Parts.Assumption one : reading.assumed(key)) {
            reading.figure(key, one.value(), one.provenance(), "today's prices")
                    .ifPresent(
                            input -> assumptions.add(new Assumption(input, rows, reading.timing.share(one.period()))));
        }
    }

    private Ratio ratio(Row row, String payer) {
        Outlook.Default usual = reading.outlook.price(row, payer);
        return new Ratio(usual.value(), "price of " + row.id() + ", " + payer, usual, !payer.equals("medicare"));
    }

    /**
     * What the plan's levels pay by year and row against what private insurance pays; 1 where they pay as much or more, since a
     * level above binds nobody, and for services without a level against Medicare's.
     */
    double[][] againstPrivate(Pass pass, int years) {
        double[][] factor = new double[years][ROWS.length];
        for (double[] year : factor) {
            Arrays.fill(year, 1);
        }
        for (Level level : levels) {
            Optional<Figure> figure =
                    level.inputs().stream().findFirst().flatMap(pass::figure).filter(one -> ofMedicare(one.of()));
            if (figure.isEmpty()) {
                continue;
            }
            Ratio ratio = insurers[level.row()];
            double price = Math.min(1, figure.get().value() / ratio.value());
            if (price < 1) { // a rate above what insurers pay binds nobody
                pass.use(level.inputs().get(0), figure.get());
                pass.useOfEdition(ratio.key(), ratio.usual());
            }
            for (int t = 0; t < years; t++) {
                factor[t][level.row()] = 1 + level.time()[t] * (price - 1); // of several for one service, the last
            }
        }
        return factor;
    }

    private static boolean ofMedicare(String reference) {
        return reference.equalsIgnoreCase("medicare");
    }

    /** The step. */
    Price step(Pass pass, Cells current, Cells moved) {
        double[][] factor = new double[current.years()][ROWS.length];
        for (double[] year : factor) {
            Arrays.fill(year, 1);
        }
        for (Level level : levels) {
            level.inputs().stream()
                    .filter(input -> isShare(pass.figure(input)))
                    .findFirst()
                    .ifPresent(input -> apply(new Paid(pass, current, moved, level), input, factor));
        }
        for (Assumption one : assumptions) {
            boolean counts = one.rows().stream().anyMatch(row -> moves(moved, row.ordinal()));
            (counts ? pass.used(one.input()) : pass.figure(one.input()))
                    .ifPresent(figure -> assume(factor, one, figure));
        }
        return new Price(moved, factor);
    }

    private void apply(Paid paid, Input input, double[][] factor) {
        Level level = paid.level;
        Figure figure = paid.pass.figure(input).orElseThrow();
        if (figure.value() < 0) {
            paid.pass.error(
                    "score.impossible-value",
                    "“" + level.clause() + "” pays less than nothing.",
                    level.at(),
                    "State a level above zero.");
            return;
        }
        if (!moves(paid.moved, level.row())) {
            return; // nothing of this service comes to the plan, so nothing is paid for it
        }
        paid.pass.use(input, figure);
        for (int t = 0; t < factor.length; t++) {
            double relative = paid.relative(t, figure);
            factor[t][level.row()] = level.time()[t] * relative + (1 - level.time()[t]) * factor[t][level.row()];
        }
    }

    private static boolean moves(Cells moved, int row) {
        for (int t = 0; t < moved.years(); t++) {
            for (int p = 0; p < PAYERS.length; p++) {
                if (moved.at(t, row, p) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void assume(double[][] factor, Assumption one, Figure figure) {
        boolean change = figure.of().isEmpty();
        double level = change ? 1 + figure.value() : figure.value();
        for (int t = 0; t < factor.length; t++) {
            for (Row row : one.rows()) {
                factor[t][row.ordinal()] *= 1 + one.time()[t] * (level - 1);
            }
        }
    }

    /** What is paid for one service in one calculation. */
    private final class Paid {
        private final Pass pass;
        private final Cells current;
        private final Cells moved;
        private final Level level;

        Paid(Pass pass, Cells current, Cells moved, Level level) {
            this.pass = pass;
            this.current = current;
            this.moved = moved;
            this.level = level;
        }

        /** {@code rate · reference / mix}; the volume that moves weighs the mix. */
        double relative(int t, Figure figure) {
            double reference =
                    switch (figure.of()) {
                        case "medicare", "Medicare" -> 1;
                        case "medicaid", "Medicaid" -> price(medicaid[level.row()]);
                        case "private" -> price(insurers[level.row()]);
                        case "", "current prices", "all payers" -> -1;
                        default -> {
                            unknown(figure);
                            yield Double.NaN;
                        }
                    };
            if (Double.isNaN(reference)) {
                return 1;
            }
            return reference < 0 ? figure.value() : figure.value() * reference / mix(t);
        }

        private void unknown(Figure figure) {
            if (pass.isNoting()) {
                pass.warn(
                        "score.reference-not-in-accounts",
                        "The edition has no price for “" + figure.of() + "”; “" + level.clause()
                                + "” is taken at today's prices.",
                        level.at(),
                        "State the level against Medicare, private insurers or current prices.");
            }
        }

        private double mix(int t) {
            int from = t * Cells.YEAR + level.row() * PAYERS.length;
            double spending = 0;
            double volume = 0;
            for (int p = 0; p < PAYERS.length; p++) {
                double part = current.at(from + p) * moved.at(from + p);
                spending += part;
                volume += part == 0 ? 0 : part / price(ratios[level.row()][p]);
            }
            return volume == 0 ? 1 : spending / volume;
        }

        private double price(Ratio ratio) {
            if (ratio.noted()) {
                pass.useOfEdition(ratio.key(), ratio.usual());
            }
            return ratio.value();
        }
    }

    private static String named(Payer payer) {
        return switch (payer) {
            case PRIVATE_INSURANCE, OUT_OF_POCKET -> "private insurance";
            case MEDICAID_FEDERAL, MEDICAID_STATE, CHIP_FEDERAL, CHIP_STATE -> "medicaid";
            default -> "medicare";
        };
    }
}
