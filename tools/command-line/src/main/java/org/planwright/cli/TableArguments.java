package org.planwright.cli;

import java.util.List;
import java.util.Optional;

/**
 * What {@code compare} and {@code scorecard} are asked.
 *
 * @param checklist the checklist that plans are held against; empty to set them side by side
 * @param plans files and folders; none for every plan below the working folder
 * @param form how the table is written
 * @param output the file to write; empty for standard output
 */
record TableArguments(Optional<String> checklist, List<String> plans, Form form, Optional<String> output, Manner manner)
        implements Request {
    /** The forms of tables. */
    enum Form {
        TEXT,
        MARKDOWN,
        HTML,
        CSV,
        XLSX
    }

    TableArguments {
        plans = List.copyOf(plans);
    }

    @Override
    public int run(Terminal terminal) {
        return new TableCommand(this, terminal).run();
    }
}
