package org.planwright.compiler;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Severity;

/**
 * How grave breaches of single rules are, where a project says so. It overrules the pack. What makes a text unreadable is
 * always an error.
 *
 * @param levels rule id to level, by id
 */
public record RuleSettings(Map<String, Level> levels) {
    /** Nothing is set. */
    public static final RuleSettings NONE = new RuleSettings(Map.of());

    /** How grave a breach is, or that it is not looked for. */
    public enum Level {
        OFF,
        NOTE,
        WARNING,
        ERROR;

        /** As users write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The level that is written so. */
        public static Level of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** All, as users write them. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Level::word).toList();
        }
    }

    public RuleSettings {
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    /**
     * The finding at the severity that is set for its rule; empty where its rule is off.
     *
     * @param otherwise what holds where nothing is set; empty where it is not looked for then
     */
    Optional<Diagnostic> graded(Diagnostic finding, Optional<Diagnostic> otherwise) {
        Level level = finding.rule().acceptable() ? levels.get(finding.rule().id()) : null;
        if (level == null) {
            return otherwise;
        }
        return level == Level.OFF ? Optional.empty() : Optional.of(finding.at(Severity.valueOf(level.name())));
    }
}
