package org.planwright.compiler.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Value;

/** How many people there are, as a survey has counted them. Asked only for what is shown, since a table takes time to read. */
@FunctionalInterface
public interface HeadCounts {
    /** Nobody has been counted. */
    HeadCounts NONE = (edition, place) -> Optional.empty();

    /**
     * The counted people of a place.
     *
     * @param edition the edition of the accounts that a plan names; empty for the newest
     * @param place a state as a plan names it; empty for the nation
     * @return empty where nobody has counted there
     */
    Optional<Table> of(String edition, String place);

    /** The counted people of the place of a plan, in the edition that it names. */
    default Optional<Table> of(Plan plan) {
        Optional<String> named = plan.header("jurisdiction").map(Value::toString);
        boolean nation = named.filter(Plan::nation).isPresent()
                || plan.kind().filter(kind -> kind.startsWith("national")).isPresent();
        String edition = plan.header("baseline").map(Value::toString).orElse("");
        return nation ? of(edition, "") : named.flatMap(place -> of(edition, place));
    }

    /**
     * Counted people, each in one cell.
     *
     * @param edition the edition of the accounts, such as {@code us-2023}
     * @param year in which they were counted
     * @param place where, in words that follow “in”
     */
    record Table(String edition, int year, String place, List<Cell> cells) {
        public Table {
            cells = List.copyOf(cells);
        }
    }

    /**
     * People of a band of ages, a band of incomes and a coverage.
     *
     * @param ageFrom least age in years, included
     * @param ageTo largest age in years, included; the age at which life ends for an open band
     * @param povertyFrom least income in percent of poverty, included
     * @param povertyTo the income at which the next band begins; {@link Integer#MAX_VALUE} for an open band
     * @param held coverages of which its people have one at least; empty for people without any
     * @param maybe coverages that they may have besides; all others they have not
     * @param ordinary what most of them have, of {@code held}
     * @param people how many
     */
    record Cell(
            int ageFrom,
            int ageTo,
            int povertyFrom,
            int povertyTo,
            Set<String> held,
            Set<String> maybe,
            String ordinary,
            double people) {
        public Cell {
            held = Set.copyOf(held);
            maybe = Set.copyOf(maybe);
        }
    }
}
