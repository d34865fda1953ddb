package org.planwright.runtime.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.model.ModelFinding;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.results.BarChart.Bar;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Sensitivity;

/**
 * A score as one page to read, print or send: charts, and every table of the terminal's report. It refers to nothing outside
 * itself and runs no script. Charts are SVG, written through the JDK's XML writer, which escapes all that plans say.
 */
public final class ScoreHtml {
    private static final double PERCENT = 100;
    private static final double SMALL = 1e-3;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter to;
    private final BarChart charts;
    private final Report report;
    private final Score score;
    private final MoneyUnit unit;
    private final int last;

    private ScoreHtml(Report report) throws XMLStreamException {
        this.report = report;
        this.score = report.score();
        this.unit = MoneyUnit.of(score);
        this.last = score.years() - 1;
        this.to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        this.charts = new BarChart(to);
    }

    /** The text of the page. */
    public static String write(Report report) {
        try {
            ScoreHtml page = new ScoreHtml(report);
            page.page();
            return page.text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void page() throws XMLStreamException {
        to.writeDTD("<!DOCTYPE html>\n");
        start("html", "lang", "en");
        start("head");
        empty("meta", "charset", "utf-8");
        empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        element("title", "Score: " + clean(score.title()));
        start("style");
        to.writeCharacters(style());
        to.writeEndElement();
        to.writeEndElement();
        start("body");
        start("header");
        element("h1", clean(score.title()));
        element(
                "p",
                clean(ScorePage.head(score)) + ". Years " + score.firstYear() + " to " + (score.firstYear() + last)
                        + "; charts show " + (score.firstYear() + last) + ".");
        to.writeEndElement();
        start("main");
        charts();
        tables();
        findings();
        to.writeEndElement();
        to.writeEndElement();
        to.writeEndElement();
        to.writeEndDocument();
    }

    private void charts() throws XMLStreamException {
        String year = " in " + (score.firstYear() + last) + ", " + unit.words();
        chart("waterfall-chart", "From current law to the plan" + year, waterfall(), 0);
        chart("payers-chart", "Whose payments change" + year, payers(), 0);
        chart("balance-chart", "What the plan spends and what pays for it, by year, " + unit.words(), balance(), 0);
        chart("coverage-chart", "People without coverage, by year, percent", coverage(), 0);
        if (report.bands().isPresent()) {
            chart(
                    "bands-chart",
                    "Change in all health spending: from a tenth to nine tenths of the draws, " + unit.words(),
                    bands(report.bands().get()),
                    0);
        }
        if (report.sensitivity().isPresent()) {
            Sensitivity one = report.sensitivity().get();
            chart(
                    "tornado-chart",
                    "What moves " + one.figure() + " in " + one.year() + " most, one value at a time",
                    tornado(one),
                    one.centre());
        }
    }

    private void chart(String id, String title, List<Bar> bars, double line) throws XMLStreamException {
        if (bars.isEmpty()) {
            return;
        }
        start("section", "aria-labelledby", id + "-heading");
        start("h2", "id", id + "-heading");
        to.writeCharacters(title);
        to.writeEndElement();
        charts.draw(id, title, bars, line);
        to.writeEndElement();
    }

    private List<Bar> waterfall() {
        List<Bar> bars = new ArrayList<>();
        double at = score.current().total(last);
        bars.add(new Bar("Without the plan", 0, at, "before", unit.figure(at)));
        for (Score.Effect effect : score.steps()) {
            double change = effect.change()[last];
            if (Math.abs(change) >= SMALL) {
                bars.add(new Bar(
                        clean(effect.name()), at, at + change, change > 0 ? "more" : "less", unit.signed(change)));
            }
            at += change;
        }
        double after = score.plan().total(last);
        bars.add(new Bar("With the plan", 0, after, "plan", unit.figure(after)));
        return bars;
    }

    private List<Bar> payers() {
        List<Bar> bars = new ArrayList<>();
        for (Payer payer : Payer.values()) {
            double before = score.current().paidBy(last, one -> one == payer);
            double after = score.plan().paidBy(last, one -> one == payer);
            if (Math.abs(after - before) >= SMALL) {
                bars.add(new Bar(payer.title() + ", before", 0, before, "before", unit.figure(before)));
                bars.add(new Bar("after", 0, after, "plan", unit.figure(after)));
            }
        }
        return bars;
    }

    private List<Bar> balance() {
        Map<String, double[]> figures = score.figures();
        List<Bar> bars = new ArrayList<>();
        for (int t = 0; t < score.years(); t++) {
            double spends = figures.get("plan-spending")[t];
            double money = spends + figures.get("surplus")[t];
            bars.add(new Bar((score.firstYear() + t) + ", spends", 0, spends, "plan", unit.figure(spends)));
            bars.add(new Bar("money for it", 0, money, "before", unit.figure(money)));
        }
        return bars;
    }

    private List<Bar> coverage() {
        List<Bar> bars = new ArrayList<>();
        for (int t = 0; t < score.years(); t++) {
            double before = score.figures().get("uninsured-before")[t] * PERCENT;
            double after = score.figures().get("uninsured")[t] * PERCENT;
            bars.add(new Bar((score.firstYear() + t) + ", before", 0, before, "before", percent(before)));
            bars.add(new Bar("after", 0, after, "plan", percent(after)));
        }
        return bars;
    }

    private List<Bar> bands(Bands bands) {
        return bands.lines().stream()
                .filter(line -> line.figure().equals("change-in-national-spending"))
                .map(line -> new Bar(
                        "" + line.year(),
                        line.low(),
                        line.high(),
                        "plan",
                        unit.figure(line.low()) + " to " + unit.figure(line.high())))
                .toList();
    }

    private List<Bar> tornado(Sensitivity one) {
        return one.tornado().stream()
                .map(swing -> new Bar(
                        clean(swing.parameter().replaceFirst("^assumptions / ", "")),
                        swing.low(),
                        swing.high(),
                        "plan",
                        UncertaintyTables.figure(one, unit, swing.low()) + " to "
                                + UncertaintyTables.figure(one, unit, swing.high())))
                .toList();
    }

    private void tables() throws XMLStreamException {
        List<ScorePage.Table> tables = new ArrayList<>(ScorePage.tables(report));
        report.households().ifPresent(households -> tables.addAll(HouseholdPage.tables(households, unit)));
        report.householdDraws().ifPresent(draws -> tables.addAll(HouseholdPage.tables(draws)));
        tables.addAll(UncertaintyTables.of(report));
        for (ScorePage.Table table : tables) {
            table(table);
        }
    }

    private void table(ScorePage.Table table) throws XMLStreamException {
        String title = clean(table.title());
        start("section");
        start("div", "class", "table", "tabindex", "0", "role", "group", "aria-label", title);
        start("table");
        element("caption", title);
        for (int row = 0; row < table.lines().size(); row++) {
            List<String> line = table.lines().get(row);
            if (row == 0) {
                start("thead");
            } else if (row == 1) {
                start("tbody");
            }
            start("tr");
            for (int column = 0; column < line.size(); column++) {
                boolean header = row == 0 || column == 0;
                start(header ? "th" : "td");
                if (header) {
                    to.writeAttribute("scope", row == 0 ? "col" : "row");
                }
                to.writeCharacters(clean(line.get(column).strip()));
                to.writeEndElement();
            }
            to.writeEndElement();
            if (row == 0) {
                to.writeEndElement();
            }
        }
        if (table.lines().size() > 1) {
            to.writeEndElement();
        }
        to.writeEndElement();
        to.writeEndElement();
        to.writeEndElement();
    }

    private void findings() throws XMLStreamException {
        if (score.findings().isEmpty()) {
            return;
        }
        start("section");
        element("h2", ScorePage.RESERVE);
        start("ul");
        for (ModelFinding finding : score.findings()) {
            element("li", clean(finding.text()));
        }
        to.writeEndElement();
        to.writeEndElement();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }

    /** Without characters that neither XML nor HTML knows. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "�");
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        to.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            to.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        to.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            to.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        to.writeStartElement(name);
        to.writeCharacters(words);
        to.writeEndElement();
    }

    private static String style() {
        try (InputStream in = ScoreHtml.class.getResourceAsStream("score.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
