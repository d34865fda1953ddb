package org.planwright.compiler.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.change.CostEffect.Line;

/** The effect on a score in each of the forms in which changes are written. */
public final class CostEffectPage {
    private CostEffectPage() {}

    /** A table: its title, and lines of which the first is the head. */
    private record Table(String title, List<List<String>> lines) {}

    private static List<Table> tables(CostEffect effect) {
        List<Table> tables = new ArrayList<>();
        int years = effect.lines().get(0).before().size();
        int last = effect.firstYear() + years - 1;
        List<List<String>> ends = new ArrayList<>();
        ends.add(List.of(
                capital(effect.unit()) + ", or percent",
                effect.firstYear() + " old",
                "new",
                "change",
                last + " old",
                "new",
                "change"));
        List<List<String>> byYear = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Change, new less old"));
        for (int t = 0; t < years; t++) {
            head.add("" + (effect.firstYear() + t));
        }
        byYear.add(head);
        for (Line line : effect.lines()) {
            String name = CostEffect.words(line.name()) + (line.share() ? ", percent" : "");
            List<String> row = new ArrayList<>(List.of(name));
            for (int t : new int[] {0, years - 1}) {
                row.add(effect.figure(line.before().get(t), line.share()));
                row.add(effect.figure(line.after().get(t), line.share()));
                row.add(effect.difference(line.change().get(t), line.share()));
            }
            ends.add(row);
            List<String> changes = new ArrayList<>(List.of(name));
            line.change().forEach(change -> changes.add(effect.difference(change, line.share())));
            if (changes.stream().skip(1).anyMatch(change -> change.startsWith("+") || change.startsWith("-"))) {
                byYear.add(changes);
            }
        }
        tables.add(new Table("Both versions under baseline " + effect.edition(), ends));
        if (years > 1 && byYear.size() > 1) {
            tables.add(new Table("By year", byYear));
        }
        bands(effect, tables);
        households(effect, tables);
        return tables;
    }

    private static void bands(CostEffect effect, List<Table> tables) {
        if (effect.bands().lines().isEmpty()) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Change, " + effect.unit(), "year", "10%", "50%", "90%"));
        for (CostEffect.Band band : effect.bands().lines()) {
            lines.add(List.of(
                    CostEffect.words(band.name()),
                    "" + band.year(),
                    effect.difference(band.low(), false),
                    effect.difference(band.middle(), false),
                    effect.difference(band.high(), false)));
        }
        tables.add(new Table(
                "How far the change spreads over " + effect.bands().draws() + " draws, the same for both versions",
                lines));
    }

    private static void households(CostEffect effect, List<Table> tables) {
        effect.households()
                .ifPresent(h -> tables.add(new Table(
                        "Households in " + h.year() + ", against current law",
                        List.of(
                                List.of("Percent of units", "old", "new", "change"),
                                row(effect, "pay less", h.lessBefore(), h.lessAfter()),
                                row(effect, "pay more", h.moreBefore(), h.moreAfter())))));
    }

    private static List<String> row(CostEffect effect, String name, double before, double after) {
        return List.of(
                name, effect.figure(before, true), effect.figure(after, true), effect.difference(after - before, true));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String title(CostEffect effect) {
        return "Effect on the score" + (effect.plan().isEmpty() ? "" : " of " + effect.plan());
    }

    /** For a terminal. */
    public static String text(CostEffect effect) {
        StringBuilder page = new StringBuilder("\n" + title(effect) + "\n");
        effect.whyNot().forEach(why -> page.append("  none: ").append(why).append('\n'));
        if (effect.whyNot().isEmpty()) {
            for (Table table : tables(effect)) {
                page.append('\n').append(table.title()).append('\n');
                aligned(table.lines(), page);
            }
        }
        return page.toString();
    }

    private static void aligned(List<List<String>> lines, StringBuilder page) {
        int[] width = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder("  ");
            for (int i = 0; i < width.length; i++) {
                String pad = " ".repeat(width[i] - line.get(i).length());
                row.append(i == 0 ? line.get(i) + pad : "  " + pad + line.get(i));
            }
            page.append(row.toString().stripTrailing()).append('\n');
        }
    }

    /** For a review comment. */
    public static String markdown(CostEffect effect) {
        StringBuilder page = new StringBuilder("\n### " + ChangeMarkdown.cell(title(effect)) + "\n");
        effect.whyNot()
                .forEach(why ->
                        page.append("\nNone: ").append(ChangeMarkdown.cell(why)).append('\n'));
        if (effect.whyNot().isEmpty()) {
            for (Table table : tables(effect)) {
                page.append("\n").append(ChangeMarkdown.cell(table.title())).append("\n\n");
                for (int i = 0; i < table.lines().size(); i++) {
                    List<String> line = table.lines().get(i);
                    page.append("| ")
                            .append(String.join(
                                    " | ",
                                    line.stream().map(ChangeMarkdown::cell).toList()))
                            .append(" |\n");
                    if (i == 0) {
                        page.append("|---")
                                .append("|--:".repeat(line.size() - 1))
                                .append("|\n");
                    }
                }
            }
        }
        return page.toString();
    }

    /** A part of a page of its own. */
    static void html(CostEffect effect, StringBuilder page) {
        page.append("<section class=\"score\"><h2>")
                .append(ChangeHtml.text(title(effect)))
                .append("</h2>\n");
        effect.whyNot()
                .forEach(why ->
                        page.append("<p>None: ").append(ChangeHtml.text(why)).append("</p>\n"));
        if (effect.whyNot().isEmpty()) {
            for (Table table : tables(effect)) {
                page.append("<h3>").append(ChangeHtml.text(table.title())).append("</h3>\n");
                page.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                        .append(ChangeHtml.text(table.title()))
                        .append("\"><table class=\"figures\">\n");
                for (int i = 0; i < table.lines().size(); i++) {
                    page.append("<tr>");
                    for (int c = 0; c < table.lines().get(i).size(); c++) {
                        String cell = i == 0 ? "th scope=\"col\"" : c == 0 ? "th scope=\"row\"" : "td";
                        page.append('<')
                                .append(cell)
                                .append('>')
                                .append(ChangeHtml.text(table.lines().get(i).get(c)));
                        page.append("</").append(cell, 0, 2).append('>');
                    }
                    page.append("</tr>\n");
                }
                page.append("</table></div>\n");
            }
        }
        page.append("</section>\n");
    }

    static void json(CostEffect effect, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("plan", effect.plan());
        json.writeStringField("baseline", effect.edition());
        json.writeArrayFieldStart("whyNot");
        for (String why : effect.whyNot()) {
            json.writeString(why);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (Line line : effect.lines()) {
            json.writeStartObject();
            json.writeStringField("name", line.name());
            json.writeStringField("unit", line.share() ? "share" : "million dollars");
            json.writeNumberField("firstYear", effect.firstYear());
            numbers("old", line.before(), json);
            numbers("new", line.after(), json);
            numbers("change", line.change(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("draws", effect.bands().draws());
        json.writeArrayFieldStart("bands");
        for (CostEffect.Band band : effect.bands().lines()) {
            json.writeStartObject();
            json.writeStringField("name", band.name());
            json.writeNumberField("year", band.year());
            json.writeNumberField("low", band.low());
            json.writeNumberField("middle", band.middle());
            json.writeNumberField("high", band.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (effect.households().isPresent()) {
            CostEffect.Households h = effect.households().get();
            json.writeObjectFieldStart("households");
            json.writeNumberField("year", h.year());
            json.writeNumberField("payLessOld", h.lessBefore());
            json.writeNumberField("payLessNew", h.lessAfter());
            json.writeNumberField("payMoreOld", h.moreBefore());
            json.writeNumberField("payMoreNew", h.moreAfter());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void numbers(String name, List<Double> numbers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (double number : numbers) {
            if (Double.isNaN(number)) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }
        json.writeEndArray();
    }
}
