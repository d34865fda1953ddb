package org.planwright.runtime.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.judgement.Beside;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Used;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.HouseholdDraws;
import org.planwright.runtime.uncertainty.Sensitivity;

/**
 * A score and what is told beside it.
 *
 * @param score the plan's, or that of the one scenario that was asked for
 * @param beside estimates of others
 * @param households who pays less; empty where nobody asked
 * @param householdDraws in how many draws; empty where nobody asked, or without draws
 * @param assumptions whether tables list every parameter used
 * @param bands how far figures spread; empty without draws
 * @param sensitivity what moves a figure; empty where nobody asked
 * @param scenarios beside the plan, in the order asked for
 */
public record Report(
        Score score,
        List<Beside> beside,
        Optional<HouseholdTables> households,
        Optional<HouseholdDraws> householdDraws,
        boolean assumptions,
        Optional<Bands> bands,
        Optional<Sensitivity> sensitivity,
        List<Scenario> scenarios) {
    /**
     * A scenario beside the plan.
     *
     * @param score its score
     * @param bands its bands; empty without draws
     * @param differences bands of scenario less plan, draw by draw; empty without draws
     */
    public record Scenario(Score score, Optional<Bands> bands, Optional<Bands> differences) {}

    public Report {
        beside = List.copyOf(beside);
        scenarios = List.copyOf(scenarios);
    }

    /** Every parameter that moves a figure of the score, or of the households where they are asked for. */
    public List<Used> used() {
        Set<String> keys = score.used().stream().map(Used::key).collect(Collectors.toSet());
        return Stream.concat(
                        score.used().stream(),
                        households.stream()
                                .flatMap(tables -> tables.used().stream())
                                .filter(one -> !keys.contains(one.key())))
                .toList();
    }
}
