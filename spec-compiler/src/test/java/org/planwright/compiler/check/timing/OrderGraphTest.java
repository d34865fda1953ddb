package org.planwright.compiler.check.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.SourceFile;

/** What a plan's dates say of each other, those included whose day nobody knows. */
class OrderGraphTest {
    private static final LocalDate CYCLE = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4 * 365 + 1;
    private static final int DATES = 500;

    /** Whatever is called too late is too late for every day that the plan may become law on. */
    @Property(tries = 300)
    void nothingIsCalledTooLateThatMayBeInTime(@ForAll long seed) {
        Random random = new Random(seed);
        Plan plan = plan("", relative(random), "administration { computer systems ready: " + relative(random) + " }");
        PlanDates dates = PlanDates.of(plan);
        Value.When ready = (Value.When) plan.first("administration", "computer systems ready")
                .orElseThrow()
                .value()
                .orElseThrow();
        Value.When benefits = (Value.When) plan.header("first benefits").orElseThrow();
        boolean found = OrderGraph.of(plan).broken().stream()
                .anyMatch(order -> order.first().step() == Step.SYSTEMS);
        boolean always = IntStream.range(0, DAYS).allMatch(i -> {
            PlanDates then = dates.assuming("enactment", CYCLE.plusDays(i));
            return then.first(ready.date())
                    .orElseThrow()
                    .isAfter(then.last(benefits.date()).orElseThrow());
        });
        if (found) {
            assertThat(always).as(plan.toString()).isTrue();
        }
    }

    @Test
    void whatIsSurelyTooLateIsFoundThroughADayThatNobodyKnows() {
        Plan plan = plan(
                "enactment: January 1, 2027",
                "January 1, 2028",
                "administration { computer systems ready: 18 months after waivers granted }");
        List<OrderGraph.Broken> broken = OrderGraph.of(plan).broken();
        assertThat(broken).hasSize(1);
        assertThat(broken.get(0).chain().stream()
                        .map(member -> member.happening().step()))
                .containsExactly(Step.LAW, Step.WAIVER, Step.SYSTEMS, Step.BENEFITS);
        assertThat(broken.get(0).days()).isEqualTo(181);
    }

    @Test
    void whatMayStillBeInTimeIsNotReported() {
        assertThat(broken(
                        "",
                        "2 years after enactment",
                        "administration { computer systems ready: 24 months after enactment }"))
                .isZero();
        assertThat(broken("", "2028", "administration { computer systems ready: July 1, 2028 }"))
                .isZero();
        assertThat(broken(
                        "",
                        "January 1, 2028",
                        "transition { phase step 2 from 2029 when \"money\"; phase step 1 from 2030 }"))
                .isZero();
    }

    @Test
    void oneOfSeveralPaymentsIsEnough() {
        String cover = "benefits { cover hospitals }; payment { pay hospitals by per case from 2030";
        assertThat(broken("", "January 1, 2028", cover + " }")).isEqualTo(1);
        assertThat(broken("", "January 1, 2028", cover + "; pay hospitals by salary from 2028 }"))
                .isZero();
        assertThat(broken("", "January 1, 2028", cover + "; pay all services by salary }"))
                .isZero();
    }

    @Test
    void hundredsOfDatedThingsAreDecided() {
        String taxes = IntStream.range(0, DATES)
                .mapToObj(i -> "tax t" + i + " on payroll paid by employers from "
                        + LocalDate.of(2020, 1, 1).plusDays(7L * i) + " { ; 1% ; }")
                .collect(Collectors.joining("; "));
        Plan plan = plan("enactment: January 1, 2025", "January 1, 2026", "financing { " + taxes + " }");
        assertThat(OrderGraph.of(plan).broken()).hasSize(261);
    }

    @Test
    void aDateThatCountsFromItselfIsTold() {
        Compilation compilation = compiled(
                "", "January 1, 2028", "definitions { date a means 1 year after b; date b means 2 months after a }");
        assertThat(compilation.diagnostics().stream()
                        .filter(finding -> finding.rule().id().equals("timing.backward-edge"))
                        .map(Diagnostic::message))
                .containsExactly("The date “a” counts from itself.");
    }

    @Test
    void aDateThatIsNamedByAnotherNameIsToldWithItsDay() {
        String sections = "definitions { date opening day means first January after enactment; "
                + "date money day means 3 years after opening day }; "
                + "benefits { cover hospital }; financing { redirect Medicaid federal from money day }";
        assertThat(money("enactment: December 31, 2017", sections))
                .containsExactly(
                        "Benefits begin (first January after enactment, that is January 1, 2018), before the first money of"
                                + " the plan comes in: “redirect Medicaid federal” starts (3 years after opening day, that is"
                                + " January 1, 2021).");
        assertThat(money("", sections))
                .containsExactly(
                        "Benefits begin (first January after enactment), before the first money of the plan comes in:"
                                + " “redirect Medicaid federal” starts (3 years after opening day).");
        assertThat(money("", sections.replace("from money day", "from opening day")))
                .isEmpty();
    }

    private static List<String> money(String head, String sections) {
        return compiled(head, "opening day", sections).diagnostics().stream()
                .filter(finding -> finding.rule().id().equals("timing.spending-before-revenue"))
                .map(Diagnostic::message)
                .toList();
    }

    private static int broken(String head, String benefits, String sections) {
        return OrderGraph.of(plan(head, benefits, sections)).broken().size();
    }

    private static Plan plan(String head, String benefits, String sections) {
        return compiled(head, benefits, sections).plan();
    }

    private static Compilation compiled(String head, String benefits, String sections) {
        String text = Arrays.stream(("plan \"P\" { kind: state single payer; first benefits: " + benefits + "; " + head
                                + " }; " + sections)
                        .split("; *"))
                .map(line -> line.replace("{ ", "{\n").replaceAll(" ?}", "\n}"))
                .collect(Collectors.joining("\n"));
        return PlanCompiler.compile(
                new SourceFile("p.plan", text), PlanCompiler.Sources.none(), PlanCompiler.Options.recommended());
    }

    private static String relative(Random random) {
        List<String> units = List.of("days", "weeks", "months", "quarters", "years");
        if (random.nextInt(4) == 0) {
            return "first " + List.of("January", "July").get(random.nextInt(2)) + " after " + anchor(random, units);
        }
        return anchor(random, units).equals("enactment")
                ? "1 month after enactment"
                : (1 + random.nextInt(40)) + " " + units.get(random.nextInt(units.size())) + " after enactment";
    }

    private static String anchor(Random random, List<String> units) {
        return random.nextBoolean()
                ? "enactment"
                : (1 + random.nextInt(30)) + " " + units.get(random.nextInt(units.size())) + " after enactment";
    }
}
