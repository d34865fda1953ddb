package org.planwright.runtime.results;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A chart of horizontal bars as SVG within a page. Each bar has its words at the left and its figure at the right, so nothing
 * is told by colour or length alone; the page's style sheet colours it.
 */
final class BarChart {
    private static final int WIDTH = 660;
    private static final int LEFT = 280;
    private static final int PLOT = 230;
    private static final int ROW = 24;
    private static final int TOP = 8;
    private static final int LONGEST = 36;

    private final XMLStreamWriter to;

    /**
     * A bar.
     *
     * @param label its words
     * @param from where it begins
     * @param until where it ends
     * @param kind its class in the style sheet
     * @param figure what stands at its right
     */
    record Bar(String label, double from, double until, String kind, String figure) {}

    BarChart(XMLStreamWriter to) {
        this.to = to;
    }

    /**
     * Draws one.
     *
     * @param id unlike that of any other on the page
     * @param title what it shows; read aloud in place of the picture
     * @param line where a line goes down all of it
     */
    void draw(String id, String title, List<Bar> bars, double line) throws XMLStreamException {
        double low = line;
        double high = line;
        for (Bar bar : bars) {
            low = Math.min(low, Math.min(bar.from(), bar.until()));
            high = Math.max(high, Math.max(bar.from(), bar.until()));
        }
        double scale = high > low ? PLOT / (high - low) : 0;
        int height = 2 * TOP + ROW * bars.size();
        start("div", "class", "chart", "tabindex", "0", "role", "group", "aria-label", title);
        start("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "aria-labelledby", id);
        start("title", "id", id);
        to.writeCharacters(title + ". The same figures stand in the tables.");
        to.writeEndElement();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = TOP + i * ROW;
            double left = LEFT + (Math.min(bar.from(), bar.until()) - low) * scale;
            double width = Math.max(1, Math.abs(bar.until() - bar.from()) * scale);
            words(LEFT - 8, y, "end", shortened(bar.label()));
            start("rect", "x", plain(left), "y", "" + (y + 3), "width", plain(width), "height", "" + (ROW - 6));
            to.writeAttribute("class", bar.kind());
            start("title");
            to.writeCharacters(bar.label() + ": " + bar.figure());
            to.writeEndElement();
            to.writeEndElement();
            words(LEFT + PLOT + 8, y, "start", bar.figure());
        }
        String at = plain(LEFT + (line - low) * scale);
        start("line", "x1", at, "x2", at, "y1", "0", "y2", "" + height, "class", "zero");
        to.writeEndElement();
        to.writeEndElement();
        to.writeEndElement();
    }

    private void words(int x, int y, String anchor, String text) throws XMLStreamException {
        start("text", "x", "" + x, "y", "" + (y + ROW - 8), "text-anchor", anchor);
        to.writeCharacters(text);
        to.writeEndElement();
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        to.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            to.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
