package org.planwright.project;

import java.util.List;

/** What is wrong with a configuration file: all of it, in the order of the file. */
public final class ConfigurationProblem extends UserProblem {
    private static final long serialVersionUID = 1;

    /**
     * One thing that is wrong.
     *
     * @param line from 1
     * @param column from 1
     * @param message what is so, one sentence
     * @param help what to do, one sentence
     */
    public record Item(int line, int column, String message, String help) {}

    private final transient String file;
    private final transient List<Item> items;

    ConfigurationProblem(String file, List<Item> items) {
        super(first(file, items), advice(items));
        this.file = file;
        this.items = List.copyOf(items);
    }

    private static String first(String file, List<Item> items) {
        Item item = items.get(0);
        return file + ":" + item.line() + ":" + item.column() + ": " + item.message();
    }

    private static String advice(List<Item> items) {
        int more = items.size() - 1;
        String help = items.get(0).help();
        return more == 0 ? help : help + " There is more: “planwright config check” lists all " + (more + 1) + ".";
    }

    /** The file, as the user may see it. */
    public String file() {
        return file;
    }

    /** All that is wrong. */
    public List<Item> items() {
        return items;
    }
}
