package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planwright.runtime.households.FamilyAnswer;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.uncertainty.HouseholdDraws;

/** Households as tables for people: who pays less, by income, family, coverage and state; one family line by line. */
public final class HouseholdPage {
    private static final String CAVEAT =
            "Employers' premiums count as their workers' pay; taxes count for whom they are computed on. Of the rest the baseline"
                    + " does not know: ";

    private HouseholdPage() {}

    /** Plain text for a terminal. */
    static String text(HouseholdTables tables, MoneyUnit unit, int width) {
        StringBuilder text = new StringBuilder();
        tables(tables, unit).forEach(table -> ScorePage.titled(table, width, text));
        notes(tables).lines().forEach(line -> text.append(TextTable.wrapped(line, width))
                .append('\n'));
        return text.toString();
    }

    /** Markdown. */
    static String markdown(HouseholdTables tables, MoneyUnit unit) {
        StringBuilder text = new StringBuilder();
        tables(tables, unit).forEach(table -> ScorePage.marked(table, text));
        return text.append(ScorePage.escaped(notes(tables))).toString();
    }

    static List<ScorePage.Table> tables(HouseholdTables tables, MoneyUnit unit) {
        List<ScorePage.Table> all = new ArrayList<>();
        tables.groups().forEach((way, groups) -> {
            if (tellsApart(way, groups.size())) {
                all.add(groups(tables.year(), way, groups));
            }
        });
        List<List<String>> totals =
                new ArrayList<>(List.of(List.of("Paid, " + unit.words(), "before", "after", "decided by")));
        for (HouseholdTables.Total line : tables.lines()) {
            totals.add(List.of(line.name(), unit.figure(line.before()), unit.figure(line.after()), line.place()));
        }
        all.add(new ScorePage.Table("Households: what they pay in all in " + tables.year(), totals));
        List<List<String>> yields = new ArrayList<>(
                List.of(List.of("Yield, " + unit.words(), "on records", "in the balance", "difference %")));
        for (HouseholdModel.Yield yield : tables.yields()) {
            String off = yield.brackets() == 0
                    ? ""
                    : String.format(Locale.ROOT, "%+.1f", 100 * (yield.records() / yield.brackets() - 1));
            yields.add(List.of(yield.tax().name(), unit.figure(yield.records()), unit.figure(yield.brackets()), off));
        }
        if (yields.size() > 1) {
            all.add(new ScorePage.Table("Taxes computed on records in " + tables.year(), yields));
        }
        return all;
    }

    /** Bands over draws, as plain text. */
    static String text(HouseholdDraws draws, int width) {
        StringBuilder text = new StringBuilder();
        tables(draws).forEach(table -> ScorePage.titled(table, width, text));
        return text.toString();
    }

    /** Bands over draws, as Markdown. */
    static String markdown(HouseholdDraws draws) {
        StringBuilder text = new StringBuilder();
        tables(draws).forEach(table -> ScorePage.marked(table, text));
        return text.toString();
    }

    static List<ScorePage.Table> tables(HouseholdDraws draws) {
        String title = "Households in " + draws.year() + " over " + draws.draws() + " draws";
        if (draws.certain()) {
            return List.of(bands(
                    title + " (all draws are alike: no value behind these is uncertain)",
                    "all",
                    draws.groups().get("all")));
        }
        List<ScorePage.Table> all = new ArrayList<>();
        draws.groups().forEach((way, groups) -> {
            if (tellsApart(way, groups.size())) {
                all.add(bands(title + by(way), way, groups));
            }
        });
        return all;
    }

    /** Where all live in one state a table by state says what the one of all says. */
    private static boolean tellsApart(String way, int groups) {
        return groups > 1 || !way.equals("state");
    }

    private static String by(String way) {
        return way.equals("all") ? "" : ", by " + way;
    }

    private static String first(String way) {
        return way.equals("all") ? "Households" : "By " + way;
    }

    private static ScorePage.Table bands(String title, String way, List<HouseholdDraws.Line> groups) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                first(way),
                "pay less %, 10%",
                "50%",
                "90%",
                "pay more %, 10%",
                "50%",
                "90%",
                "change $, 10%",
                "50%",
                "90%"));
        for (HouseholdDraws.Line line : groups) {
            List<String> cells = new ArrayList<>(List.of(line.name()));
            for (HouseholdDraws.Band band : List.of(line.less(), line.more())) {
                cells.add(one(100 * band.low()));
                cells.add(one(100 * band.middle()));
                cells.add(one(100 * band.high()));
            }
            cells.add(dollars(line.change().low()));
            cells.add(dollars(line.change().middle()));
            cells.add(dollars(line.change().high()));
            lines.add(cells);
        }
        return new ScorePage.Table(title, lines);
    }

    private static ScorePage.Table groups(int year, String way, List<HouseholdTables.Group> groups) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                first(way),
                "units, thousand",
                "people, thousand",
                "income $",
                "pay before $",
                "pay after $",
                "change $",
                "pay less %",
                "pay more %",
                "less in cash %",
                "marginal %",
                "cliffs %"));
        for (HouseholdTables.Group group : groups) {
            lines.add(List.of(
                    group.name(),
                    one(1e3 * group.units()),
                    one(1e3 * group.people()),
                    dollars(group.income()),
                    dollars(group.before()),
                    dollars(group.after()),
                    dollars(group.after() - group.before()),
                    one(100 * group.less()),
                    one(100 * group.more()),
                    one(100 * group.lessInCash()),
                    one(100 * group.marginal()),
                    one(100 * group.cliffs())));
        }
        return new ScorePage.Table("Households in " + year + by(way), lines);
    }

    private static String notes(HouseholdTables tables) {
        StringBuilder text = new StringBuilder("\n" + CAVEAT
                + (tables.unknown().isEmpty() ? "nothing that the plan names" : String.join(", ", tables.unknown()))
                + ".\n");
        for (String left : tables.notOnRecords()) {
            text.append("Not on the records, so in nobody's sum: ").append(left).append(".\n");
        }
        return text.toString();
    }

    /**
     * One family, as plain text.
     *
     * @param why why it is the year that it is
     * @param width how many characters a line may have
     */
    public static String text(String title, FamilyAnswer answer, YearChoice why, int width) {
        var family = answer.family();
        String head = String.format(
                Locale.ROOT,
                "%s, %d: %d adult%s and %d child%s in %s, %s coverage, income $%,.0f (%.0f%% of poverty)",
                title,
                answer.year(),
                family.adults(),
                family.adults() == 1 ? "" : "s",
                family.children(),
                family.children() == 1 ? "" : "ren",
                family.state().isEmpty() ? "the United States" : family.state(),
                family.coverage().word(),
                family.income(),
                answer.poverty());
        StringBuilder text = new StringBuilder(TextTable.wrapped(head, width) + "\n\n");
        List<List<String>> lines =
                new ArrayList<>(List.of(List.of("Dollars a year", "before", "after", "change", "decided by")));
        for (FamilyAnswer.Line line : answer.lines()) {
            lines.add(List.of(
                    line.name(),
                    dollars(line.before()),
                    dollars(line.after()),
                    dollars(line.after() - line.before()),
                    line.place()));
        }
        lines.add(List.of(
                "all",
                dollars(answer.before()),
                dollars(answer.after()),
                dollars(answer.after() - answer.before()),
                ""));
        TextTable.write(new ScorePage.Table("", lines), width, text);
        text.append(String.format(
                Locale.ROOT, "%nOf one more dollar of income the plan takes %.1f cents.%n", 100 * answer.marginal()));
        for (FamilyAnswer.Cliff cliff : answer.cliffs()) {
            text.append(String.format(
                    Locale.ROOT, "Cliff at $%,.0f: $100 more income costs $%,.0f.%n", cliff.income(), cliff.costs()));
        }
        answer.notCounted()
                .forEach(
                        tax -> text.append("Not in these figures: ").append(tax).append(".\n"));
        if (why != YearChoice.ASKED) {
            text.append(answer.year())
                    .append(
                            why == YearChoice.FIRST_FULL_YEAR
                                    ? " is the first year with twelve months of benefits"
                                    : " is the last year of the horizon, none of which has twelve months of benefits")
                    .append("; --year asks for another.\n");
        }
        String mean =
                "An average family of this kind: premiums and out-of-pocket spending are means, taxes are computed.";
        return text.append(TextTable.wrapped(mean, width)).append('\n').toString();
    }

    static String dollars(double amount) {
        String text = String.format(Locale.ROOT, "%,.0f", amount);
        return text.equals("-0") ? "0" : text;
    }

    private static String one(double figure) {
        String text = String.format(Locale.ROOT, "%,.1f", figure);
        return text.equals("-0.0") ? "0.0" : text;
    }
}
