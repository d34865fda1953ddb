package org.planwright.runtime.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Financing.FlowKind;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts.PeopleAction;

/** What money redirected, raised or borrowed brings: its amount, or what the program that is replaced would have spent. */
final class FlowReading {
    private static final double MILLION = 1e6;
    private static final String PREMIUMS = "premiums";

    private static final Map<String, BiPredicate<Row, Payer>> FLOWS = Map.ofEntries(
            Map.entry("medicare", (row, payer) -> payer == Payer.MEDICARE),
            Map.entry("medicaid federal", (row, payer) -> payer == Payer.MEDICAID_FEDERAL),
            Map.entry("medicaid state", (row, payer) -> payer == Payer.MEDICAID_STATE),
            Map.entry("chip federal", (row, payer) -> payer == Payer.CHIP_FEDERAL),
            Map.entry("chip state", (row, payer) -> payer == Payer.CHIP_STATE),
            Map.entry("tricare", (row, payer) -> payer == Payer.DEFENSE),
            Map.entry("va", (row, payer) -> payer == Payer.VETERANS),
            Map.entry("ihs", (row, payer) -> payer == Payer.INDIAN_HEALTH),
            Map.entry("workers' compensation medical", (row, payer) -> payer == Payer.WORKERS_COMPENSATION),
            Map.entry("out-of-pocket spending", (row, payer) -> payer == Payer.OUT_OF_POCKET),
            Map.entry("federal health spending", (row, payer) -> payer.sponsor() == Payer.Sponsor.FEDERAL),
            Map.entry("state health spending", (row, payer) -> payer.sponsor() == Payer.Sponsor.STATE));

    private final Financing.Flow flow;
    private final String name;
    private final String place;
    private final Source.Kind kind;
    private final Optional<Input> amount;
    private final Optional<Selection> replaced;
    private final double[] time;
    private final double[][] overlap;
    private final double[] once;
    /** Whether these are the premiums of those who buy in, which are computed from what they cost. */
    private final boolean computed;

    FlowReading(Reading reading, Financing.Flow flow, Moved moved) {
        this.flow = flow;
        this.name = flow.flow().isEmpty() ? flow.clause() : flow.flow();
        this.place = flow.provenance().file() + ":" + flow.provenance().line();
        this.kind = switch (flow.kind()) {
            case REDIRECT -> Source.Kind.EXISTING;
            case RAISE -> Source.Kind.RAISED;
            case BORROW -> Source.Kind.BORROWED;
        };
        this.computed = flow.kind() == FlowKind.RAISE
                && flow.flow().equalsIgnoreCase(PREMIUMS)
                && has(reading, PeopleAction.BUY_IN)
                && !has(reading, PeopleAction.COVER);
        this.amount = flow.amount()
                .filter(stated -> !(computed && stated.value() instanceof InputValue.Open))
                .flatMap(stated -> reading.figure("amount of " + name, stated.value(), flow.provenance(), ""));
        BiPredicate<Row, Payer> mask = FLOWS.get(flow.flow().toLowerCase(java.util.Locale.ROOT));
        this.replaced = flow.kind() == FlowKind.REDIRECT && mask != null
                ? Optional.of(Selection.of(mask::test))
                : Optional.empty();
        double[] on = reading.timing.monthly(flow.period());
        this.time = reading.timing.yearly(on);
        this.overlap = new double[Payer.values().length][];
        for (Payer payer : Payer.values()) {
            overlap[payer.ordinal()] = replaced.isPresent() ? moved.overlap(payer, on) : time;
        }
        this.once = once();
    }

    private static boolean has(Reading reading, PeopleAction action) {
        return reading.parts.people().stream().anyMatch(cell -> cell.action() == action);
    }

    /** What part of a total comes in each year: over a span evenly, else all in the first. */
    private double[] once() {
        double[] part = new double[time.length];
        if (flow.period().years().isEmpty()) {
            part[0] = 1;
            return part;
        }
        double years = spanned();
        for (int t = 0; t < part.length; t++) {
            part[t] = time[t] / years;
        }
        return part;
    }

    private double spanned() {
        var span = flow.period().years().orElseThrow();
        int from = span.from().day().map(LocalDate::getYear).orElse(0);
        int to = span.to().flatMap(InputDate::day).map(LocalDate::getYear).orElse(from);
        return Math.max(1, to - from + 1);
    }

    /** What it brings. */
    Optional<Source> source(Pass pass, Cells current, Cells moved) {
        Optional<Figure> figure = amount.flatMap(pass::figure);
        if (computed) {
            figure.ifPresent(stated -> countedAlready(pass));
            return Optional.empty();
        }
        if (figure.isPresent() && figure.get().kind() == Figure.Kind.MONEY) {
            pass.use(amount.get(), figure.get());
            return Optional.of(new Source(name, kind, spread(figure.get()), place));
        }
        if (replaced.isEmpty() || figure.isPresent()) {
            leftOut(pass);
            return Optional.empty();
        }
        double[] money = new double[time.length];
        for (int t = 0; t < money.length; t++) {
            money[t] = replaced(t, current, moved);
        }
        return Optional.of(new Source(name, kind, money, place));
    }

    private void countedAlready(Pass pass) {
        if (pass.isNoting()) {
            pass.warn(
                    "score.premium-computed",
                    "What members pay is computed from what they cost; what “" + name
                            + "” states is left out of the balance, or it would count twice.",
                    flow.provenance(),
                    "State it under estimates, and the score stands beside it.");
        }
    }

    private void leftOut(Pass pass) {
        if (pass.isNoting()) {
            pass.warn(
                    "score.flow-not-in-accounts",
                    "The accounts do not show what “" + name
                            + "” brings, and no amount is stated; it is left out of the balance.",
                    flow.provenance(),
                    "State an amount per year.");
        }
    }

    /** A yearly amount each year, a total over a span evenly. */
    private double[] spread(Figure figure) {
        double[] money = (figure.yearly() ? time : once).clone();
        for (int t = 0; t < money.length; t++) {
            money[t] *= figure.value() / MILLION;
        }
        return money;
    }

    /** What replaced programs would have spent, in the months in which it is redirected. */
    private double replaced(int t, Cells current, Cells moved) {
        double sum = 0;
        for (int cell : replaced.orElseThrow().places()) {
            int at = t * Cells.YEAR + cell;
            sum += current.at(at) * moved.at(at) * overlap[cell % overlap.length][t];
        }
        return sum;
    }
}
