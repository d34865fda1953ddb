package org.planwright.compiler.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.diagnostic.Severity;

/**
 * How grave which changes are, and which have been approved.
 *
 * @param rules tried in order; the first that fits decides
 * @param usual the level of a change that no rule fits
 * @param approved fingerprints of changes that were approved, with the reason
 */
public record Policy(List<Rule> rules, Severity usual, Map<String, String> approved) {
    /** Every change is a note, nothing is approved. */
    public static final Policy NONE = new Policy(List.of(), Severity.NOTE, Map.of());

    /**
     * A line of the policy. What it leaves empty fits every change.
     *
     * @param name what it says, such as {@code no benefit narrows}
     * @param kinds classes that it is about
     * @param directions directions that it is about
     * @param subject identities that it is about, {@code *} for any words
     * @param below only changes of schedules that reach below this income or amount, in dollars
     * @param level how grave they are
     */
    public record Rule(
            String name,
            Set<Kind> kinds,
            Set<Direction> directions,
            Optional<String> subject,
            Optional<BigDecimal> below,
            Severity level) {
        /** Whether a change is one of those that it is about. */
        boolean fits(Change change) {
            return (kinds.isEmpty() || kinds.contains(change.kind()))
                    && (directions.isEmpty() || directions.contains(change.direction()))
                    && subject.map(wanted -> like(wanted, change.subject())).orElse(true)
                    && below.map(bound -> change.lowest()
                                    .map(lowest -> lowest.compareTo(bound) < 0)
                                    .orElse(false))
                            .orElse(true);
        }

        private static boolean like(String wanted, String subject) {
            String[] parts = wanted.split("\\*", -1);
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                pattern.append(i > 0 ? ".*" : "").append(Pattern.quote(parts[i]));
            }
            return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE)
                    .matcher(subject)
                    .matches();
        }
    }

    /**
     * A change with how grave it is.
     *
     * @param rule the name of the rule that decided; empty where none fits
     * @param approved why it was approved; empty where it was not
     */
    public record Graded(Change change, Severity level, String rule, Optional<String> approved) {
        /** Whether it counts towards a threshold. */
        public boolean open() {
            return approved.isEmpty();
        }
    }

    public Policy {
        rules = List.copyOf(rules);
        approved = Map.copyOf(approved);
    }

    /** Every change with its level, in the same order. */
    public List<Graded> grade(List<Change> changes) {
        List<Graded> graded = new ArrayList<>();
        for (Change change : changes) {
            Optional<Rule> rule =
                    rules.stream().filter(candidate -> candidate.fits(change)).findFirst();
            graded.add(new Graded(
                    change,
                    rule.map(Rule::level).orElse(usual),
                    rule.map(Rule::name).orElse(""),
                    Optional.ofNullable(approved.get(change.fingerprint()))));
        }
        return graded;
    }

    /** Approvals that fit none of the changes, in order: they are spent, or were mistyped. */
    public List<String> spent(List<Change> changes) {
        Set<String> seen = new HashSet<>();
        changes.forEach(change -> seen.add(change.fingerprint()));
        return approved.keySet().stream()
                .filter(one -> !seen.contains(one))
                .sorted()
                .toList();
    }
}
