package org.planwright.runtime.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.uncertainty.HouseholdDraws;

/**
 * Households as lines of a score's CSV: by what they are told apart, the group, the unit. Payments and yields of taxes are told
 * apart by their names.
 */
final class HouseholdCsv {
    private final ScoreCsv csv;
    private final HouseholdTables tables;
    private String by = "";
    private String group = "";

    HouseholdCsv(ScoreCsv csv, HouseholdTables tables) {
        this.csv = csv;
        this.tables = tables;
    }

    void write(Report report) {
        for (Map.Entry<String, List<HouseholdTables.Group>> way :
                tables.groups().entrySet()) {
            List<HouseholdTables.Group> groups = way.getValue();
            for (int g = 0; g < groups.size(); g++) {
                int which = g;
                by = way.getKey();
                group = groups.get(g).name();
                group(groups.get(g), report.householdDraws().map(draws -> draws.groups()
                        .get(way.getKey())
                        .get(which)));
            }
        }
        for (HouseholdTables.Total total : tables.lines()) {
            by = "payment";
            group = total.name();
            line("household-payment-before", total.before(), "million dollars");
            line("household-payment", total.after(), "million dollars");
        }
        for (HouseholdModel.Yield yield : tables.yields()) {
            by = "tax";
            group = yield.tax().name();
            line("yield-on-records", yield.records(), "million dollars");
            line("yield-in-balance", yield.brackets(), "million dollars");
        }
    }

    private void group(HouseholdTables.Group one, Optional<HouseholdDraws.Line> drawn) {
        line("households", one.units(), "million");
        line("people", one.people(), "million");
        line("mean-income", one.income(), "dollars");
        line("pay-before", one.before(), "dollars");
        line("pay", one.after(), "dollars");
        banded("change-in-pay", one.after() - one.before(), "dollars", drawn.map(HouseholdDraws.Line::change));
        banded("paying-less", one.less(), "share", drawn.map(HouseholdDraws.Line::less));
        banded("paying-more", one.more(), "share", drawn.map(HouseholdDraws.Line::more));
        line("paying-less-in-cash", one.lessInCash(), "share");
        line("marginal-rate", one.marginal(), "share");
        line("cliffs", one.cliffs(), "share");
    }

    private void line(String figure, double value, String unit) {
        banded(figure, value, unit, Optional.empty());
    }

    private void banded(String figure, double value, String unit, Optional<HouseholdDraws.Band> band) {
        double[] spread = band.map(one -> new double[] {one.low(), one.middle(), one.high()})
                .orElse(new double[0]);
        csv.household(figure, tables.year(), value, spread, List.of(by, group, unit));
    }
}
