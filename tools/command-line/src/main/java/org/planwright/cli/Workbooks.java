package org.planwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as an Excel workbook: figures are numbers, the header stays in sight, and the same tables give the same bytes. All
 * of the workbook library is in this class.
 */
final class Workbooks {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final double WIDEST = 70;
    private static final double FIGURE = 14;
    private static final int LONGEST_FOOT = 120;
    private static final String SHADE = "E7EDF3";

    /** How a year looks. */
    static final String YEAR = "0";

    private Workbooks() {}

    /**
     * A sheet.
     *
     * @param lines the header, then the lines; a cell is a number, a {@link Cell} or a text
     * @param format how its numbers look, as Excel says it
     */
    record Sheet(String name, List<List<Object>> lines, String format) {}

    /** A number that looks otherwise than the sheet's. */
    record Cell(double number, String format) {}

    /**
     * The bytes of the file.
     *
     * @param title what stands at the foot of each printed page
     */
    static byte[] write(String title, List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook book = new Workbook(bytes, "Planwright", "1.0")) {
                sheets.forEach(sheet -> sheet(book.newWorksheet(sheet.name()), sheet, title));
            }
            return repeatable(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void sheet(Worksheet to, Sheet sheet, String title) {
        Map<Integer, Double> widths = new LinkedHashMap<>();
        for (int row = 0; row < sheet.lines().size(); row++) {
            List<Object> line = sheet.lines().get(row);
            for (int column = 0; column < line.size(); column++) {
                Object cell = line.get(column);
                put(to, row, column, cell, row == 0 ? YEAR : sheet.format());
                widths.merge(column, width(cell, row == 0 && column > 0), Math::max);
            }
        }
        widths.forEach(to::width);
        to.freezePane(1, 1);
        printed(to, sheet.name(), title);
    }

    private static void put(Worksheet to, int row, int column, Object cell, String format) {
        StyleSetter style = to.style(row, column);
        if (cell instanceof Cell own) {
            to.value(row, column, own.number());
            style.format(own.format());
        } else if (cell instanceof Number number) {
            to.value(row, column, number);
            style.format(format);
        } else {
            String text = cell.toString();
            to.value(row, column, text);
            if (row == 0 || text.length() > WIDEST) {
                style.wrapText(true);
            }
        }
        style.verticalAlignment("top");
        if (row == 0) {
            style.bold()
                    .fillColor(SHADE)
                    .horizontalAlignment(column == 0 || !(cell instanceof Number) ? "left" : "right");
        }
        style.set();
    }

    /** A heading may take two lines, or three. */
    private static double width(Object cell, boolean heading) {
        boolean figure = cell instanceof Number || cell instanceof Cell;
        return figure
                ? FIGURE
                : heading ? FIGURE : Math.min(WIDEST, cell.toString().length() + 2);
    }

    /** A sheet lies across the paper, as wide as one page, its heading on each. */
    private static void printed(Worksheet to, String name, String title) {
        to.pageOrientation("landscape");
        to.setFitToPage(true);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        to.repeatRows(0);
        String foot = title.length() > LONGEST_FOOT ? title.substring(0, LONGEST_FOOT) + "…" : title;
        to.footer(foot.replace("&", "&&") + " – " + name, Position.LEFT);
        to.footer("&P / &N", Position.RIGHT);
    }

    /** The library writes the time into the file; here it is always the same. Its zip can be read by its directory only. */
    private static byte[] repeatable(byte[] book) throws IOException {
        Path beside = Files.createTempFile("planwright", ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Files.write(beside, book);
            try (ZipFile in = new ZipFile(beside.toFile());
                    ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    copy(entry.getName(), in.getInputStream(entry).readAllBytes(), out);
                }
            }
        } finally {
            Files.deleteIfExists(beside);
        }
        return bytes.toByteArray();
    }

    private static void copy(String name, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry fixed = new ZipEntry(name);
        fixed.setTimeLocal(ALWAYS);
        out.putNextEntry(fixed);
        if (name.equals("docProps/core.xml")) {
            String text = new String(content, StandardCharsets.UTF_8)
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "1980-01-01T00:00:00Z");
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            out.write(content);
        }
        out.closeEntry();
    }
}
