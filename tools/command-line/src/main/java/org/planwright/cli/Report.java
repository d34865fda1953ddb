package org.planwright.cli;

import java.util.Optional;

/**
 * One way to write findings.
 *
 * @param form the form
 * @param output the file to write; empty for standard output
 */
record Report(Form form, Optional<String> output) {
    static final Report USUAL = new Report(Form.TEXT, Optional.empty());

    /** The forms of findings. */
    enum Form {
        TEXT,
        BRIEF,
        JSON,
        SARIF,
        JUNIT,
        GITHUB,
        MARKDOWN,
        HTML
    }

    /** From what was written, either of which may be missing; {@code -} is standard output. */
    static Report of(Form form, String output) {
        return new Report(
                form == null ? Form.TEXT : form, Optional.ofNullable(output).filter(file -> !file.equals("-")));
    }
}
