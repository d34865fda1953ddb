package org.planwright.compiler.diagnostic;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something a sound plan keeps.
 *
 * @param id {@code subject.bad-thing}; finishes the sentence "accept …" and never changes once published
 * @param severity how grave a breach is by default
 * @param kind whether a breach makes the text unreadable, the plan flawed or only worth a word
 * @param title what the rule says, as one short sentence without a full stop
 * @param catalogue ids of the published flaw catalogue that it decides, such as {@code M01}; may be empty
 */
public record Rule(String id, Severity severity, Kind kind, String title, List<String> catalogue) {
    /** Compiled once: every start makes every rule. */
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    /** What a breach means for the outputs. */
    public enum Kind {
        /** The text cannot be understood or its arithmetic has no meaning: no output, and never to be accepted. */
        TEXT,
        /** A flaw of the plan: its author may accept it with a reason; under {@code draft} it is listed. */
        FLAW,
        /** A flaw that shows once the plan is scored: its author may accept it; compiling alone does not look for it. */
        SCORED
    }

    public Rule {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        catalogue = List.copyOf(catalogue);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("rule id " + id);
        }
    }

    /** A rule about text that cannot be understood. */
    public static Rule text(String id, String title) {
        return new Rule(id, Severity.ERROR, Kind.TEXT, title, List.of());
    }

    /** A rule about a flaw of the plan. */
    public static Rule flaw(String id, Severity severity, String title, String... catalogue) {
        return new Rule(id, severity, Kind.FLAW, title, List.of(catalogue));
    }

    /** A rule about a flaw that only a score shows. */
    public static Rule scored(String id, Severity severity, String title, String... catalogue) {
        return new Rule(id, severity, Kind.SCORED, title, List.of(catalogue));
    }

    /** Whether the author of a plan may accept a breach. */
    public boolean acceptable() {
        return kind != Kind.TEXT;
    }

    /** Whether it takes a score to decide it. */
    public boolean scored() {
        return kind == Kind.SCORED;
    }

    /** The part before the full stop: what the rule is about. */
    public String subject() {
        return id.substring(0, id.indexOf('.'));
    }
}
