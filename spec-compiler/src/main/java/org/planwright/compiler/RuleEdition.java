package org.planwright.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;

/**
 * The rules of the compiler as they were in one edition. A project that keeps to it is told of newer rules by notes, and an
 * update of the tool breaks no build. What makes a text unreadable is an error in every edition.
 *
 * @param name such as {@code 2026.1}
 * @param severities rule id to the severity it had, by id
 */
public record RuleEdition(String name, Map<String, Severity> severities) {
    private static final String TABLE = "rule-editions.txt";

    public RuleEdition {
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
    }

    /** The names of all editions, the oldest first. */
    public static List<String> names() {
        return table().stream().filter(line -> !line.startsWith(" ")).toList();
    }

    /** The edition of this name; empty where there is none. */
    public static Optional<RuleEdition> of(String name) {
        return of(name, table());
    }

    /** An edition holds its own lines and those of all before it; a rule that stands again has another severity. */
    static Optional<RuleEdition> of(String name, List<String> table) {
        Map<String, Severity> severities = new TreeMap<>();
        boolean reached = false;
        for (String line : table) {
            if (!line.startsWith(" ")) {
                if (reached) {
                    break;
                }
                reached = line.equals(name);
            } else {
                String[] words = line.strip().split(" ");
                severities.put(words[0], Severity.valueOf(words[1].toUpperCase(Locale.ROOT)));
            }
        }
        return reached ? Optional.of(new RuleEdition(name, severities)) : Optional.empty();
    }

    private static List<String> table() {
        try (InputStream in = RuleEdition.class.getResourceAsStream(TABLE)) {
            List<String> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(TABLE, broken);
        }
    }

    /** A finding of one of the compiler's rules as grave as it was in this edition. */
    Diagnostic graded(Diagnostic finding) {
        Rule rule = finding.rule();
        if (!rule.acceptable() || RuleBook.rule(rule.id()).isEmpty()) {
            return finding;
        }
        Severity then = severities.get(rule.id());
        if (then == null) {
            return finding.at(Severity.NOTE)
                    .alsoHelping("This rule is newer than edition " + name + ", which the project keeps to.");
        }
        return finding.severity() == rule.severity() ? finding.at(then) : finding;
    }
}
