package org.planwright.project;

import java.util.List;

/** What a configuration file says, before anything is known of its keys; YAML and JSON give the same. */
sealed interface Tree {
    /** Where it begins. */
    Place place();

    /**
     * A place in a configuration file.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(int line, int column) {}

    /** A single value, as written. */
    record Text(String value, Place place) implements Tree {}

    /** A list. */
    record Items(List<Tree> items, Place place) implements Tree {}

    /** Keys with their values, in the order written. */
    record Entries(List<Entry> entries, Place place) implements Tree {}

    /**
     * One key with its value.
     *
     * @param place where the key begins
     */
    record Entry(String key, Place place, Tree value) {}

    /** That a file cannot be read as its form demands. */
    final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Place place;

        /** @param message one sentence */
        Malformed(String message, Place place) {
            super(message, null, false, false);
            this.place = place;
        }

        Place place() {
            return place;
        }
    }
}
