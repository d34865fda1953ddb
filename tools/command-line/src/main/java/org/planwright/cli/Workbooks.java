package org.planwright.cli;

import com.github.rzymek.opczip.reader.skipping.ZipStreamReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
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

    /** The library writes the time into the file; here it is always the same. Only its own reader knows its form of entries. */
    private static byte[] repeatable(byte[] book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipStreamReader in = new ZipStreamReader(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.nextEntry(); entry != null; entry = in.nextEntry()) {
                byte[] content = in.getUncompressedStream().readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "1980-01-01T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(ALWAYS);
                out.putNextEntry(fixed);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
