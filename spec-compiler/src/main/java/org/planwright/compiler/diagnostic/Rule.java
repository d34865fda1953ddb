package org.planwright.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something a sound plan keeps.
 *
 * @param id {@code subject.bad-thing}; finishes the sentence "accept …" and never changes once published
 * @param severity how grave a breach is by default
 * @param kind whether a breach makes the text unreadable, the plan flawed or only worth a word
 * @param title what the rule says, as one short sentence without a full stop
 * @param catalogue ids of the published flaw catalogue that it decides, such as {@code M01}; may be empty
 * @param stage when it is looked for, and how gravely
 * @param causes rules a breach of which brings about a breach of this one
 */
public record Rule(
        String id,
        Severity severity,
        Kind kind,
        String title,
        List<String> catalogue,
        Stage stage,
        List<Cause> causes) {
    /** When a rule is looked for. */
    public enum Stage {
        /** Always. */
        ALWAYS,
        /** Always; what a draft does not say yet is worth a word and no more. */
        UNSAID,
        /** In what is published alone, or where a project asks for it. */
        PUBLISHED
    }

    /**
     * That a breach of this rule follows from a breach of another, where the two are about the same.
     *
     * @param rule the id of the other
     * @param tie what the two must have in common
     * @param of what the breach of this rule must be about: a section, or a section and a word; empty for anything
     * @param about what the breach of the other must be about, likewise
     */
    public record Cause(String rule, Tie tie, String of, String about) {}

    /** What a finding and its cause have in common. */
    public enum Tie {
        /** The provision: the subject of one is that of the other or a part of it. */
        SUBJECT,
        /** The plan, each of the two being about what is declared. */
        PLAN
    }

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
        causes = List.copyOf(causes);
        Objects.requireNonNull(stage);
        if (!isId(id)) {
            throw new IllegalArgumentException("rule id " + id);
        }
    }

    /** Words joined by hyphens, a full stop, words or numbers joined by hyphens. Every start looks at every rule. */
    private static boolean isId(String id) {
        int stop = -1;
        char before = '-';
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean begins = before == '-' || before == '.';
            if (c == '.' && stop < 0 && !begins) {
                stop = i;
            } else if (c == '-' ? begins : !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' && stop > 0)) {
                return false;
            }
            before = c;
        }
        return stop > 0 && before != '-' && before != '.';
    }

    /** A rule about text that cannot be understood. */
    public static Rule text(String id, String title) {
        return new Rule(id, Severity.ERROR, Kind.TEXT, title, List.of(), Stage.ALWAYS, List.of());
    }

    /** A rule about a flaw of the plan. */
    public static Rule flaw(String id, Severity severity, String title, String... catalogue) {
        return new Rule(id, severity, Kind.FLAW, title, List.of(catalogue), Stage.ALWAYS, List.of());
    }

    /** The same rule, a breach of which follows from a breach of any of these that is about the same provision. */
    public Rule follows(String... rules) {
        return with(Tie.SUBJECT, "", "", rules);
    }

    /**
     * The same rule, a breach of which follows from a breach of any of these.
     *
     * @param of what the breach of this rule must be about: a section, or a section and a word; empty for anything
     * @param about what the breach of the other must be about, likewise
     */
    public Rule followsWhere(String of, String about, String... rules) {
        return with(Tie.PLAN, of, about, rules);
    }

    private Rule with(Tie tie, String of, String about, String... rules) {
        List<Cause> more = new ArrayList<>(causes);
        for (String rule : rules) {
            more.add(new Cause(rule, tie, of, about));
        }
        return new Rule(id, severity, kind, title, catalogue, stage, more);
    }

    /** The same rule, looked for at this stage. */
    public Rule at(Stage when) {
        return new Rule(id, severity, kind, title, catalogue, when, causes);
    }

    /** A rule about a flaw that only a score shows. */
    public static Rule scored(String id, Severity severity, String title, String... catalogue) {
        return new Rule(id, severity, Kind.SCORED, title, List.of(catalogue), Stage.ALWAYS, List.of());
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
