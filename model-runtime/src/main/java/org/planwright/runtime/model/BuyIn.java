package org.planwright.runtime.model;

import java.util.List;
import java.util.Locale;
import org.planwright.runtime.inputs.Parts;

/**
 * A plan that people may buy into, and that takes nobody in by itself, such as a public option on an exchange. How many buy it
 * is not in the plan's text nor in any account, so the score leaves everyone where they are, and says so; and what can be said of
 * one member: the premium at the plan's prices against that of today's private cover.
 */
final class BuyIn {
    private final List<Parts.PeopleCell> cells;

    BuyIn(Reading reading) {
        this.cells = reading.parts.people().stream()
                .filter(cell -> cell.action() == Parts.PeopleAction.BUY_IN)
                .toList();
    }

    /** Says what is not in the score, where members come by buying alone. */
    void tell(Pass pass, Reading reading, PriceReading prices, Cells current, double[] planSpending) {
        boolean nobodyMoves = java.util.Arrays.stream(planSpending).allMatch(one -> one == 0);
        if (cells.isEmpty() || !nobodyMoves || !pass.isNoting()) {
            return;
        }
        double[] time = reading.timing.share(cells.get(0).period());
        int year = reading.timing.firstYearOf(time);
        double change = prices.premiumChange(pass, current, year - reading.timing.firstYear());
        String member = change == 0
                ? "Its rates say nothing of the premium."
                : String.format(
                        Locale.ROOT,
                        "At its rates the premium of who buys is %.1f%% below that of private cover in %d, if insurers pass all of it"
                                + " on; each million dollars of premiums that move save $%,.0f.",
                        -100 * change,
                        year,
                        -1e6 * change);
        pass.warn(
                "score.buy-in-not-scored",
                "The plan takes nobody in by itself, and how many buy it is not stated: the score moves nobody, so that its figures"
                        + " are those of current law, and the plan's effect is not in them. " + member,
                cells.get(0).provenance(),
                "Read the figures as current law. Who enrols, and what the state or the federal government pays to them, needs a"
                        + " model of the exchange.");
    }
}
