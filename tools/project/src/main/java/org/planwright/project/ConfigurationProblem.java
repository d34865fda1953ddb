package org.planwright.project;

import java.util.List;

/** What is wrong with a configuration file and the files that it names: all of it, file by file in their order. */
public final class ConfigurationProblem extends UserProblem {
    private static final long serialVersionUID = 1;

    /**
     * One thing that is wrong.
     *
     * @param file the file, as the user may see it
     * @param line from 1
     * @param column from 1
     * @param message what is so, one sentence
     * @param help what to do, one sentence
     */
    public record Item(String file, int line, int column, String message, String help) {}

    private final transient String file;
    private final transient List<Item> items;

    ConfigurationProblem(String file, List<Item> items) {
        super(first(items), advice(items));
        this.file = file;
        this.items = List.copyOf(items);
    }

    private static String first(List<Item> items) {
        Item item = items.get(0);
        return item.file() + ":" + item.line() + ":" + item.column() + ": " + item.message();
    }

    private static String advice(List<Item> items) {
        int more = items.size() - 1;
        String help = items.get(0).help();
        return more == 0 ? help : help + " There is more: “planwright config check” lists all " + (more + 1) + ".";
    }

    /** The configuration file, as the user may see it. */
    public String file() {
        return file;
    }

    /** All that is wrong. */
    public List<Item> items() {
        return items;
    }
}
