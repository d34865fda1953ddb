package org.planwright.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.project.UserProblem;

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

    /** Refuses two forms that go to the same place. */
    static void refuseMixed(List<Report> reports) {
        Set<String> places = new HashSet<>();
        for (Report report : reports) {
            if (!places.add(report.output().orElse(""))) {
                throw new UserProblem(
                        "Two forms of the findings go to the same place.",
                        "Give each --format but one its own --output.");
            }
        }
    }
}
