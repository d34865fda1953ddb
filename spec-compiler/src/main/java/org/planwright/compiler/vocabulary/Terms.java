package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planwright.compiler.plan.Term;

/**
 * Reads tables of terms: a line each, its columns divided by bars. A line that stands deeper than the one before is a part
 * of it. Lists are divided by commas.
 */
final class Terms {
    private Terms() {}

    /** Lines of name, help and other names. */
    static List<Entry> named(Term.Kind kind, String table) {
        return read(kind, table, false);
    }

    /** Lines of name, class or payer of the accounts, help and other names. */
    static List<Entry> counted(Term.Kind kind, String table) {
        return read(kind, table, true);
    }

    private static List<Entry> read(Term.Kind kind, String table, boolean counted) {
        List<Entry> entries = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (String line : divided(table, '\n')) {
            List<String> columns = divided(line, '|');
            int depth = depth(line);
            while (above.size() > depth) {
                above.remove(above.size() - 1);
            }
            String id = lower(columns.get(0).strip());
            int help = counted ? 2 : 1;
            entries.add(new Entry(
                    new Term(kind, id),
                    list(columns, help + 1),
                    text(columns.get(help)),
                    above.isEmpty() ? "" : above.get(above.size() - 1),
                    List.of(),
                    counted ? columns.get(1).strip() : ""));
            above.add(id);
        }
        return entries;
    }

    /** Lines of name, help, other names and the names of what it holds. */
    static List<Entry> packages(Term.Kind kind, String table) {
        List<Entry> entries = new ArrayList<>();
        for (String line : divided(table, '\n')) {
            List<String> columns = divided(line, '|');
            Term term = new Term(kind, lower(columns.get(0).strip()));
            entries.add(new Entry(term, list(columns, 2), text(columns.get(1)), "", list(columns, 3), ""));
        }
        return entries;
    }

    /** How deep a line stands: two spaces a step. */
    private static int depth(String line) {
        int spaces = 0;
        while (line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces / 2;
    }

    /** The names of a column, in lower case; none where the line has no such column. */
    private static List<String> list(List<String> columns, int column) {
        return column < columns.size() ? list(columns.get(column)) : List.of();
    }

    /** Names divided by commas, in lower case. */
    static List<String> list(String names) {
        List<String> list = new ArrayList<>();
        for (String name : divided(names, ',')) {
            if (!name.isBlank()) {
                list.add(lower(name.strip()));
            }
        }
        return list;
    }

    /** A column's text, without the spaces of a line that goes on. */
    static String text(String column) {
        StringBuilder text = new StringBuilder(column.length());
        for (String word : divided(column, ' ')) {
            if (!word.isEmpty()) {
                text.append(text.length() > 0 ? " " : "").append(word);
            }
        }
        return text.toString();
    }

    /** The parts between a mark; an empty last part is left out. */
    static List<String> divided(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(mark); end >= 0; end = text.indexOf(mark, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** A name as it is kept; capitals come back where it is shown. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static List<String> lower(List<String> names) {
        List<String> lower = new ArrayList<>(names.size());
        for (String name : names) {
            lower.add(lower(name));
        }
        return lower;
    }
}
