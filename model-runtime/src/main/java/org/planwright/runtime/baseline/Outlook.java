package org.planwright.runtime.baseline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An edition as a score sees it: cells by year for the nation or a state, past and projected.
 *
 * <p>Up to the last year of the accounts the nation's cells are the accounts'. From then on each payer grows as the published
 * projection has that payer grow, the same in all its services; years between two published ones are reached at an even rate.
 * A state's cells are its own as far as its accounts reach and then grow, cell by cell, as the nation's; before its first year
 * they shrink in the same way, which is of use only where a study states its own base.
 */
public final class Outlook {
    @NotAParameter("form of states.csv: state, measure, then years")
    private static final int FIRST_STATE_YEAR = 2;

    private final Edition edition;
    private final String place;
    private final Map<Integer, double[][]> cells = new TreeMap<>();
    private final double[][] demand;

    /** @param place a state's name, or empty for the nation */
    public Outlook(Edition edition, String place) {
        this.edition = edition;
        this.place = place;
        Table points = edition.table("demand");
        this.demand = points.lines().stream()
                .map(line -> new double[] {points.number(line.get(0), line), points.number(line.get(1), line)})
                .toArray(double[][]::new);
    }

    /** The state of this name as the edition writes it, whatever its capitals; empty where it knows none. */
    public static Optional<String> state(Edition edition, String name) {
        return edition.table("states").lines().stream()
                .map(line -> line.get(0))
                .filter(state -> state.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The edition. */
    public Edition edition() {
        return edition;
    }

    /** The state, or empty for the nation. */
    public String place() {
        return place;
    }

    /** The first year it reaches with accounts of its own. */
    public int firstYear() {
        return place.isEmpty()
                ? edition.firstYear()
                : Integer.parseInt(stateYears().get(FIRST_STATE_YEAR));
    }

    private List<String> stateYears() {
        return edition.table("states").header();
    }

    /** Cells of a year by row and payer, in million dollars; not to be changed. */
    public synchronized double[][] cells(int year) {
        return cells.computeIfAbsent(year, y -> place.isEmpty() ? national(y) : state(y));
    }

    private double[][] state(int year) {
        int last = Integer.parseInt(stateYears().get(stateYears().size() - 1));
        int base = Math.max(firstYear(), Math.min(year, last));
        double[][] own = StateAccounts.cells(edition, place, base, national(base));
        if (year == base) {
            return own;
        }
        double[][] from = national(base);
        double[][] to = national(year);
        for (int row = 0; row < own.length; row++) {
            for (int payer = 0; payer < own[row].length; payer++) {
                own[row][payer] *= from[row][payer] == 0 ? 1 : to[row][payer] / from[row][payer];
            }
        }
        return own;
    }

    private double[][] national(int year) {
        int base = Math.min(year, edition.lastAccountYear());
        double[][] cells = accounts(base);
        if (year > base) {
            for (Row row : Row.values()) {
                for (Payer payer : Payer.values()) {
                    cells[row.ordinal()][payer.ordinal()] *= growth(item(row, payer), base, year);
                }
            }
        }
        return cells;
    }

    private double[][] accounts(int year) {
        Table accounts = edition.table("accounts");
        Table rest = edition.table("public-health-and-investment");
        double[][] cells = new double[Row.values().length][Payer.values().length];
        for (Row row : Row.values()) {
            if (row.isCare() || row.isAdministration()) {
                for (Payer payer : Payer.values()) {
                    cells[row.ordinal()][payer.ordinal()] =
                            payer == Payer.PLAN ? 0 : accounts.get("" + year, row.id(), payer.id());
                }
            } else {
                double[] line = cells[row.ordinal()];
                line[Payer.OTHER_FEDERAL.ordinal()] =
                        rest.find("" + year, row.id(), "federal").orElse(0);
                line[Payer.OTHER_STATE.ordinal()] =
                        rest.find("" + year, row.id(), "state").orElse(0);
                line[Payer.OTHER_PRIVATE.ordinal()] =
                        rest.find("" + year, row.id(), "private").orElse(0);
            }
        }
        return cells;
    }

    /** The item of the projection that a cell grows with. */
    private static String item(Row row, Payer payer) {
        if (row == Row.PUBLIC_HEALTH) {
            return "public health activity";
        }
        if (row == Row.RESEARCH || row == Row.STRUCTURES) {
            return "investment";
        }
        return switch (payer) {
            case OUT_OF_POCKET -> "out of pocket";
            case PRIVATE_INSURANCE -> "private insurance";
            case MEDICARE -> "medicare";
            case MEDICAID_FEDERAL -> "medicaid federal";
            case MEDICAID_STATE -> "medicaid state local";
            case CHIP_FEDERAL, CHIP_STATE, VETERANS, DEFENSE -> "other health insurance programs";
            default -> "other third party payers";
        };
    }

    private double growth(String item, int from, int to) {
        return projected(item, to) / projected(item, from);
    }

    /** An item of the projections, which holds the years published; between them at an even rate of growth. */
    public double projected(String item, int year) {
        return between(edition.table("projections").byYear(item), year);
    }

    /** A path of the economy: {@code GDP}, {@code wages}, {@code consumer prices} …, as {@code economy.csv} names it. */
    public double economy(String measure, int year) {
        return between(edition.table("economy").byYear(measure), year);
    }

    /** A path of the economy in a year, or in the nearest one that it reaches. */
    public double nearest(String measure, int year) {
        TreeMap<Integer, Double> years = new TreeMap<>(edition.table("economy").byYear(measure));
        if (years.isEmpty()) {
            throw new UnusableBaseline(List.of("the edition has no path of “" + measure + "”"));
        }
        return economy(measure, Math.max(years.firstKey(), Math.min(year, years.lastKey())));
    }

    /** Whether a path of the economy reaches a year. */
    public boolean reaches(String measure, int year) {
        TreeMap<Integer, Double> years = new TreeMap<>(edition.table("economy").byYear(measure));
        return !years.isEmpty() && years.firstKey() <= year && year <= years.lastKey();
    }

    /** Whether there is such a path. */
    public boolean hasEconomy(String measure) {
        return edition.table("economy").has(measure);
    }

    private static double between(Map<Integer, Double> published, int year) {
        TreeMap<Integer, Double> years = new TreeMap<>(published);
        Map.Entry<Integer, Double> low = years.floorEntry(year);
        Map.Entry<Integer, Double> high = years.ceilingEntry(year);
        if (low == null || high == null) {
            throw new UnusableBaseline(List.of("the edition has no figure for " + year));
        }
        if (low.getKey().equals(high.getKey())) {
            return low.getValue();
        }
        double share = (year - low.getKey()) / (double) (high.getKey() - low.getKey());
        return low.getValue() * Math.pow(high.getValue() / low.getValue(), share);
    }

    /** People, in millions. */
    public double population(int year) {
        int last = edition.lastAccountYear();
        double national = year <= last
                ? edition.table("population").get("" + year, "population")
                : edition.table("population").get("" + last, "population") * growth("population millions", last, year);
        if (place.isEmpty()) {
            return national;
        }
        int lastOfState = Integer.parseInt(stateYears().get(stateYears().size() - 1));
        int base = Math.max(firstYear(), Math.min(year, lastOfState));
        Table states = edition.table("states");
        double share = states.get("" + base, place, "population thousands")
                / states.get("" + base, "United States", "population thousands");
        return national * share;
    }

    /** The share of people without insurance: the projection's where it reaches, else its first year's. */
    public double uninsured(int year) {
        int first = new TreeMap<>(edition.table("projections").byYear("uninsured millions")).firstKey();
        int known = Math.max(first, Math.min(year, edition.lastYear()));
        return projected("uninsured millions", known) / projected("population millions", known);
    }

    /** What a payer pays for a service against Medicare, 1 where the edition has no ratio. */
    public Default price(Row row, String payer) {
        Table prices = edition.table("prices");
        return prices.lines().stream()
                .filter(line -> line.get(0).equals(row.id()) && line.get(1).equals(payer))
                .findFirst()
                .map(line -> read(prices, line, "ratio", "ratio to Medicare"))
                .orElse(new Default(
                        1, 1, 1, "ratio to Medicare", "assumption", "the edition has no ratio: taken as 1"));
    }

    /** Use of care at a share paid by the patient, against free care: the experiment's points, joined by lines. */
    public double use(double share) {
        for (int i = 1; i < demand.length; i++) {
            double[] low = demand[i - 1];
            double[] high = demand[i];
            if (share <= high[0] || i == demand.length - 1) {
                return low[1] + (high[1] - low[1]) * (Math.min(share, high[0]) - low[0]) / (high[0] - low[0]);
            }
        }
        return 1;
    }

    /** A parameter of the law, such as {@code fpl first person 48 states}: a year's own, or the nearest year's. */
    public double parameter(String name, int year) {
        TreeMap<Integer, Double> years = new TreeMap<>();
        Table table = edition.table("parameters");
        for (List<String> line : table.lines()) {
            if (line.get(0).equals(name)) {
                years.put(Integer.valueOf(line.get(1)), table.number(table.in(line, "value"), line));
            }
        }
        Map.Entry<Integer, Double> known = years.floorEntry(year) == null ? years.firstEntry() : years.floorEntry(year);
        if (known == null) {
            throw new UnusableBaseline(List.of("parameters.csv: nothing for “" + name + "”"));
        }
        return known.getValue();
    }

    /** The last year for which a parameter is known. */
    public int parameterKnownTo(String name) {
        return edition.table("parameters").lines().stream()
                .filter(line -> line.get(0).equals(name))
                .mapToInt(line -> Integer.parseInt(line.get(1)))
                .max()
                .orElse(0);
    }

    /**
     * What the model assumes where a plan is silent.
     *
     * @param value the figure
     * @param low the least that it may be held to be; the value itself where the edition gives no range
     * @param high the most
     * @param unit what it counts
     * @param status verified or assumption
     * @param source where it comes from
     */
    public record Default(double value, double low, double high, String unit, String status, String source) {}

    private static Default read(Table table, List<String> line, String figure, String unit) {
        double value = table.number(table.in(line, figure), line);
        return new Default(
                value,
                table.at(line, "low").map(text -> table.number(text, line)).orElse(value),
                table.at(line, "high").map(text -> table.number(text, line)).orElse(value),
                table.at(line, "unit").orElse(unit),
                table.at(line, "status").orElse("assumption"),
                table.at(line, "source").orElse(""));
    }

    /** The assumption of the edition under a key. */
    public Default assumption(String key) {
        return findAssumption(key)
                .orElseThrow(() -> new UnusableBaseline(List.of("assumptions.csv: nothing for “" + key + "”")));
    }

    /** The assumption of the edition under a key; empty where it has none. */
    public Optional<Default> findAssumption(String key) {
        Table assumptions = edition.table("assumptions");
        return assumptions.lines().stream()
                .filter(line -> line.get(0).equals(key))
                .findFirst()
                .map(line -> read(assumptions, line, "value", "share"));
    }
}
