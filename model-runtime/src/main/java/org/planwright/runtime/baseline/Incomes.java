package org.planwright.runtime.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bases of taxes by bracket of income. National: the brackets of the last tax year, each base grown to the year by its path
 * of the economy. A state: its own returns and adjusted gross income by bracket; other bases in the nation's proportion to
 * adjusted gross income at that income. The base {@code payroll} is all wages of the national accounts, spread over brackets
 * as wages on returns.
 */
public final class Incomes {
    /** Bases that the brackets hold, each with the path it grows with. */
    private static final List<List<String>> PATHS = List.of(
            List.of("wages", "wages"),
            List.of("payroll", "wages"),
            List.of("adjusted gross income", "personal income"),
            List.of("household income", "personal income"),
            List.of("taxable income", "personal income"),
            List.of("interest", "interest"),
            List.of("dividends", "dividends"),
            List.of("capital gains", "capital gains"),
            List.of("self-employment income", "self-employment income"),
            List.of("business income", "self-employment income"),
            List.of("pensions", "personal income"),
            List.of("Social Security benefits", "Social Security benefits"),
            List.of("rents and royalties", "rents and royalties"));

    /** The tax year of {@code incomes-states.csv}. */
    @NotAParameter("form of incomes-states.csv, as its manifest says")
    private static final int STATE_TAX_YEAR = 2022;

    private static final List<List<String>> COMPOUND = List.of(
            List.of("earned income", "wages", "self-employment income"),
            List.of("unearned income", "interest", "dividends", "capital gains", "pensions", "rents and royalties"));

    /**
     * A bracket.
     *
     * @param returns how many returns
     * @param amount the base, in million dollars
     */
    public record Bracket(double returns, double amount) {
        /** Dollars a return. */
        public double mean() {
            return returns == 0 ? 0 : amount * 1e6 / returns;
        }
    }

    private final Outlook outlook;

    public Incomes(Outlook outlook) {
        this.outlook = outlook;
    }

    /** The brackets of a base in a year; empty where the edition lacks the base. */
    public Optional<List<Bracket>> of(String base, int year) {
        for (List<String> compound : COMPOUND) {
            if (compound.get(0).equalsIgnoreCase(base)) {
                return Optional.of(sum(compound.subList(1, compound.size()), year));
            }
        }
        for (List<String> path : PATHS) {
            if (path.get(0).equalsIgnoreCase(base)) {
                return Optional.of(brackets(path.get(0), path.get(1), year));
            }
        }
        return Optional.empty();
    }

    /** Several bases of the same returns. */
    public Optional<List<Bracket>> of(List<String> bases, int year) {
        List<Bracket> sum = List.of();
        for (String base : bases) {
            Optional<List<Bracket>> one = of(base, year);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = add(sum, one.get());
        }
        return Optional.of(sum);
    }

    private List<Bracket> sum(List<String> parts, int year) {
        List<Bracket> sum = List.of();
        for (String part : parts) {
            sum = add(sum, of(part, year).orElseThrow());
        }
        return sum;
    }

    private static List<Bracket> add(List<Bracket> a, List<Bracket> b) {
        List<Bracket> sum = new ArrayList<>();
        for (int i = 0; i < b.size(); i++) {
            sum.add(
                    a.isEmpty()
                            ? b.get(i)
                            : new Bracket(
                                    b.get(i).returns(),
                                    a.get(i).amount() + b.get(i).amount()));
        }
        return sum;
    }

    private List<Bracket> brackets(String base, String path, int year) {
        Table table = outlook.edition().table("incomes");
        String taxYear = lastTaxYear(table);
        int from = outlook.place().isEmpty() ? Integer.parseInt(taxYear) : STATE_TAX_YEAR;
        double growth = outlook.economy(path, year) / outlook.economy(path, from);
        double returns = outlook.economy("returns", year) / outlook.economy("returns", from);
        String column = column(base);
        double scale = base.equals("payroll") ? payrollToReturns(table, taxYear) : 1;
        List<Bracket> brackets = new ArrayList<>();
        if (outlook.place().isEmpty()) {
            for (List<String> line : nation(table, taxYear)) {
                brackets.add(
                        new Bracket(at(table, line, "returns") * returns, at(table, line, column) * growth * scale));
            }
            return brackets;
        }
        Table states = outlook.edition().table("incomes-states");
        for (List<String> line : states.lines()) {
            if (line.get(0).equals(outlook.place())) {
                double low = states.number(line.get(1), line);
                double high = states.number(line.get(2), line);
                double income = at(states, line, "adjusted gross income");
                double share = ratio(table, taxYear, column, low, high);
                brackets.add(new Bracket(at(states, line, "returns") * returns, income * share * growth * scale));
            }
        }
        return brackets;
    }

    private static String column(String base) {
        return switch (base) {
            case "payroll" -> "wages";
            case "household income" -> "adjusted gross income";
            default -> base;
        };
    }

    private double payrollToReturns(Table table, String taxYear) {
        double onReturns = table.get("wages", taxYear, "all", "all");
        return outlook.economy("wages", Integer.parseInt(taxYear)) * 1000 / onReturns;
    }

    /** A base in proportion to adjusted gross income, over the nation's brackets within these incomes. */
    private static double ratio(Table table, String taxYear, String column, double low, double high) {
        double base = 0;
        double income = 0;
        for (List<String> line : nation(table, taxYear)) {
            double from = table.number(line.get(1), line);
            if (from >= low - 1 && from < Math.max(high, low + 1) - 1 && from != Double.NEGATIVE_INFINITY) {
                base += at(table, line, column);
                income += at(table, line, "adjusted gross income");
            }
        }
        return income == 0 ? 0 : base / income;
    }

    private static List<List<String>> nation(Table table, String taxYear) {
        return table.lines().stream()
                .filter(line -> line.get(0).equals(taxYear) && !line.get(1).equals("all"))
                .toList();
    }

    private static String lastTaxYear(Table table) {
        return table.lines().get(table.lines().size() - 1).get(0);
    }

    private static double at(Table table, List<String> line, String column) {
        return table.number(line.get(table.header().indexOf(column)), line);
    }
}
