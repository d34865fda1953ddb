package org.planwright.compiler;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Palette.Ink;

/** A table in words, as a terminal, Markdown, a page or a spreadsheet shows it. */
public final class SideBySide {
    /**
     * A table.
     *
     * @param title its heading
     * @param head names of the columns
     * @param rows cells, as many in each row as there are columns
     */
    public record Table(String title, List<String> head, List<List<String>> rows) {}

    private SideBySide() {}

    /** Plans by design questions. */
    public static Table of(Comparison comparison) {
        List<String> head = new ArrayList<>(List.of("Question"));
        head.addAll(comparison.plans());
        List<List<String>> rows = new ArrayList<>();
        comparison.rows().forEach(row -> {
            List<String> cells = new ArrayList<>(
                    List.of(row.question().id() + " " + row.question().sentence()));
            row.cells().forEach(cell -> cells.add(cell.words()));
            rows.add(cells);
        });
        return new Table("Plans side by side", head, rows);
    }

    /** Plans by the expectations of one checklist. */
    public static Table of(List<Scorecard> cards) {
        List<String> head = new ArrayList<>(List.of("Expected"));
        cards.forEach(card -> head.add(card.plan()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; !cards.isEmpty() && i < cards.get(0).lines().size(); i++) {
            List<String> cells =
                    new ArrayList<>(List.of(cards.get(0).lines().get(i).name()));
            for (Scorecard card : cards) {
                Scorecard.Line line = card.lines().get(i);
                cells.add(line.verdict().words() + (line.by().isEmpty() ? "" : ": " + line.by()));
            }
            rows.add(cells);
        }
        return new Table(cards.isEmpty() ? "" : cards.get(0).checklist(), head, rows);
    }

    /** For a terminal: row by row, since plans say more than a column holds. */
    public static String text(Table table, Style style) {
        StringBuilder page = new StringBuilder();
        int widest =
                table.head().stream().skip(1).mapToInt(String::length).max().orElse(0);
        for (List<String> row : table.rows()) {
            page.append(style.palette().paint(Ink.STRONG, clean(row.get(0), style)))
                    .append('\n');
            for (int i = 1; i < row.size(); i++) {
                String plan = clean(table.head().get(i), style);
                page.append("  ").append(plan).append(" ".repeat(Math.max(1, widest + 2 - plan.length())));
                page.append(clean(row.get(i), style)).append('\n');
            }
        }
        return page.toString();
    }

    private static String clean(String text, Style style) {
        return style.glyphs().onOneLine(text);
    }

    /** For a review or a page of documentation. */
    public static String markdown(Table table) {
        StringBuilder page = new StringBuilder("# ").append(cell(table.title())).append("\n\n");
        markdown(table.head(), page);
        page.append("|").append("---|".repeat(table.head().size())).append('\n');
        table.rows().forEach(row -> markdown(row, page));
        return page.toString();
    }

    private static void markdown(List<String> cells, StringBuilder page) {
        cells.forEach(cell -> page.append("| ").append(cell(cell)).append(' '));
        page.append("|\n");
    }

    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\n', '\r', '\t' -> cell.append(' ');
                case '<' -> cell.append("&lt;");
                case '>' -> cell.append("&gt;");
                case '&' -> cell.append("&amp;");
                case '|', '*', '_', '`', '[', ']', '\\', '~' ->
                    cell.append('\\').append((char) c);
                default -> cell.append((char) c);
            }
        });
        return cell.toString();
    }

    /** One page that holds all it needs. */
    public static String html(Table table) {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem }
                table { border-collapse: collapse }
                th, td { border: 1px solid #bbb; padding: .35rem .6rem; text-align: left; vertical-align: top }
                thead th { background: #f2f2f2; position: sticky; top: 0 }
                .silent { background: #f7f0e0; font-style: italic }
                </style>
                """);
        page.append("<title>").append(escaped(table.title())).append("</title>\n<h1>");
        page.append(escaped(table.title())).append("</h1>\n<table>\n<thead><tr>");
        table.head()
                .forEach(name ->
                        page.append("<th scope=\"col\">").append(escaped(name)).append("</th>"));
        page.append("</tr></thead>\n");
        for (List<String> row : table.rows()) {
            page.append("<tr><th scope=\"row\">").append(escaped(row.get(0))).append("</th>");
            row.stream().skip(1).forEach(words -> page.append(
                            words.startsWith("silent") ? "<td class=\"silent\">" : "<td>")
                    .append(escaped(words))
                    .append("</td>"));
            page.append("</tr>\n");
        }
        return page.append("</table>\n</html>\n").toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** For a spreadsheet: every cell quoted, and none that a spreadsheet would compute. */
    public static String csv(Table table) {
        StringBuilder page = new StringBuilder();
        csv(table.head(), page);
        table.rows().forEach(row -> csv(row, page));
        return page.toString();
    }

    private static void csv(List<String> cells, StringBuilder page) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean formula = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
            page.append(i > 0 ? "," : "").append('"').append(formula ? "'" : "");
            page.append(cell.replace("\"", "\"\"")).append('"');
        }
        page.append("\r\n");
    }
}
