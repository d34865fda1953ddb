package org.planwright.runtime.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A file of an edition: comment lines that begin with #, a header, and lines whose first columns are keys. */
final class Table {
    private final String name;
    private final List<String> header;
    private final List<List<String>> lines;
    private final Map<List<String>, List<String>> byKey = new HashMap<>();
    private final int keys;

    private Table(String name, List<String> header, List<List<String>> lines, int keys) {
        this.name = name;
        this.header = header;
        this.lines = lines;
        this.keys = keys;
        for (List<String> line : lines) {
            if (byKey.put(line.subList(0, keys), line) != null) {
                throw new UnusableBaseline(
                        List.of(name + ": “" + String.join(", ", line.subList(0, keys)) + "” stands there twice"));
            }
        }
    }

    /**
     * Reads a table.
     *
     * @param keys how many of the first columns name a line
     */
    static Table read(String name, String text, int keys) {
        List<String> header = List.of();
        List<List<String>> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.strip().split(",", header.isEmpty() ? -1 : header.size()));
            if (header.isEmpty()) {
                header = cells;
            } else if (cells.size() != header.size()) {
                throw new UnusableBaseline(List.of(
                        name + ":" + number + ": " + cells.size() + " columns, but the header has " + header.size()));
            } else {
                lines.add(cells);
            }
        }
        return new Table(name, header, lines, keys);
    }

    List<List<String>> lines() {
        return lines;
    }

    List<String> header() {
        return header;
    }

    /** The cell of a line in a column; empty where the table has no such column. */
    Optional<String> at(List<String> line, String column) {
        int at = header.indexOf(column);
        return at < 0 ? Optional.empty() : Optional.of(line.get(at));
    }

    /** The cell of a line in a column that must be there. */
    String in(List<String> line, String column) {
        return at(line, column)
                .orElseThrow(() -> new UnusableBaseline(List.of(name + ": there is no column “" + column + "”")));
    }

    boolean has(String... key) {
        return byKey.containsKey(List.of(key));
    }

    /** The figure in a column; empty where there is no such line or column. */
    OptionalDouble find(String column, String... key) {
        List<String> line = byKey.get(List.of(key));
        int at = header.indexOf(column);
        return line == null || at < keys ? OptionalDouble.empty() : OptionalDouble.of(number(line.get(at), line));
    }

    /** The figure in a column, which must be there. */
    double get(String column, String... key) {
        return find(column, key)
                .orElseThrow(() -> new UnusableBaseline(
                        List.of(name + ": nothing for “" + String.join(", ", key) + "” in " + column)));
    }

    /** Figures of a line by year, for the columns that are years. */
    Map<Integer, Double> byYear(String... key) {
        Map<Integer, Double> years = new java.util.TreeMap<>();
        for (String column : header.subList(keys, header.size())) {
            years.put(Integer.valueOf(column), get(column, key));
        }
        return years;
    }

    /** A figure of the table. */
    double number(String text, List<String> line) {
        try {
            double value = text.equals("inf")
                    ? Double.POSITIVE_INFINITY
                    : text.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(text);
            if (Double.isNaN(value)) {
                throw new NumberFormatException();
            }
            return value;
        } catch (NumberFormatException none) {
            throw new UnusableBaseline(List.of(name + ": “" + text + "” is no number, in the line of “"
                    + String.join(", ", line.subList(0, keys)) + "”"));
        }
    }
}
