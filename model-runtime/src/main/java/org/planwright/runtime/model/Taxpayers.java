package org.planwright.runtime.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.taxpayers.AgedRecords;
import org.planwright.runtime.taxpayers.Employers;
import org.planwright.runtime.taxpayers.HouseholdFacts;
import org.planwright.runtime.taxpayers.HouseholdRecords;

/** Those who pay taxes in a place, carried to a year when it is asked for; an edition of a user's own has none. */
final class Taxpayers {
    private final Outlook outlook;
    private final HouseholdFacts facts;
    private final Employers employers;
    private final Map<Integer, AgedRecords> years = new HashMap<>();
    private Optional<HouseholdRecords> records = Optional.empty();
    private boolean sought;

    Taxpayers(Outlook outlook) {
        this(outlook, facts -> facts);
    }

    /** @param other what the facts of the edition are exchanged for */
    Taxpayers(Outlook outlook, UnaryOperator<HouseholdFacts> other) {
        this.outlook = outlook;
        // an edition of a user's own tells nothing of employers, prices and wages; those of the shipped one do
        String name =
                known() ? outlook.edition().name() : Edition.BUILT_IN.iterator().next();
        this.facts = other.apply(new HouseholdFacts(name));
        this.employers = new Employers(name, facts);
    }

    /** Whether the edition has records. */
    boolean known() {
        return Edition.BUILT_IN.contains(outlook.edition().name());
    }

    HouseholdFacts facts() {
        return facts;
    }

    Employers employers() {
        return employers;
    }

    /** Them in a year; only where the edition has records. */
    AgedRecords in(int year) {
        if (!sought) {
            sought = true;
            records = HouseholdRecords.builtIn(outlook.edition().name()).map(all -> all.of(outlook.place()));
        }
        return years.computeIfAbsent(year, y -> new AgedRecords(records.orElseThrow(), facts, outlook, y));
    }
}
