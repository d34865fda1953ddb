package org.planwright.compiler.change;

import java.util.Map;
import java.util.Set;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.plan.Provision;

/** The class that a change of a provision belongs to, by where it stands. */
final class Kinds {
    private static final Map<String, Kind> BY_SECTION = Map.ofEntries(
            Map.entry("eligibility", Kind.COVERAGE),
            Map.entry("enrollment", Kind.COVERAGE),
            Map.entry("private insurance", Kind.COVERAGE),
            Map.entry("existing programs", Kind.COVERAGE),
            Map.entry("benefits", Kind.BENEFIT),
            Map.entry("cost sharing", Kind.COST_SHARING),
            Map.entry("payment", Kind.PAYMENT),
            Map.entry("providers", Kind.PAYMENT),
            Map.entry("cost containment", Kind.PAYMENT),
            Map.entry("financing", Kind.FINANCING),
            Map.entry("assumptions", Kind.FINANCING),
            Map.entry("transition", Kind.TIMELINE),
            Map.entry("legal", Kind.LEGAL),
            Map.entry("promises", Kind.LEGAL),
            Map.entry("checklist", Kind.LEGAL),
            Map.entry("estimates", Kind.TEXT_ONLY));
    private static final Map<String, Kind> BY_DEFINITION = Map.of(
            "group", Kind.COVERAGE,
            "benefit", Kind.BENEFIT,
            "base", Kind.FINANCING,
            "date", Kind.TIMELINE,
            "source", Kind.TEXT_ONLY);
    private static final Set<String> DATED_HEADERS = Set.of("enactment", "first benefits", "horizon");
    private static final Set<String> LEGAL_HEADERS = Set.of("status", "kind", "jurisdiction");

    private Kinds() {}

    static Kind of(Provision provision) {
        String word = provision.word();
        return switch (provision.section()) {
            case "plan" ->
                DATED_HEADERS.contains(word)
                        ? Kind.TIMELINE
                        : LEGAL_HEADERS.contains(word) ? Kind.LEGAL : Kind.TEXT_ONLY;
            case "definitions" -> BY_DEFINITION.getOrDefault(word, Kind.ADMINISTRATION);
            default -> BY_SECTION.getOrDefault(provision.section(), Kind.ADMINISTRATION);
        };
    }
}
