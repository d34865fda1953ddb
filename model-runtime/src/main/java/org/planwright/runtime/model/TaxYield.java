package org.planwright.runtime.model;

import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Incomes;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.taxpayers.AgedRecords;
import org.planwright.runtime.taxpayers.Levy;
import org.planwright.runtime.taxpayers.Schedule;

/**
 * What a tax yields in a full year, nobody changing what he does. One rate on all of a base takes the base of the accounts. A
 * schedule, a cap or an exemption is counted on each record of tax units, and set to the base of the accounts: yield on
 * records · base of accounts / base on records. Where the records do not know the base, all returns of a bracket of the IRS are
 * taken at its mean. Households are computed with the same {@link Levy}.
 */
public final class TaxYield {
    private final Outlook outlook;
    private final Taxpayers taxpayers;

    TaxYield(Outlook outlook, Taxpayers taxpayers) {
        this.outlook = outlook;
        this.taxpayers = taxpayers;
    }

    /** What a tax of a plan yields in a year, in million dollars, rates at their centre; empty where that cannot be said. */
    public static Optional<Double> of(Outlook outlook, Financing.Tax tax, int year) {
        Taxpayers taxpayers = new Taxpayers(outlook);
        if (!taxpayers.known()) {
            return Optional.empty();
        }
        LevyReading reading = new LevyReading(tax, taxpayers.facts(), taxpayers.employers(), year);
        return reading.notCounted().isEmpty()
                ? reading.in(year).flatMap(levy -> new TaxYield(outlook, taxpayers).of(levy, year))
                : Optional.empty();
    }

    /** Whether records are asked, and not the brackets or the accounts alone. */
    boolean onRecords(Levy levy) {
        return !levy.isFlat() && taxpayers.known() && Levy.knows(levy.bases());
    }

    /** In million dollars; empty where the edition lacks the base, or brackets cannot tell. */
    Optional<Double> of(Levy levy, int year) {
        Optional<List<Incomes.Bracket>> base =
                levy.bases().isEmpty() ? Optional.empty() : new Incomes(outlook).of(levy.bases(), year);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        double all = base.get().stream().mapToDouble(Incomes.Bracket::amount).sum();
        if (levy.isFlat()) {
            return Optional.of(levy.schedule().bands().get(0).rate() * all * (1 - levy.ofPayroll()));
        }
        if (onRecords(levy)) {
            AgedRecords aged = taxpayers.in(year);
            return Optional.of(levy.yield(aged) * all / whole(levy, aged));
        }
        boolean ofPoverty = levy.schedule().bands().stream().anyMatch(band -> band.fromPoverty() || band.toPoverty());
        return ofPoverty ? Optional.empty() : Optional.of(onBrackets(levy, base.get()));
    }

    private static double whole(Levy levy, AgedRecords aged) {
        double none = Double.POSITIVE_INFINITY;
        Schedule all = new Schedule(List.of(new Schedule.Band(1, 1, 0, none, false, false, false)), none, 0, none);
        return new Levy(levy.bases(), all, List.of(), List.of(), 0).yield(aged);
    }

    private static double onBrackets(Levy levy, List<Incomes.Bracket> base) {
        double sum = 0;
        for (Incomes.Bracket bracket : base) {
            sum += bracket.returns() * levy.schedule().due(bracket.mean(), Double.NaN) / 1e6;
        }
        return sum * (1 - levy.ofPayroll());
    }
}
