package org.planwright.project;

import java.util.List;
import java.util.Map;
import org.planwright.runtime.judgement.Verdict;

/** How the promises of plans stand, above what is wrong. */
public final class PromisesPage {
    private PromisesPage() {}

    /** A line for each promise; nothing where there is none. */
    public static String text(Map<String, List<Verdict>> verdicts) {
        StringBuilder text = new StringBuilder();
        verdicts.forEach((file, promises) -> {
            for (Verdict promise : promises) {
                text.append(file)
                        .append(':')
                        .append(promise.promise().provenance().line());
                text.append(": ").append(promise.text()).append('\n');
                if (!promise.moves().isEmpty()) {
                    text.append("  moved most by ").append(promise.moves()).append('\n');
                }
            }
        });
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    /** A table; nothing where there is none. */
    public static String markdown(Map<String, List<Verdict>> verdicts) {
        StringBuilder text = new StringBuilder();
        verdicts.forEach((file, promises) -> {
            for (Verdict promise : promises) {
                text.append("| ").append(escaped(promise.promise().title()));
                text.append(" | ").append(promise.state().word());
                text.append(" | ").append(escaped(promise.why().isEmpty() ? promise.figures() : promise.why()));
                text.append(" | ").append(escaped(promise.moves()));
                text.append(" | ")
                        .append(escaped(promise.promise().provenance().file()))
                        .append(':')
                        .append(promise.promise().provenance().line())
                        .append(" |\n");
            }
        });
        return text.isEmpty()
                ? ""
                : "| promise | state | figure | moved most by | place |\n|---|---|---|---|---|\n" + text + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("\n", " ");
    }
}
