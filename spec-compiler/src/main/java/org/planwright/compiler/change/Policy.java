package org.planwright.compiler.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Decimals;

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
     * @param below only changes by which somebody with an income or amount below this, in dollars a year, pays more or less
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
            return (kinds.isEmpty() || kinds.contains(change.kind()) || besides(change))
                    && subject.map(wanted -> like(wanted, change.subject())).orElse(true)
                    && (below.isPresent()
                            ? change.burden().filter(this::reaches).isPresent()
                            : directions.isEmpty() || !Collections.disjoint(directions, change.ways()));
        }

        /** Who is about what is paid, or about benefits, is also about dates and definitions that change them. */
        private boolean besides(Change change) {
            boolean paid = below.isPresent()
                    && change.burden()
                            .filter(burden -> kinds.contains(burden.kind()))
                            .isPresent();
            boolean served = kinds.contains(Kind.BENEFIT)
                    && !directions.isEmpty()
                    && change.services()
                            .filter(services -> directions.contains(Direction.LOSS)
                                            && !services.lost().isEmpty()
                                    || directions.contains(Direction.GAIN)
                                            && !services.gained().isEmpty())
                            .isPresent();
            return paid || served;
        }

        /** Whether somebody with less pays more, or less; where that cannot be decided, it is held to be so. */
        private boolean reaches(Burden burden) {
            boolean more = directions.isEmpty() || directions.contains(Direction.MORE);
            boolean less = directions.isEmpty() || directions.contains(Direction.LESS);
            return burden.doubt().isPresent() && (more || less)
                    || witness(burden).isPresent();
        }

        /** Who pays more, or less, below the bound. */
        public Optional<Burden.Witness> witness(Burden burden) {
            boolean more = directions.isEmpty() || directions.contains(Direction.MORE);
            boolean less = directions.isEmpty() || directions.contains(Direction.LESS);
            Optional<Burden.Witness> rises = more ? burden.below(below, true) : Optional.empty();
            return rises.isPresent() || !less ? rises : burden.below(below, false);
        }

        /** What of a change breaks the rule, as somebody whom it happens to; empty where no person or payer tells it. */
        String because(Change change) {
            if (below.isPresent()) {
                return change.burden()
                        .map(burden -> burden.doubt()
                                .map(why -> "whether anybody below " + Decimals.dollars(below.get())
                                        + " pays more cannot be decided: " + why)
                                .orElseGet(() -> witness(burden)
                                        .map(Burden.Witness::toString)
                                        .orElse("")))
                        .orElse("");
            }
            return change.services()
                    .filter(services -> directions.contains(Direction.LOSS)
                            && !services.lost().isEmpty())
                    .map(services -> services.lost().get(0))
                    .map(lost -> "no longer " + lost.services() + " for " + lost.witness())
                    .orElse("");
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
     * @param because whom the rule was broken for, and how; empty where it names nobody
     * @param approved why it was approved; empty where it was not
     */
    public record Graded(Change change, Severity level, String rule, String because, Optional<String> approved) {
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
                    rule.map(one -> one.because(change)).orElse(""),
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
