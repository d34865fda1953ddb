package org.planwright.compiler.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.compiler.source.Span;

/**
 * For each design question, how far the plan answers it.
 *
 * @param kind canonical name of the kind of plan that was asked; empty where the plan does not say
 * @param lines one for every question that the kind must answer, in the order of the catalogue
 */
public record Completeness(String kind, List<Line> lines) {
    /** How far a question is answered. */
    public enum State {
        /** The text answers it. */
        ANSWERED,
        /** The text leaves it to a body. */
        DELEGATED,
        /** Open on purpose, with a reason. */
        OPEN,
        /** The text is silent; the analyst filled it in. */
        SILENT_BUT_ASSUMED,
        /** The sources do not say. */
        UNKNOWN,
        /** Nothing stands there. */
        MISSING;

        /** As a person reads it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One question.
     *
     * @param question id, such as {@code Q10}
     * @param state how far it is answered
     * @param by identities of the provisions that speak to it
     * @param value what they say, in words
     * @param place where the first of them stands
     */
    public record Line(String question, State state, List<String> by, String value, Optional<Span> place) {
        public Line {
            by = List.copyOf(by);
        }
    }

    public Completeness {
        lines = List.copyOf(lines);
    }

    /** How many questions are in a state. */
    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
