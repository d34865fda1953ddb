package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as plain text of a given width: figures at the right of their columns, words at the left. Where it is too wide, first
 * headings are broken, then columns of figures go on below with their first column again, and words are broken.
 */
final class TextTable {
    private static final Pattern FIGURE = Pattern.compile("[+−-]?\\$?\\d[\\d,]*(\\.\\d+)?( ?%| pts)?");
    private static final Pattern PLACE = Pattern.compile("\\S*/([^/\\s]+:\\d+)");
    private static final String MARGIN = "  ";
    private static final int GAP = 2;
    private static final int LEAST = 10;

    private List<List<String>> lines;
    private final int columns;
    private final int width;
    private final boolean[] figures;
    private final int[] widths;
    private final StringBuilder text;

    private TextTable(ScorePage.Table table, int width, StringBuilder text) {
        this.lines = table.lines();
        this.columns = lines.get(0).size();
        this.width = width;
        this.text = text;
        this.figures = new boolean[columns];
        this.widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            figures[column] = column > 0
                    && lines.stream()
                            .skip(1)
                            .map(line -> line.get(at))
                            .allMatch(cell ->
                                    cell.isEmpty() || FIGURE.matcher(cell).matches());
            widths[column] = natural(column);
        }
    }

    private int natural(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    /** A sentence in lines of a width. */
    static String wrapped(String sentence, int width) {
        return String.join("\n", broken(sentence, width));
    }

    /** Writes a table, its first line being the header. */
    static void write(ScorePage.Table table, int width, StringBuilder text) {
        new TextTable(table, width, text).write();
    }

    private void write() {
        if (total(0, columns) > width) {
            breakHeadings();
        }
        boolean words = false;
        for (int column = 1; column < columns; column++) {
            words |= !figures[column];
        }
        if (total(0, columns) > width && words) {
            shortenPlaces();
            breakWords();
        }
        int from = 1;
        while (true) {
            int end = from;
            int used = MARGIN.length() + widths[0];
            while (end < columns && (end == from || words || used + GAP + widths[end] <= width)) {
                used += GAP + widths[end++];
            }
            block(from, end);
            if (end >= columns) {
                return;
            }
            from = end;
            text.append('\n');
        }
    }

    private int total(int from, int end) {
        int sum = MARGIN.length();
        for (int column = from; column < end; column++) {
            sum += widths[column] + (column == from ? 0 : GAP);
        }
        return sum;
    }

    /** A heading of several words needs no more room than its longest word, or than what stands under it. */
    private void breakHeadings() {
        for (int column = 1; column < columns; column++) {
            int at = column;
            int body = lines.stream()
                    .skip(1)
                    .mapToInt(line -> line.get(at).length())
                    .max()
                    .orElse(0);
            int word = Arrays.stream(lines.get(0).get(column).split(" "))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            widths[column] = Math.max(body, word);
        }
    }

    /** A file is known by its name where there is no room for its folders. */
    private void shortenPlaces() {
        lines = lines.stream()
                .map(line -> line.stream()
                        .map(cell -> PLACE.matcher(cell).matches()
                                ? PLACE.matcher(cell).replaceFirst("$1")
                                : cell)
                        .toList())
                .toList();
        for (int column = 0; column < columns; column++) {
            widths[column] = Math.min(widths[column], natural(column));
        }
    }

    /** The widest column of words gives way until all fit: first between words, then within them. */
    private void breakWords() {
        int[] least = new int[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            least[column] = lines.stream()
                    .flatMap(line -> Arrays.stream(line.get(at).split(" ")))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
        shrink(least);
        Arrays.fill(least, LEAST);
        shrink(least);
    }

    private void shrink(int[] least) {
        while (total(0, columns) > width) {
            int widest = -1;
            for (int column = 0; column < columns; column++) {
                boolean gives = !figures[column] && widths[column] > least[column];
                widest = gives && (widest < 0 || widths[column] > widths[widest]) ? column : widest;
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private void block(int from, int end) {
        for (int row = 0; row < lines.size(); row++) {
            List<List<String>> cells =
                    new ArrayList<>(List.of(broken(lines.get(row).get(0), widths[0])));
            for (int column = from; column < end; column++) {
                cells.add(broken(lines.get(row).get(column), widths[column]));
            }
            int high = cells.stream().mapToInt(List::size).max().orElse(1);
            for (int part = 0; part < high; part++) {
                StringBuilder line = new StringBuilder(MARGIN);
                for (int i = 0; i < cells.size(); i++) {
                    int column = i == 0 ? 0 : from + i - 1;
                    // headings stand on what they are the headings of
                    int at = row == 0 ? part - (high - cells.get(i).size()) : part;
                    String cell =
                            at >= 0 && at < cells.get(i).size() ? cells.get(i).get(at) : "";
                    String pad = " ".repeat(widths[column] - cell.length());
                    line.append(i == 0 ? "" : " ".repeat(GAP)).append(figures[column] ? pad + cell : cell + pad);
                }
                text.append(line.toString().stripTrailing()).append('\n');
            }
        }
    }

    /** A cell in lines, broken between words; a word that is too long after a slash, or where it must be. */
    private static List<String> broken(String cell, int width) {
        List<String> parts = new ArrayList<>();
        String left = cell;
        String indent = cell.length() > cell.stripLeading().length() ? "    " : "";
        while (left.length() > width) {
            int space = left.lastIndexOf(' ', width);
            int slash = left.lastIndexOf('/', width - 1) + 1;
            boolean onlyIndent = space >= 0 && left.substring(0, space).isBlank();
            int end = space > 0 && !onlyIndent ? space : slash > indent.length() ? slash : width;
            parts.add(left.substring(0, end).stripTrailing());
            left = indent + left.substring(end).stripLeading();
        }
        parts.add(left);
        return parts;
    }
}
