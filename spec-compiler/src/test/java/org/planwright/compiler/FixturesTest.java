package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;

/** Real plans have the flaws that analysts found in them, and changed ones lose or gain them, as {@code fixtures.txt} says. */
class FixturesTest {
    private static final String CALIFORNIA = "examples/healthy-california-act/sb-562.plan";
    private static final String VERMONT = "examples/green-mountain-care/green-mountain-care.plan";
    private static final String NEW_YORK = "examples/new-york-health-act/new-york-health-act.plan";
    private static final String SANDERS = "examples/s1804/s1804.plan";
    private static final String HOUSEHOLDS = "yields:          $3.4 trillion";
    private static final String SUM = "is $16.1 trillion";

    /** Taxes that the study for the nurses' union proposed for SB 562. */
    private static final String PERI = """
            tax gross receipts tax on gross receipts paid by corporations from 2018 {
                    2.3% of the part above $2 million
                }
                tax sales tax on consumption paid by consumers from 2018 {
                    2.3% of all consumption
                }
                redirect Medicare, Medicaid federal""";

    private static final Map<String, List<Diagnostic>> FOUND = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource("decided")
    void isAsTheTableSays(Fixture row) {
        assertThat(RuleBook.rule(row.rule()).orElseThrow().catalogue())
                .as("flaws that %s finds", row.rule())
                .contains(row.flaw());
        List<Diagnostic> found = FOUND.computeIfAbsent(row.plan(), FixturesTest::found);
        if (row.fires()) {
            assertThat(found).extracting(finding -> finding.rule().id()).contains(row.rule());
        } else {
            assertThat(found)
                    .as("nothing with this flaw")
                    .noneMatch(finding -> finding.rule().catalogue().contains(row.flaw()));
        }
    }

    @Test
    void theTableHasEveryPlanThatItIsSaidToHave() {
        assertThat(Fixture.all())
                .extracting(Fixture::plan)
                .contains(
                        "SB 562",
                        "SB 562 with the taxes of PERI",
                        "ACA 11",
                        "Vermont 2014",
                        "New York 2017",
                        "S. 1804",
                        "a year's stay");
        assertThat(Fixture.all()).doesNotHaveDuplicates();
        assertThat(decided().filter(row -> !row.fires())).hasSizeGreaterThan(10);
    }

    private static Stream<Fixture> decided() {
        return Fixture.all().stream().filter(row -> row.cannot().isEmpty());
    }

    /** All that is found in a plan of the table, by its text, in its scenarios and by its score; what is accepted counts. */
    private static List<Diagnostic> found(String plan) {
        String sanders = read(SANDERS);
        String california = read(CALIFORNIA);
        return switch (plan) {
            case "SB 562" -> compiled(california, CALIFORNIA);
            case "SB 562 with the taxes of PERI" ->
                compiled(swapped(california, "redirect Medicare, Medicaid federal", PERI), CALIFORNIA);
            case "SB 562 with millions for billions" ->
                compiled(
                        swapped(california, "plan spending is $331 billion", "plan spending is $331 million"),
                        CALIFORNIA);
            case "AB 1400" -> compiled(read("examples/ab1400/ab1400.plan"), "examples/ab1400/ab1400.plan");
            case "ACA 11" ->
                compiled(
                        Amendments.applied(Repository.root().resolve("examples/ab1400/aca11.plan"))
                                .orElseThrow()
                                .text(),
                        "examples/ab1400/ab1400.plan");
            case "Vermont 2014" -> compiled(read(VERMONT), VERMONT);
            case "Vermont with a lean office at once" ->
                compiled(
                        swapped(
                                read(VERMONT),
                                "administrative cost:     unknown \"savings of earlier reports were dropped as not practical\"",
                                "administrative cost:     1% of spending"),
                        VERMONT);
            case "Vermont with a fifth paid by patients" -> compiled(sharing(read(VERMONT)), VERMONT);
            case "New York 2017" -> compiled(read(NEW_YORK), NEW_YORK);
            case "New York 2017 with long-term care" ->
                compiled(swapped(read(NEW_YORK), "except long-term care", "# long-term care is in"), NEW_YORK);
            case "S. 1804" -> compiled(sanders, SANDERS);
            case "S. 1804 with 3.4, 3.5 and 4.2" -> {
                int either = sanders.indexOf("yields:          either");
                int end = sanders.indexOf("method:", either);
                yield compiled(sanders.substring(0, either) + """
                        yields:  $3.4 trillion over 2018 to 2027
                        yields:  $3.5 trillion over 2018 to 2027
                        yields:  $4.2 trillion over 2018 to 2027
                        """ + sanders.substring(end), SANDERS);
            }
            case "S. 1804 with 3.4 in 16.9" -> compiled(swapped(sanders, SUM, "is $16.9 trillion"), SANDERS);
            case "S. 1804 with 3.5 in 16.2" ->
                compiled(
                        swapped(
                                swapped(sanders, HOUSEHOLDS, "yields:          $3.5 trillion"),
                                SUM,
                                "is $16.2 trillion"),
                        SANDERS);
            case "S. 1804 with 4.2 in 16.9" ->
                compiled(
                        swapped(
                                swapped(sanders, HOUSEHOLDS, "yields:          $4.2 trillion"),
                                SUM,
                                "is $16.9 trillion"),
                        SANDERS);
            case "H.R. 676" -> compiled(read("examples/hr676/hr676.plan"), "examples/hr676/hr676.plan");
            case "a year's stay" -> compiled("""
                    plan "Stay" {
                        jurisdiction:  Vermont
                        kind:          state single payer
                    }
                    eligibility {
                        minimum stay:  1 year
                    }
                    """, CALIFORNIA);
            case "a plan that gives the bill to employers" -> compiled("""
                    plan "Bill" {
                        jurisdiction:  Vermont
                        kind:          state single payer
                    }
                    private insurance {
                        recovery from employer plans:  claimed
                    }
                    """, CALIFORNIA);
            default -> throw new AssertionError("no plan “" + plan + "”");
        };
    }

    /** The plan with a fifth of every bill for patients, and no limit to it. */
    private static String sharing(String plan) {
        String unknown = "unknown \"the sources give the actuarial value alone\"";
        String text = swapped(plan, "waive for preventive                                   assumed", "");
        text = swapped(text, "deductible:              " + unknown, "deductible: none");
        text = swapped(text, "copays:                  " + unknown, "copays: none");
        text = swapped(text, "coinsurance:             " + unknown, "coinsurance: 20%");
        return swapped(text, "out-of-pocket limit:     " + unknown, "out-of-pocket limit: none");
    }

    private static String swapped(String text, String old, String now) {
        assertThat(text).contains(old);
        return text.replace(old, now);
    }

    private static String read(String plan) {
        return Repository.read(Repository.root().resolve(plan));
    }

    private static List<Diagnostic> compiled(String text, String plan) {
        Path file = Repository.root().resolve(plan);
        SourceFile source = new SourceFile(file.getFileName().toString(), text);
        PlanCompiler.Sources beside = Repository.below(file.getParent());
        PlanCompiler.Options options = PlanCompiler.Options.recommended();
        Compilation compilation = PlanCompiler.compile(source, beside, options);
        List<Diagnostic> found = new ArrayList<>(compilation.diagnostics());
        Scenarios.of(compilation, options).forEach(scenario -> found.addAll(scenario.findings()));
        Compilation draft =
                PlanCompiler.compile(source, beside, new PlanCompiler.Options(RulePack.DRAFT, Optional.empty()));
        if (draft.mayEmit()) {
            found.addAll(Judging.findings(draft, 0));
        }
        return found;
    }
}
