package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.ProgramAction;

/** Says once of each waiver or law that nobody has granted yet what the score takes as granted with it. */
final class PendingAuthorities {
    private static final String SEPARATOR = " / ";

    private PendingAuthorities() {}

    static void tell(List<Parts.ProgramChange> programs, Notes notes) {
        Map<List<String>, List<Parts.ProgramChange>> pending = new LinkedHashMap<>();
        for (Parts.ProgramChange change : programs) {
            boolean taken = change.action() == ProgramAction.ABSORB || change.action() == ProgramAction.END;
            change.authority()
                    .filter(authority -> taken && authority.pending())
                    .ifPresent(authority -> pending.computeIfAbsent(authority.names(), names -> new ArrayList<>())
                            .add(change));
        }
        pending.forEach((names, changes) -> notes.warn(
                "score.authority-pending",
                "The score takes “" + String.join(", ", names) + "” as granted, which is pending and which "
                        + needs(changes) + ".",
                changes.get(0).provenance(),
                "Score a scenario in which it is refused beside it."));
    }

    private static String needs(List<Parts.ProgramChange> changes) {
        List<String> names = changes.stream()
                .map(change -> "“" + shortName(change.clause()) + "”")
                .toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0) + " needs"
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " need";
    }

    /** A clause without the section that it stands in. */
    private static String shortName(String clause) {
        int at = clause.lastIndexOf(SEPARATOR);
        return at < 0 ? clause : clause.substring(at + SEPARATOR.length());
    }
}
