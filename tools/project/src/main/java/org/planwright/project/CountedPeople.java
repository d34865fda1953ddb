package org.planwright.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.runtime.baseline.CountedCells;
import org.planwright.runtime.baseline.Edition;

/** The head counts of the editions that come with the project, as the compiler asks for them. */
public final class CountedPeople implements HeadCounts {
    private static final int OLDEST_BAND = 75;
    private static final int OLDEST = 120;

    /**
     * What people are counted under: coverages of which they have one, what else they may have, and what most of them have.
     * Who has several is counted under Medicare, then private insurance, then Medicaid; so of two kinds at once the counts
     * know nothing, but for those with Medicare, who may have any other besides.
     */
    private static final Map<String, Held> HELD = Map.of(
            "employer",
            new Held(
                    Set.of("employer", "FEHB", "state employees", "retiree plan", "TRICARE"),
                    Set.of("VA", "IHS"),
                    "employer"),
            "individual",
            new Held(Set.of("individual market", "marketplace"), Set.of("VA", "IHS"), "marketplace"),
            "medicaid",
            new Held(Set.of("Medicaid", "CHIP"), Set.of("VA", "IHS"), "Medicaid"),
            "medicare",
            new Held(
                    Set.of("Medicare"),
                    Set.of(
                            "employer",
                            "individual market",
                            "marketplace",
                            "Medicaid",
                            "FEHB",
                            "state employees",
                            "retiree plan",
                            "TRICARE",
                            "VA",
                            "IHS"),
                    "Medicare"),
            "uninsured",
            new Held(Set.of(), Set.of(), ""));

    private final Map<List<String>, Optional<Table>> known = new HashMap<>();

    private record Held(Set<String> one, Set<String> maybe, String ordinary) {}

    @Override
    public synchronized Optional<Table> of(String edition, String place) {
        return known.computeIfAbsent(List.of(edition, place), asked -> read(edition, place));
    }

    private static Optional<Table> read(String edition, String place) {
        String named = edition.isEmpty() ? Edition.NEWEST : edition;
        return CountedCells.of(named, place)
                .map(counted -> new Table(
                        named,
                        counted.year(),
                        place.isEmpty() ? "the United States" : counted.place(),
                        counted.cells().stream().map(CountedPeople::cell).toList()));
    }

    private static Cell cell(CountedCells.Cell cell) {
        Held held = HELD.get(cell.coverage());
        return new Cell(
                cell.youngest(),
                cell.youngest() >= OLDEST_BAND ? OLDEST : cell.oldest(),
                cell.fromPoverty(),
                cell.toPoverty(),
                held.one(),
                held.maybe(),
                held.ordinary(),
                cell.people());
    }
}
