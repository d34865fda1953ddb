package org.planwright.compiler.summary;

/** What is wrong with a template of a project's own, with the place in it. */
public final class TemplateFault extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column from 1
     * @param message what is so, one sentence
     */
    TemplateFault(int line, int column, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
