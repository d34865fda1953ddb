package org.planwright.runtime.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A state's accounts by service and payer. CMS publishes the services of a state's residents, and what Medicare, Medicaid
 * and private insurance pay in all, but not each by the other. The cells are the nation's, scaled in turn to the state's
 * services and to the state's payers until both agree (iterative proportional fitting, 200 rounds; services last, so that
 * they agree to the cent). Administration, public health and investment, which the state's accounts leave out, are taken in
 * the nation's proportion to the care of the same payer.
 */
final class StateAccounts {
    /** The measures of {@code states.csv} that are services. */
    static final Map<String, List<Row>> MEASURES = measures();

    @NotAParameter("convergence: services and payers agree to the cent long before")
    private static final int ROUNDS = 200;

    private static final Map<String, List<Payer>> PAYERS = Map.of(
            "medicare phc", List.of(Payer.MEDICARE),
            "medicaid phc", List.of(Payer.MEDICAID_FEDERAL, Payer.MEDICAID_STATE),
            "private insurance phc", List.of(Payer.PRIVATE_INSURANCE));

    private StateAccounts() {}

    private static Map<String, List<Row>> measures() {
        Map<String, List<Row>> measures = new LinkedHashMap<>();
        measures.put("hospital", List.of(Row.HOSPITAL));
        measures.put("physician clinical", List.of(Row.PHYSICIAN));
        measures.put("other professional", List.of(Row.OTHER_PROFESSIONAL));
        measures.put("dental", List.of(Row.DENTAL));
        measures.put("home health", List.of(Row.HOME_HEALTH));
        measures.put("nursing care", List.of(Row.NURSING_CARE));
        measures.put("drugs and other nondurables", List.of(Row.PRESCRIPTION_DRUGS, Row.OTHER_NON_DURABLE));
        measures.put("dme", List.of(Row.DURABLE_EQUIPMENT));
        measures.put("other health residential personal", List.of(Row.OTHER_CARE));
        return measures;
    }

    /**
     * Cells of a state in a year.
     *
     * @param national the nation's cells of the same year
     */
    static double[][] cells(Edition edition, String state, int year, double[][] national) {
        Table states = edition.table("states");
        double[][] cells = new double[Row.values().length][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = national[row].clone();
        }
        double[] before = careByPayer(national);
        for (int round = 0; round < ROUNDS; round++) {
            PAYERS.forEach((measure, payers) -> scalePayers(cells, payers, states.get("" + year, state, measure)));
            double otherPayers = states.get("" + year, state, "phc")
                    - PAYERS.keySet().stream()
                            .mapToDouble(measure -> states.get("" + year, state, measure))
                            .sum();
            scalePayers(cells, others(), Math.max(0, otherPayers));
            MEASURES.forEach((measure, rows) -> scaleRows(cells, rows, states.get("" + year, state, measure)));
        }
        double[] after = careByPayer(cells);
        double all = sum(after) / sum(before);
        for (Row row : Row.values()) {
            for (Payer payer : Payer.values()) {
                int p = payer.ordinal();
                if (!row.isCare()) {
                    boolean own = row.isAdministration() && before[p] > 0;
                    cells[row.ordinal()][p] = national[row.ordinal()][p] * (own ? after[p] / before[p] : all);
                }
            }
        }
        return cells;
    }

    private static List<Payer> others() {
        return java.util.Arrays.stream(Payer.values())
                .filter(payer -> PAYERS.values().stream().noneMatch(list -> list.contains(payer)))
                .toList();
    }

    private static double[] careByPayer(double[][] cells) {
        double[] sums = new double[Payer.values().length];
        for (Row row : Row.values()) {
            for (int p = 0; row.isCare() && p < sums.length; p++) {
                sums[p] += cells[row.ordinal()][p];
            }
        }
        return sums;
    }

    private static double sum(double[] figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return sum;
    }

    private static void scalePayers(double[][] cells, List<Payer> payers, double wanted) {
        double sum = 0;
        for (Row row : Row.values()) {
            for (Payer payer : payers) {
                sum += row.isCare() ? cells[row.ordinal()][payer.ordinal()] : 0;
            }
        }
        for (Row row : Row.values()) {
            for (Payer payer : payers) {
                cells[row.ordinal()][payer.ordinal()] *= row.isCare() && sum > 0 ? wanted / sum : 1;
            }
        }
    }

    private static void scaleRows(double[][] cells, List<Row> rows, double wanted) {
        double sum = rows.stream().mapToDouble(row -> sum(cells[row.ordinal()])).sum();
        for (Row row : rows) {
            for (int p = 0; p < cells[row.ordinal()].length; p++) {
                cells[row.ordinal()][p] *= sum > 0 ? wanted / sum : 1;
            }
        }
    }
}
