package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/** Every step against figures worked by hand: hospital care of 100 by private insurers, 60 by Medicare, 40 by patients. */
class StepsTest {
    private static final int HOSPITAL = Row.HOSPITAL.ordinal();

    private static final Cells TODAY = Cells.of(1, (t, r, p) -> {
        if (r == Row.NET_COST.ordinal() && p == Payer.PRIVATE_INSURANCE.ordinal()) {
            return 15;
        }
        if (r != HOSPITAL) {
            return 0;
        }
        return switch (Payer.values()[p]) {
            case PRIVATE_INSURANCE -> 100;
            case MEDICARE -> 60;
            case OUT_OF_POCKET -> 40;
            default -> 0;
        };
    });

    /** Private insurance moves whole, what patients pay by half, Medicare stays. */
    private static final Cells MOVED = Cells.of(
            1,
            (t, r, p) -> r != HOSPITAL
                    ? 0
                    : p == Payer.PRIVATE_INSURANCE.ordinal() ? 1 : p == Payer.OUT_OF_POCKET.ordinal() ? 0.5 : 0);

    @Test
    void coverageRaisesWhatMoves() {
        // 5% of 200 is 10, spread over the 120 that move: 100 and 20
        Cells after = new Coverage(MOVED, new double[] {0.05}).apply(TODAY);
        assertThat(after.at(0, Row.HOSPITAL, Payer.PRIVATE_INSURANCE)).isCloseTo(108.3333333, within(1e-6));
        assertThat(after.at(0, Row.HOSPITAL, Payer.MEDICARE)).isEqualTo(60);
        assertThat(after.row(0, HOSPITAL)).isCloseTo(210, within(1e-9));
    }

    @Test
    void statedDemandRaisesItsAggregateAndNothingElse() {
        // 12% of 200 for hospitals; the 15 of insurers' net cost stay where they are no part of the aggregate
        Cells after = new StatedDemand(Aggregate.PERSONAL_HEALTH_CARE, new double[] {0.12}).apply(TODAY);
        assertThat(after.row(0, HOSPITAL)).isCloseTo(224, within(1e-9));
        assertThat(after.total(0)).isCloseTo(239, within(1e-9));
        // of all spending, 215 · 1.12
        assertThat(new StatedDemand(Aggregate.SYSTEM_COST, new double[] {0.12})
                        .apply(TODAY)
                        .total(0))
                .isCloseTo(240.8, within(1e-9));
    }

    @Test
    void costSharingRaisesARowByItsOwnShare() {
        double[][] rise = new double[1][Row.values().length];
        rise[0][HOSPITAL] = 0.1;
        // 10% of 200 is 20, on the 120 that move: 100 · (1 + 20/120) and 40 · (1 + ½ · 20/120)
        Cells after = new CostSharing(MOVED, rise).apply(TODAY);
        assertThat(after.row(0, HOSPITAL)).isCloseTo(220, within(1e-9));
        assertThat(after.at(0, Row.HOSPITAL, Payer.PRIVATE_INSURANCE)).isCloseTo(116.6666667, within(1e-6));
        assertThat(after.at(0, Row.HOSPITAL, Payer.OUT_OF_POCKET)).isCloseTo(43.3333333, within(1e-6));
        assertThat(after.at(0, Row.HOSPITAL, Payer.MEDICARE)).isEqualTo(60);
    }

    @Test
    void whoBuysInLeavesPrivateInsuranceAtThePlansPrices() {
        double[][] price = new double[1][Row.values().length];
        java.util.Arrays.fill(price[0], 0.7);
        Cells after =
                new Joining(new double[] {0.2}, price, new double[] {0.05}, 0.6, 0.3, new double[] {0.1}).apply(TODAY);
        // a fifth of 100 at 0.7 is 14; 5% of 200 was used without insurance, 16 with it, of which the plan pays 0.7, or
        // 11.2
        assertThat(after.at(0, Row.HOSPITAL, Payer.PLAN)).isCloseTo(25.2, within(1e-9));
        assertThat(after.at(0, Row.HOSPITAL, Payer.PRIVATE_INSURANCE)).isCloseTo(80, within(1e-9));
        assertThat(after.at(0, Row.HOSPITAL, Payer.OUT_OF_POCKET)).isCloseTo(40 - 10 + 4.8, within(1e-9));
        assertThat(after.at(0, Row.NET_COST, Payer.PRIVATE_INSURANCE)).isCloseTo(12, within(1e-9));
        // a tenth of 25.2
        assertThat(after.at(0, Row.ADMINISTRATION, Payer.PLAN)).isCloseTo(2.52, within(1e-9));
        assertThat(after.at(0, Row.HOSPITAL, Payer.MEDICARE)).isEqualTo(60);
    }

    @Test
    void benefitsRaiseLongTermCareAlone() {
        Cells today = Cells.of(1, (t, r, p) -> p == Payer.MEDICAID_STATE.ordinal() ? 10 : 0);
        Cells all = Cells.of(1, (t, r, p) -> p == Payer.MEDICAID_STATE.ordinal() ? 1 : 0);
        Cells after = new Benefits(all, new double[] {0.3}).apply(today);
        assertThat(after.row(0, Row.NURSING_CARE.ordinal())).isCloseTo(13, within(1e-9));
        assertThat(after.row(0, Row.HOME_HEALTH.ordinal())).isCloseTo(13, within(1e-9));
        assertThat(after.row(0, HOSPITAL)).isEqualTo(10);
    }

    @Test
    void whereThePlanPaysNothingThereIsNoNewDemand() {
        Cells none = Cells.of(1, (t, r, p) -> 0);
        assertThat(new Coverage(none, new double[] {0.05}).apply(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void supplyMeetsAPartOfNewDemand() {
        Cells wanted = new Coverage(MOVED, new double[] {0.05}).apply(TODAY);
        // a quarter of the 10 more is met: 202.5, and 7.5 of the 225 that were wanted in all are not
        Supply quarter = new Supply(TODAY, new double[] {0.25});
        Cells met = quarter.apply(wanted);
        assertThat(met.row(0, HOSPITAL)).isCloseTo(202.5, within(1e-9));
        assertThat(Supply.unmet(wanted, met, 0)).isCloseTo(7.5 / 225.0, within(1e-9));
    }

    @Test
    void priceChangesWhatMoves() {
        double[][] factor = new double[1][Row.values().length];
        java.util.Arrays.fill(factor[0], 0.9);
        // 100 x 0.9 + 40 x (1 - 0.5 + 0.5 x 0.9) + 60
        assertThat(new Price(MOVED, factor).apply(TODAY).row(0, HOSPITAL)).isCloseTo(188, within(1e-9));
    }

    @Test
    void administrationIsReplaced() {
        // 15 of private insurers goes; claims of 120 at 5% bring 6
        Cells moved = Moved.withAdministration(TODAY, MOVED);
        assertThat(moved.at(0, Row.NET_COST.ordinal(), Payer.PRIVATE_INSURANCE.ordinal()))
                .isEqualTo(1);
        Cells after = new Administration(moved, new double[] {0.05}, new double[] {0}).apply(TODAY);
        assertThat(after.total(0)).isCloseTo(206, within(1e-9));
        assertThat(after.at(0, Row.ADMINISTRATION, Payer.PLAN)).isCloseTo(6, within(1e-9));
        assertThat(after.at(0, Row.NET_COST, Payer.PRIVATE_INSURANCE)).isCloseTo(0, within(1e-9));
    }

    @Test
    void providersSaveOnWhatMoves() {
        // a tenth of 120 that moves is 12; claims are 108, and at 5% bring 5.4; the 15 of insurers go
        Cells moved = Moved.withAdministration(TODAY, MOVED);
        Cells after = new Administration(moved, new double[] {0.05}, new double[] {0.1}).apply(TODAY);
        assertThat(after.row(0, HOSPITAL)).isCloseTo(188, within(1e-9));
        assertThat(after.total(0)).isCloseTo(193.4, within(1e-9));
    }

    @Test
    void savingsOfAnAggregateAddAndSavingsOfTheRestCompound() {
        Cells first = saving(TODAY, TODAY, 0.1).apply(TODAY);
        Cells both = saving(TODAY, TODAY, 0.2).apply(first);
        assertThat(both.row(0, HOSPITAL)).isCloseTo(140, within(1e-9));
        Cells remaining = saving(TODAY, null, 0.2).apply(first);
        assertThat(remaining.row(0, HOSPITAL)).isCloseTo(144, within(1e-9));
    }

    private static OtherSaving saving(Cells today, Cells gross, double share) {
        return new OtherSaving(
                "saving", (row, payer) -> row == Row.HOSPITAL, gross, new double[] {share}, new double[] {0});
    }

    @Test
    void payersChangeAndNothingIsLost() {
        Cells after = new Payers(MOVED).apply(TODAY);
        assertThat(after.at(0, Row.HOSPITAL, Payer.PLAN)).isEqualTo(120);
        assertThat(after.at(0, Row.HOSPITAL, Payer.OUT_OF_POCKET)).isEqualTo(20);
        assertThat(after.total(0)).isCloseTo(TODAY.total(0), within(1e-9));
    }

    @Test
    void growthFollowsThePlan() {
        assertThat(new Growth(MOVED, new double[] {0.98}).apply(TODAY).row(0, HOSPITAL))
                .isCloseTo(197.6, within(1e-9));
    }

    @Test
    void theBalanceIsSourcesLessUses() {
        Balance balance =
                new Balance(new double[] {100, 110}, new double[] {60, 60}, new double[] {45, 45}, new double[] {0, 2});
        assertThat(balance.surplus(0)).isEqualTo(5);
        assertThat(balance.surplus(1)).isEqualTo(-3);
        assertThat(balance.reserve(1)).isEqualTo(2);
    }

    @Test
    void aTriangleHasItsQuantiles() {
        assertThat(Figure.triangle(6, 10, 14, 0.5)).isCloseTo(10, within(1e-9));
        assertThat(Figure.triangle(6, 10, 14, 0)).isEqualTo(6);
        assertThat(Figure.triangle(6, 10, 14, 1)).isEqualTo(14);
    }
}
