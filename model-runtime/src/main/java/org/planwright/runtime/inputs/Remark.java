package org.planwright.runtime.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the cost model has to say of a plan once it is scored: that it breaks a rule, where, and by which figures.
 *
 * @param rule id of the rule
 * @param clause identity of the provision; empty where it is no provision's
 * @param file the plan's file; empty where it is no line's
 * @param line its line, from 1; 0 for none
 * @param message what is so, one sentence that stands alone
 * @param values the figures that it rests on
 * @param help what to do, one sentence each
 */
public record Remark(
        String rule, String clause, String file, int line, String message, List<Value> values, List<String> help) {
    /**
     * A figure and where it comes from.
     *
     * @param expression what it is
     * @param value the figure in words, with its unit
     * @param origin a line of the plan, {@code baseline EDITION}, or {@code score FIGURE/YEAR}
     */
    public record Value(String expression, String value, String origin) {}

    public Remark {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(message);
        values = List.copyOf(values);
        help = List.copyOf(help);
    }

    /** Begins a remark at a provision. */
    public static Builder at(Provenance place, String rule, String message) {
        return new Builder(rule, place.clause(), place.file(), place.line(), message);
    }

    /** Begins a remark on the plan as a whole. */
    public static Builder ofThePlan(String rule, String message) {
        return new Builder(rule, "", "", 0, message);
    }

    /** Collects the figures and what to do. */
    public static final class Builder {
        private final String rule;
        private final String clause;
        private final String file;
        private final int line;
        private final String message;
        private final List<Value> values = new ArrayList<>();
        private final List<String> help = new ArrayList<>();

        private Builder(String rule, String clause, String file, int line, String message) {
            this.rule = rule;
            this.clause = clause;
            this.file = file;
            this.line = line;
            this.message = message;
        }

        /** A figure that the message rests on. */
        public Builder value(String expression, String value, String origin) {
            values.add(new Value(expression, value, origin));
            return this;
        }

        /** What to do: one sentence. */
        public Builder help(String sentence) {
            help.add(sentence);
            return this;
        }

        /** The remark. */
        public Remark build() {
            return new Remark(rule, clause, file, line, message, values, help);
        }
    }
}
