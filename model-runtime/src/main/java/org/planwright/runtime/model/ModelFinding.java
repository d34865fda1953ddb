package org.planwright.runtime.model;

import java.util.Objects;

/**
 * Why there is no figure, or with what reserve one must be read. Stands in the place of a figure that would be wrong.
 *
 * @param severity error where nothing can be computed, else warning
 * @param rule id such as {@code score.no-base}
 * @param message what is so; stands alone
 * @param clause identity of the provision; empty where it is none's
 * @param file the plan's file; empty where it is no line's
 * @param line its line, from 1; 0 for none
 * @param help what to do
 */
public record ModelFinding(
        Severity severity, String rule, String message, String clause, String file, int line, String help) {
    /** How grave it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public ModelFinding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(message);
    }

    /** As one line of text. */
    public String text() {
        String place = file.isEmpty() ? "" : file + ":" + line + ": ";
        return place + (severity == Severity.ERROR ? "error" : "warning") + "[" + rule + "]: " + message
                + (help.isEmpty() ? "" : "\n  help: " + help);
    }
}
