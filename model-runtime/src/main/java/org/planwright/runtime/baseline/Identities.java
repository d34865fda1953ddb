package org.planwright.runtime.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must be so in an edition, in every year: payers sum to services, services to totals, sponsors to totals, brackets of
 * income to all returns, services of a state to its total. Sources round each figure; the tolerances are for that alone.
 */
final class Identities {
    /** Million dollars: 22 payers, and two rows of administration, each rounded. */
    @NotAParameter("million dollars: the published tables are rounded")
    private static final double ROUNDING = 25;

    @NotAParameter("the published brackets are rounded")
    private static final double SHARE = 0.002;

    /** The projections are published in tenths of a billion, so that a sum of several may be off by half of one. */
    @NotAParameter("billion dollars: the published projections are rounded")
    private static final double TENTHS = 0.5;

    /** What is projected, first in each list, and the parts that sum to it. */
    private static final List<List<String>> PROJECTED = List.of(
            List.of(
                    "hce",
                    "out of pocket",
                    "health insurance total",
                    "other third party payers",
                    "public health activity"),
            List.of(
                    "health insurance total",
                    "private insurance",
                    "medicare",
                    "medicaid",
                    "other health insurance programs"),
            List.of("medicaid", "medicaid federal", "medicaid state local"),
            List.of("nhe", "hce", "investment"));

    private final Edition edition;
    private final List<String> broken = new ArrayList<>();

    private Identities(Edition edition) {
        this.edition = edition;
    }

    /** What is not so, each message standing alone. */
    static List<String> broken(Edition edition) {
        Identities check = new Identities(edition);
        for (int year = edition.firstYear(); year <= edition.lastAccountYear(); year++) {
            check.payers(year);
            check.totals(year);
            check.sponsors(year);
        }
        check.states();
        check.incomes();
        check.projections();
        return check.broken;
    }

    private void payers(int year) {
        Table accounts = edition.table("accounts");
        for (Row row : Row.values()) {
            if (row.ordinal() > Row.NET_COST.ordinal()) {
                continue;
            }
            double sum = 0;
            for (Payer payer : Payer.values()) {
                if (payer != Payer.PLAN) {
                    double cell = accounts.get("" + year, row.id(), payer.id());
                    if (cell < 0 && row.isCare()) {
                        broken.add("accounts.csv: " + row.id() + " paid by " + payer.id() + " is negative in " + year);
                    }
                    sum += cell;
                }
            }
            equal("payers of " + row.id() + " in " + year, sum, accounts.get("" + year, row.id(), "total"), ROUNDING);
        }
    }

    private void totals(int year) {
        Table accounts = edition.table("accounts");
        Table rest = edition.table("public-health-and-investment");
        double care = 0;
        double administration = 0;
        for (Row row : Row.values()) {
            if (row.isCare()) {
                care += accounts.get("" + year, row.id(), "total");
            } else if (row.isAdministration()) {
                administration += accounts.get("" + year, row.id(), "total");
            }
        }
        equal(
                "services of personal health care in " + year,
                care,
                accounts.get("" + year, "personal health care", "total"),
                ROUNDING);
        double consumption = care + administration + rest.get("" + year, "public health", "total");
        equal(
                "parts of health consumption in " + year,
                consumption,
                accounts.get("" + year, "health consumption", "total"),
                ROUNDING);
        double all = consumption
                + rest.get("" + year, "research", "total")
                + rest.get("" + year, "structures and equipment", "total");
        equal(
                "parts of national health expenditure in " + year,
                all,
                accounts.get("" + year, "national health expenditure", "total"),
                ROUNDING);
    }

    private void sponsors(int year) {
        Table rest = edition.table("public-health-and-investment");
        for (String item : List.of("public health", "research", "structures and equipment")) {
            double sum = 0;
            for (String sponsor : List.of("federal", "state", "private")) {
                sum += rest.find("" + year, item, sponsor).orElse(0);
            }
            equal("sponsors of " + item + " in " + year, sum, rest.get("" + year, item, "total"), ROUNDING);
        }
    }

    private void states() {
        Table states = edition.table("states");
        for (List<String> line : states.lines()) {
            if (!line.get(1).equals("phc")) {
                continue;
            }
            for (Map.Entry<Integer, Double> year :
                    states.byYear(line.get(0), "phc").entrySet()) {
                double sum = 0;
                for (String measure : StateAccounts.MEASURES.keySet()) {
                    sum += states.get("" + year.getKey(), line.get(0), measure);
                }
                equal("services of " + line.get(0) + " in " + year.getKey(), sum, year.getValue(), ROUNDING);
            }
        }
    }

    private void incomes() {
        Table incomes = edition.table("incomes");
        for (List<String> line : incomes.lines()) {
            if (!line.get(1).equals("all")) {
                continue;
            }
            for (String measure : List.of("returns", "adjusted gross income", "wages")) {
                double sum = 0;
                for (List<String> bracket : incomes.lines()) {
                    if (bracket.get(0).equals(line.get(0)) && !bracket.get(1).equals("all")) {
                        sum += incomes.number(bracket.get(incomes.header().indexOf(measure)), bracket);
                    }
                }
                double all = incomes.number(line.get(incomes.header().indexOf(measure)), line);
                equal("brackets of " + measure + " in " + line.get(0), sum, all, Math.abs(all) * SHARE);
            }
        }
    }

    private void projections() {
        Table table = edition.table("projections");
        PROJECTED.forEach(sum -> projected(table, "parts", sum.get(0), sum.subList(1, sum.size())));
        List<String> sponsors = table.lines().stream()
                .map(line -> line.get(0))
                .filter(item -> item.startsWith("sponsor "))
                .toList();
        projected(table, "sponsors", "nhe", sponsors);
        for (List<String> line : table.lines()) {
            table.byYear(line.get(0)).forEach((year, figure) -> {
                if (figure < 0) {
                    broken.add("projections.csv: “" + line.get(0) + "” is negative in " + year);
                }
            });
        }
    }

    private void projected(Table table, String called, String whole, List<String> parts) {
        for (Map.Entry<Integer, Double> year : table.byYear(whole).entrySet()) {
            double sum = 0;
            for (String item : parts) {
                sum += table.get("" + year.getKey(), item);
            }
            equal(called + " of “" + whole + "” in the projection for " + year.getKey(), sum, year.getValue(), TENTHS);
        }
    }

    private void equal(String what, double sum, double total, double tolerance) {
        if (!(Math.abs(sum - total) <= tolerance)) {
            broken.add("the " + what + " sum to " + Math.round(sum) + ", but the total is " + Math.round(total));
        }
    }
}
