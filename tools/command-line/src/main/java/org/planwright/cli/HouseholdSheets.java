package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import org.planwright.cli.Workbooks.Cell;
import org.planwright.cli.Workbooks.Sheet;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.results.Report;
import org.planwright.runtime.uncertainty.HouseholdDraws;

/** Who pays less, by groups of households and over draws, as sheets of a score's workbook; none where nobody asked. */
final class HouseholdSheets {
    private static final String DOLLARS = "#,##0";
    private static final String MILLIONS = "#,##0.000";

    private HouseholdSheets() {}

    static List<Sheet> of(Report report) {
        List<Sheet> sheets = new ArrayList<>();
        report.households().ifPresent(tables -> {
            sheets.add(groups(tables));
            sheets.add(payments(tables));
            if (!tables.yields().isEmpty()) {
                sheets.add(yields(tables));
            }
        });
        report.householdDraws().ifPresent(draws -> sheets.add(bands(draws)));
        return sheets;
    }

    private static Sheet groups(HouseholdTables tables) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                "Households in " + tables.year(),
                "By",
                "Units, million",
                "People, million",
                "Mean income, $",
                "Pay without the plan, $ a year",
                "Pay with it, $ a year",
                "Change, $ a year",
                "Pay less",
                "Pay more",
                "Pay less in cash",
                "Taken of one more dollar",
                "Lose by earning more"));
        tables.groups().forEach((way, groups) -> {
            for (HouseholdTables.Group group : groups) {
                lines.add(List.of(
                        group.name(),
                        way,
                        new Cell(group.units(), MILLIONS),
                        new Cell(group.people(), MILLIONS),
                        new Cell(group.income(), DOLLARS),
                        new Cell(group.before(), DOLLARS),
                        new Cell(group.after(), DOLLARS),
                        new Cell(group.after() - group.before(), DOLLARS),
                        new Cell(group.less(), ScoreSheets.SHARE),
                        new Cell(group.more(), ScoreSheets.SHARE),
                        new Cell(group.lessInCash(), ScoreSheets.SHARE),
                        new Cell(group.marginal(), ScoreSheets.SHARE),
                        new Cell(group.cliffs(), ScoreSheets.SHARE)));
            }
        });
        return new Sheet("Households", lines, DOLLARS);
    }

    private static Sheet payments(HouseholdTables tables) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                "Paid by households in " + tables.year() + ", million dollars",
                "Without the plan",
                "With the plan",
                "Change",
                "Decided by"));
        for (HouseholdTables.Total total : tables.lines()) {
            lines.add(List.of(
                    total.name(), total.before(), total.after(), total.after() - total.before(), total.place()));
        }
        return new Sheet("Household payments", lines, ScoreSheets.MONEY);
    }

    private static Sheet yields(HouseholdTables tables) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                "Yield in " + tables.year() + ", million dollars",
                "On the household records",
                "In the balance",
                "Place"));
        for (HouseholdModel.Yield yield : tables.yields()) {
            lines.add(List.of(
                    yield.tax().name(),
                    yield.records(),
                    yield.brackets(),
                    yield.tax().place()));
        }
        return new Sheet("Taxes on records", lines, ScoreSheets.MONEY);
    }

    private static Sheet bands(HouseholdDraws draws) {
        List<Object> header =
                new ArrayList<>(List.of("Households in " + draws.year() + " over " + draws.draws() + " draws", "By"));
        for (String figure : List.of("Pay less", "Pay more", "Change, $ a year")) {
            header.add(figure + ": a tenth of draws below");
            header.add(figure + ": half below");
            header.add(figure + ": nine tenths below");
        }
        List<List<Object>> lines = new ArrayList<>(List.of(header));
        draws.groups().forEach((way, groups) -> {
            for (HouseholdDraws.Line one : groups) {
                List<Object> line = new ArrayList<>(List.of(one.name(), way));
                add(line, one.less(), ScoreSheets.SHARE);
                add(line, one.more(), ScoreSheets.SHARE);
                add(line, one.change(), DOLLARS);
                lines.add(line);
            }
        });
        return new Sheet("Household bands", lines, DOLLARS);
    }

    private static void add(List<Object> line, HouseholdDraws.Band band, String format) {
        line.add(new Cell(band.low(), format));
        line.add(new Cell(band.middle(), format));
        line.add(new Cell(band.high(), format));
    }
}
