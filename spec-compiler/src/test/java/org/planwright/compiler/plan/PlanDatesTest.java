package org.planwright.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.plan.PlanDate.After;
import org.planwright.compiler.plan.PlanDate.Named;
import org.planwright.compiler.plan.PlanDate.OnCalendar;
import org.planwright.compiler.plan.PlanDate.Precision;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

class PlanDatesTest {
    private static final Span NOWHERE = new SourceFile("a.plan", "x").span(0, 1);
    private static final PlanDate ENACTED = new OnCalendar(LocalDate.of(2011, 5, 26), Precision.DAY);

    @Test
    void countsFromEnactmentAndFromNamedDates() {
        PlanDates dates = dates(Map.of("everyone", after(2, "year", new Named("enactment"))));
        assertThat(dates.first(new Named("everyone"))).contains(LocalDate.of(2013, 5, 26));
        assertThat(dates.first(after(90, "day", new Named("everyone")))).contains(LocalDate.of(2013, 8, 24));
        assertThat(dates.first(after(1, "quarter", new Named("enactment")))).contains(LocalDate.of(2011, 8, 26));
        assertThat(dates.first(new After(new BigDecimal("1.5"), "year", new Named("enactment"))))
                .contains(LocalDate.of(2012, 11, 26));
    }

    @Test
    void theFirstOfAMonthLiesAfterTheAnchor() {
        PlanDates dates = dates(Map.of());
        assertThat(dates.first(after(0, "January", new Named("enactment")))).contains(LocalDate.of(2012, 1, 1));
        PlanDate newYear = new OnCalendar(LocalDate.of(2014, 1, 1), Precision.DAY);
        assertThat(dates.first(after(0, "January", newYear))).contains(LocalDate.of(2015, 1, 1));
        assertThat(dates.first(after(0, "July", newYear))).contains(LocalDate.of(2014, 7, 1));
    }

    @Test
    void aYearHasAFirstAndALastDay() {
        PlanDate year = new OnCalendar(LocalDate.of(2017, 1, 1), Precision.YEAR);
        PlanDates dates = dates(Map.of());
        assertThat(dates.first(year)).contains(LocalDate.of(2017, 1, 1));
        assertThat(dates.last(year)).contains(LocalDate.of(2017, 12, 31));
        assertThat(dates.last(after(2, "year", year))).contains(LocalDate.of(2019, 12, 31));
    }

    @Test
    void eventsAndCirclesHaveNoDay() {
        PlanDates dates = dates(Map.of("here", new Named("there"), "there", after(1, "day", new Named("here"))));
        assertThat(dates.first(new Named("here"))).isEmpty();
        assertThat(dates.last(after(1, "year", new Named("there")))).isEmpty();
        assertThat(dates.first(after(90, "day", new Named("waivers granted")))).isEmpty();
        assertThat(dates.first(new After(new BigDecimal("1e30"), "day", ENACTED)))
                .isEmpty();
    }

    private static PlanDate after(int offset, String unit, PlanDate anchor) {
        return new After(BigDecimal.valueOf(offset), unit, anchor);
    }

    private static PlanDates dates(Map<String, PlanDate> named) {
        Provision enactment = new Provision(
                "plan / enactment",
                "plan",
                "enactment",
                Provision.Form.ANSWER,
                Optional.empty(),
                Optional.of(new Located<>(new Value.When(ENACTED), NOWHERE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOWHERE,
                NOWHERE);
        return PlanDates.of(new Plan(
                Plan.Head.PLAN,
                "A",
                NOWHERE,
                "",
                List.of(enactment),
                new Plan.Definitions(Map.of(), Map.of(), Map.of(), Map.of(), named, Map.of(), Map.of(), Map.of()),
                List.of(),
                List.of(),
                List.of()));
    }
}
