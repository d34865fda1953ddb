package org.planwright.runtime.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.model.Aggregate;
import org.planwright.runtime.model.Cells;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.results.Replication.Verdict;

/** A cause is run, or it is none. */
class ReplicationTest {
    private static Score score(double billion) {
        Cells nothing = Cells.of(2, (t, r, p) -> 0);
        return new Score(
                "",
                "",
                "",
                "",
                "",
                Aggregate.SYSTEM_COST,
                2020,
                nothing,
                nothing,
                List.of(),
                List.of(),
                Map.of("plan-spending", new double[] {billion * 1e3, billion * 1e3}),
                List.of(),
                List.of());
    }

    /** The plan gives 90 of 100 published, “better” 99.5, “worse” 80, “beyond” 120. */
    private static Verdict of(String cause) {
        Map<String, Double> scenarios = Map.of("", 90.0, "better", 99.5, "worse", 80.0, "beyond", 120.0);
        return line("plan-spending,2020,100,billion,1,test,," + cause, scenarios)
                .verdict();
    }

    private static Replication line(String line, Map<String, Double> scenarios) {
        return Replication.of("# a study\n" + line, name -> score(scenarios.get(name)))
                .get(0);
    }

    @Test
    void withTheStudysValueTheDifferenceMustVanish() {
        assertThat(of("with better: the base")).isEqualTo(Verdict.CHECKED);
        assertThat(of("with worse: the base")).isEqualTo(Verdict.OUTSIDE);
        assertThat(of("with beyond: the base")).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void theEndsMustHoldThePublishedFigureBetweenThem() {
        assertThat(of("between beyond: how much")).isEqualTo(Verdict.BOUNDED);
        assertThat(of("between worse: how much")).isEqualTo(Verdict.OUTSIDE);
        assertThat(of("between better: how much")).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void roundingIsBounded() {
        assertThat(of("rounding 11: printed without decimals")).isEqualTo(Verdict.BOUNDED);
        assertThat(of("rounding 9: printed without decimals")).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void wordsAloneAreNoCause() {
        assertThat(of("")).isEqualTo(Verdict.OUTSIDE);
        assertThat(of("the study counts otherwise")).isEqualTo(Verdict.OUTSIDE);
        assertThat(of("because better: words")).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void yearsAreSummedAndScenariosAreLinesOfTheirOwn() {
        Replication sum = line("plan-spending,2020-2021,180,billion,1,derived,,", Map.of("", 90.0));
        assertThat(sum.computed()).isEqualTo(180);
        assertThat(sum.verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(line("plan-spending,2020,99,billion,1,test,better,", Map.of("better", 99.5))
                        .verdict())
                .isEqualTo(Verdict.WITHIN);
    }

    @Test
    void aLineOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> line("plan-spending,2020,99,billion,1,", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line("plan-spending,2020,99,billion,1,proof,,", Map.of("", 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
