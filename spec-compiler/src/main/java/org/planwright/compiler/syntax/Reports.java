package org.planwright.compiler.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;

/** Collects what could not be read, and says the same thing about one file twenty times at most. */
final class Reports {
    private static final int MOST = 20;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Rule, Tally> tallies = new HashMap<>();

    private static final class Tally {
        private int count;
        private Diagnostic firstLeftOut;
    }

    void add(Diagnostic.Builder finding) {
        add(finding.build());
    }

    void add(Diagnostic diagnostic) {
        Tally tally = tallies.computeIfAbsent(diagnostic.rule(), rule -> new Tally());
        tally.count++;
        if (tally.count <= MOST) {
            diagnostics.add(diagnostic);
        } else if (tally.firstLeftOut == null) {
            tally.firstLeftOut = diagnostic;
        }
    }

    /** All of them in the order of the text, a closing remark for each kind that was cut short at the end. */
    List<Diagnostic> inOrder() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.sort((a, b) ->
                Integer.compare(a.primary().span().start(), b.primary().span().start()));
        List<Tally> cut = new ArrayList<>();
        for (Tally tally : tallies.values()) {
            if (tally.firstLeftOut != null) {
                cut.add(tally);
            }
        }
        cut.sort((a, b) ->
                a.firstLeftOut.rule().id().compareTo(b.firstLeftOut.rule().id()));
        for (Tally tally : cut) {
            all.add(remark(tally));
        }
        return all;
    }

    private static Diagnostic remark(Tally tally) {
        int more = tally.count - MOST;
        return Diagnostic.of(
                        tally.firstLeftOut.rule(),
                        tally.firstLeftOut.primary().span(),
                        "From here on the same is found " + (more == 1 ? "once more." : more + " more times."))
                .help("Mend the first ones and look again: they often have one cause.")
                .build();
    }
}
