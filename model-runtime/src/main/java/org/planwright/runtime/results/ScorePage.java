package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.judgement.Beside;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;
import org.planwright.runtime.model.Used;

/** A score as tables for people: the waterfall, who pays, the money, the figures by year, what was assumed. */
public final class ScorePage {
    /** The heading of what a score warns of. */
    static final String RESERVE = "With what reserve to read this";

    private final Score score;
    private final MoneyUnit unit;
    private final List<Table> tables = new ArrayList<>();

    /**
     * A table; its first column is words.
     *
     * @param title its title
     * @param lines its lines, the first one its header
     */
    record Table(String title, List<List<String>> lines) {}

    private ScorePage(Report report) {
        this.score = report.score();
        this.unit = MoneyUnit.of(score);
        waterfall();
        payers();
        money();
        years();
        estimates(report.beside());
        if (report.assumptions()) {
            assumptions(report.used());
        }
    }

    /**
     * Plain text for a terminal.
     *
     * @param width how many characters a line may have; tables go on below or break words to keep to it
     */
    public static String text(Report report, int width) {
        ScorePage page = new ScorePage(report);
        StringBuilder text = new StringBuilder(page.head() + "\n");
        page.tables.forEach(table -> titled(table, width, text));
        report.households().ifPresent(households -> text.append(HouseholdPage.text(households, page.unit, width)));
        report.householdDraws().ifPresent(draws -> text.append(HouseholdPage.text(draws, width)));
        UncertaintyTables.of(report).forEach(table -> titled(table, width, text));
        return text.toString();
    }

    /** Markdown. */
    public static String markdown(Report report) {
        ScorePage page = new ScorePage(report);
        StringBuilder text = new StringBuilder("# " + escaped(page.head()) + "\n");
        page.tables.forEach(table -> marked(table, text));
        report.households().ifPresent(households -> text.append(HouseholdPage.markdown(households, page.unit)));
        report.householdDraws().ifPresent(draws -> text.append(HouseholdPage.markdown(draws)));
        UncertaintyTables.of(report).forEach(table -> marked(table, text));
        findings(report.score(), text);
        return text.toString();
    }

    private static void findings(Score score, StringBuilder text) {
        if (!score.findings().isEmpty()) {
            text.append("\n## ").append(RESERVE).append("\n\n");
            score.findings().forEach(finding -> text.append("- ")
                    .append(escaped(finding.text().replace("\n  help: ", " ")))
                    .append('\n'));
        }
    }

    /** The tables of a score alone, by their order on the page. */
    static List<Table> tables(Report report) {
        return new ScorePage(report).tables;
    }

    static void titled(Table table, int width, StringBuilder text) {
        text.append('\n').append(table.title()).append('\n');
        TextTable.write(table, width, text);
    }

    static void marked(Table table, StringBuilder text) {
        text.append("\n## ").append(table.title()).append("\n\n");
        for (int i = 0; i < table.lines().size(); i++) {
            List<String> line = table.lines().get(i);
            text.append("| ")
                    .append(String.join(
                            " | ", line.stream().map(ScorePage::escaped).toList()))
                    .append(" |\n");
            if (i == 0) {
                text.append("|---").append("|--:".repeat(line.size() - 1)).append("|\n");
            }
        }
    }

    private String head() {
        return head(score);
    }

    /** What is scored, where, on which accounts. */
    static String head(Score score) {
        String scenario = score.scenario().isEmpty() ? "" : ", scenario " + score.scenario();
        String place = score.place().isEmpty() ? "United States" : score.place();
        return score.title() + scenario + " — " + place + ", baseline " + score.edition() + ", "
                + MoneyUnit.of(score).words();
    }

    private List<String> header(String first) {
        List<String> header = new ArrayList<>(List.of(first));
        for (int t = 0; t < score.years(); t++) {
            header.add("" + (score.firstYear() + t));
        }
        return header;
    }

    private List<String> line(String name, double[] figures) {
        List<String> line = new ArrayList<>(List.of(name));
        for (double figure : figures) {
            line.add(unit.figure(figure));
        }
        return line;
    }

    private void waterfall() {
        List<List<String>> lines = new ArrayList<>(List.of(header("From current law to the plan")));
        double[] before = new double[score.years()];
        double[] after = new double[score.years()];
        for (int t = 0; t < before.length; t++) {
            before[t] = score.current().total(t);
            after[t] = score.plan().total(t);
        }
        lines.add(line("Without the plan", before));
        for (Score.Effect effect : score.steps()) {
            lines.add(line("  " + effect.name(), effect.change()));
        }
        lines.add(line("With the plan", after));
        tables.add(new Table("Waterfall", lines));
    }

    private void payers() {
        int[] ends = score.years() == 1 ? new int[] {0} : new int[] {0, score.years() - 1};
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("Payer"));
        for (int t : ends) {
            header.add(score.firstYear() + t + " before");
            header.add(score.firstYear() + t + " after");
        }
        lines.add(header);
        for (Payer payer : Payer.values()) {
            double[] cells = new double[2 * ends.length];
            for (int i = 0; i < ends.length; i++) {
                cells[2 * i] = score.current().paidBy(ends[i], one -> one == payer);
                cells[2 * i + 1] = score.plan().paidBy(ends[i], one -> one == payer);
            }
            lines.add(line(payer.title(), cells));
        }
        tables.add(new Table("Who pays", lines));
    }

    private void money() {
        List<List<String>> lines = new ArrayList<>(List.of(header("Source")));
        for (Source source : score.sources()) {
            lines.add(line(source.kind().name().toLowerCase(Locale.ROOT) + ": " + source.name(), source.amounts()));
        }
        for (String name : List.of("plan-spending", "existing-money", "new-revenue", "surplus", "reserve")) {
            lines.add(line(name, score.figures().get(name)));
        }
        tables.add(new Table("Balance", lines));
    }

    private void years() {
        List<List<String>> lines = new ArrayList<>(List.of(header("Figure")));
        for (String name : List.of(
                "national-spending-before",
                "national-spending",
                "change-in-national-spending",
                "federal-cost",
                "state-cost",
                "out-of-pocket",
                "administrative-cost")) {
            lines.add(line(name, score.figures().get(name)));
        }
        for (String name : List.of("buy-in-premiums", "credits-saved")) {
            if (score.figures().containsKey(name)) {
                lines.add(line(name, score.figures().get(name)));
            }
        }
        for (String name :
                List.of("uninsured-before", "uninsured", "unmet-demand", "buying-in", "buying-in-uninsured")) {
            if (!score.figures().containsKey(name)) {
                continue;
            }
            List<String> line = new ArrayList<>(List.of(name + ", percent"));
            for (double share : score.figures().get(name)) {
                line.add(String.format(Locale.ROOT, name.startsWith("buying") ? "%.2f" : "%.1f", share * 100));
            }
            lines.add(line);
        }
        tables.add(new Table("By year (cost is " + score.costIs().id() + ")", lines));
    }

    /** What others computed, ours beside; a table only where there is one. */
    private void estimates(List<Beside> beside) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Estimate", "of", "years", "theirs", "ours", "difference", "place"));
        for (Beside one : beside) {
            lines.add(List.of(
                    one.title(),
                    one.quantity(),
                    one.years(),
                    one.theirs(),
                    one.why().isEmpty() ? one.ours() : "none: " + one.why(),
                    one.difference(),
                    one.place()));
        }
        if (!beside.isEmpty()) {
            tables.add(new Table("Estimates of others, ours beside", lines));
        }
    }

    private void assumptions(List<Used> used) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Parameter", "value", "range", "unit", "origin", "place", "source", "overrides"));
        for (Used one : used) {
            lines.add(List.of(
                    one.key(),
                    Trace.plain(one.value()),
                    one.range(),
                    one.unit(),
                    one.origin(),
                    one.place(),
                    one.source(),
                    one.overrides()));
        }
        tables.add(new Table("Assumptions used", lines));
    }

    static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
