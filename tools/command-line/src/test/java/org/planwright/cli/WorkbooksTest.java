package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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
                            "About",
                            "Summary",
                            "Waterfall",
                            "Balance",
                            "Payers",
                            "Coverage",
                            "Assumptions",
                            "Estimates",
                            "Findings");
            Row about = book.findSheet("About").orElseThrow().read().get(0);
            assertThat(about.getCellAsString(1)).hasValue("T");
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
            assertThat(estimate.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("3000000");
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
    void theHouseholdsOfAWorkbookAreThoseOfItsJsonAndCsv() throws IOException {
        Run.write(folder, "t.plan", PLAN.replace("plan \"T\"", "plan \"T & <U>\"") + """
                financing {
                    tax premium on payroll paid by employers from 2027 {
                        2% to 14% of all payroll
                    }
                }
                """);
        String[] args = {
            "score", "t.plan", "--pack", "draft", "--households", "2028", "--draws", "40", "-f", "json", "-o", "a.json"
        };
        assertThat(Run.in(folder, args).err()).isEmpty();
        args[9] = "xlsx";
        args[11] = "a.xlsx";
        assertThat(Run.in(folder, args).err()).isEmpty();
        args[9] = "csv";
        args[11] = "a.csv";
        assertThat(Run.in(folder, args).err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(folder.resolve("a.json").toFile());
        JsonNode bands = json.get("households").get("bands");
        assertThat(bands.get("draws").asInt()).isEqualTo(40);
        List<String> csv = Files.readAllLines(folder.resolve("a.csv"));
        assertThat(csv.get(0)).isEqualTo("figure,year,value,low,middle,high,by,group,unit");
        int columns = csv.get(0).split(",", -1).length;
        assertThat(csv.stream().filter(line -> !line.contains("\"")))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        try (InputStream in = Files.newInputStream(folder.resolve("a.xlsx"));
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .contains("Households", "Household payments", "Taxes on records", "Household bands");
            List<Row> rows = book.findSheet("Household bands").orElseThrow().read();
            int at = 1;
            for (var ways = bands.get("groups").fields(); ways.hasNext(); ) {
                var way = ways.next();
                for (JsonNode group : way.getValue()) {
                    Row row = rows.get(at++);
                    assertThat(row.getCellAsString(0))
                            .hasValue(group.get("name").asText());
                    assertThat(row.getCellAsString(1)).hasValue(way.getKey());
                    int column = 2;
                    for (String figure : List.of("payLess", "payMore", "change")) {
                        String[] cells = line(
                                csv, figure, way.getKey(), group.get("name").asText());
                        for (String end : List.of("low", "middle", "high")) {
                            double shown = group.get(figure).get(end).asDouble();
                            assertThat(row.getCellAsNumber(column).orElseThrow().doubleValue())
                                    .isCloseTo(shown, within(1e-3));
                            assertThat(Double.parseDouble(cells[1 + (column - 2) % 3 + 2]))
                                    .isCloseTo(shown, within(1e-3));
                            column++;
                        }
                    }
                }
            }
            assertThat(at).isEqualTo(rows.size()).isGreaterThan(60);
        }
        // the tax alone is uncertain: 2% to 14%, drawn evenly, so nine tenths less one tenth is 9.6 points of payroll
        JsonNode all = json.get("households").get("groups").get("all").get(0);
        double yield =
                json.get("households").get("yields").get(0).get("onRecords").asDouble();
        JsonNode change = bands.get("groups").get("all").get(0).get("change");
        assertThat(change.get("high").asDouble() - change.get("low").asDouble())
                .isCloseTo(9.6 / 8 * yield / all.get("units").asDouble(), withinPercentage(4));
    }

    private static String[] line(List<String> csv, String figure, String way, String group) {
        String name =
                figure.equals("change") ? "change-in-pay" : figure.equals("payLess") ? "paying-less" : "paying-more";
        return csv.stream()
                .filter(line -> line.startsWith(name + ",") && line.contains(",\"" + way + "\",\"" + group + "\","))
                .findFirst()
                .orElseThrow()
                .split(",");
    }

    @Test
    void aWorkbookIsNotPrinted() throws IOException {
        Run.write(folder, "t.plan", PLAN);
        Run run = Run.in(folder, "score", "t.plan", "--pack", "draft", "-f", "xlsx");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--output score.xlsx");
    }
}
