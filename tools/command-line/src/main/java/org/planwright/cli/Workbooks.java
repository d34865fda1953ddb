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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as an Excel workbook: figures are numbers, the header stays in sight, and the same tables give the same bytes. All
 * of the workbook library is in this class.
 */
final class Workbooks {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final double WIDEST = 70;

    private Workbooks() {}

    /**
     * A sheet.
     *
     * @param lines the header, then the lines; a cell is a number or a text
     * @param format how its numbers look, as Excel says it
     */
    record Sheet(String name, List<List<Object>> lines, String format) {}

    /** The bytes of the file. */
    static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook book = new Workbook(bytes, "Planwright", "1.0")) {
                sheets.forEach(sheet -> sheet(book.newWorksheet(sheet.name()), sheet));
            }
            return repeatable(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void sheet(Worksheet to, Sheet sheet) {
        Map<Integer, Double> widths = new LinkedHashMap<>();
        for (int row = 0; row < sheet.lines().size(); row++) {
            List<Object> line = sheet.lines().get(row);
            for (int column = 0; column < line.size(); column++) {
                Object cell = line.get(column);
                if (cell instanceof Number number) {
                    to.value(row, column, number);
                    if (row > 0) {
                        to.style(row, column).format(sheet.format()).set();
                    }
                } else {
                    to.value(row, column, cell.toString());
                }
                if (row == 0) {
                    to.style(row, column).bold().set();
                }
                double width = cell instanceof Number
                        ? 14
                        : Math.min(WIDEST, cell.toString().length() + 2);
                widths.merge(column, width, Math::max);
            }
        }
        widths.forEach(to::width);
        to.freezePane(1, 1);
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
