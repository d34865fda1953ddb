package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks hold the figures that JSON holds, as numbers. */
class WorkbooksTest {
    private static final String PLAN = "plan \"T\" {\n    jurisdiction: United States\n"
            + "    kind: national single payer\n    first benefits: January 1, 2027\n"
            + "    horizon: 2027 to 2029\n    baseline: us-2023\n}\n"
            + "eligibility {\n    cover residents\n}\nbenefits {\n    cover hospital\n}\n"
            + "estimates {\n    estimate \"A study\": plan spending is $3 trillion per year\n}\n";

    @TempDir
    Path folder;

    @Test
    void theFiguresOfAScoreAreThoseOfItsJson() throws IOException {
        Run.write(folder, "t.plan", PLAN);
        Run run = Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", "xlsx", "-o", "a.xlsx");
        assertThat(run.err()).isEmpty();
        Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", "xlsx", "-o", "b.xlsx");
        assertThat(folder.resolve("a.xlsx")).hasSameBinaryContentAs(folder.resolve("b.xlsx"));
        JsonNode json = new ObjectMapper()
                .readTree(Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", "json")
                        .out());
        try (InputStream in = Files.newInputStream(folder.resolve("a.xlsx"));
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Summary", "Waterfall", "Balance", "Payers", "Coverage", "Assumptions", "Estimates");
            List<Row> summary = book.findSheet("Summary").orElseThrow().read();
            assertThat(summary.get(0).getCellAsNumber(1).orElseThrow().intValue())
                    .isEqualTo(2027);
            int compared = 0;
            for (Row row : summary.subList(1, summary.size())) {
                JsonNode figures = json.findValue(row.getCellAsString(0).orElseThrow());
                for (int year = 0; year < 3; year++) {
                    JsonNode figure = figures.isArray() ? figures.get(year) : figures.get("" + (2027 + year));
                    assertThat(row.getCellAsNumber(year + 1).orElseThrow().doubleValue())
                            .isCloseTo(figure.asDouble(), within(1e-5));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(30);
            Row estimate = book.findSheet("Estimates").orElseThrow().read().get(1);
            assertThat(estimate.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("3000000000000");
        }
    }

    @Test
    void plansStandSideBySideInASheet() throws IOException {
        Run.write(folder, "t.plan", PLAN);
        Run run = Run.in(folder, "compare", "t.plan", "-f", "xlsx", "-o", "c.xlsx");
        assertThat(run.err()).isEmpty();
        try (InputStream in = Files.newInputStream(folder.resolve("c.xlsx"));
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellAsString(1)).hasValue("T");
            assertThat(rows).hasSizeGreaterThan(20);
        }
    }

    @Test
    void aWorkbookIsNotPrinted() throws IOException {
        Run.write(folder, "t.plan", PLAN);
        Run run = Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", "xlsx");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--output score.xlsx");
    }
}
