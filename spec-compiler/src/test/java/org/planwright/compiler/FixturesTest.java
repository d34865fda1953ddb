package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.source.SourceFile;

/** Real plans have the flaws that analysts found in them, by the ids of the catalogue; accepted ones count. */
class FixturesTest {
    private static final String CALIFORNIA = "examples/healthy-california-act/sb-562.plan";

    @ParameterizedTest
    @CsvSource({
        CALIFORNIA + ", M01 M03 M04 M11 M12 M33 M34 L04 L05 L06 L07 L08 S10",
        "examples/green-mountain-care/green-mountain-care.plan, I01 S12 S18 U12",
        "examples/new-york-health-act/new-york-health-act.plan, I25 S10 L01",
    })
    void hasTheFlaws(String plan, String flaws) {
        assertThat(flaws(read(plan), plan)).contains(flaws.split(" "));
    }

    @Test
    void taxesMendWhatTaxesMend() {
        String taxed = read(CALIFORNIA).replace("    redirect Medicare, Medicaid federal", """
                            tax gross receipts on gross receipts paid by corporations from 2018 {
                                2.3% of the part above $2 million
                            }
                            redirect Medicare, Medicaid federal""");
        assertThat(flaws(taxed, CALIFORNIA)).doesNotContain("M01").contains("S10", "L06", "L07");
    }

    @Test
    void aYearOfResidenceIsBarred() {
        String stay = """
                plan "Stay" {
                    jurisdiction:  Vermont
                    kind:          state single payer
                }
                eligibility {
                    minimum stay:  1 year
                }
                """;
        assertThat(flaws(stay, CALIFORNIA)).contains("L11");
    }

    @Test
    void bandsOfTheCaliforniaAmendmentHold() {
        String amendment = """
                plan "ACA 11" {
                    jurisdiction:  California
                    kind:          state single payer
                }
                financing {
                    tax surtax on household income paid by households from 2024 {
                        0.5%  of the part from $149,509 to $299,508
                        1%    of the part from $299,508 to $599,012
                        1.5%  of the part from $599,012 to $1,299,499
                        1.75% of the part from $1,299,499 to $2,484,121
                        2.5%  of the part above $2,484,121
                    }
                    tax payroll tax on payroll paid by employers from 2024 {
                        1.25% of all payroll
                        exempt:  employers with under 50 workers
                    }
                }
                """;
        assertThat(flaws(amendment, CALIFORNIA)).contains("U13", "S14").doesNotContain("A05");
    }

    private static String read(String plan) {
        return Repository.read(Repository.root().resolve(plan));
    }

    private static Set<String> flaws(String text, String plan) {
        Path file = Repository.root().resolve(plan);
        return PlanCompiler.compile(
                        new SourceFile(file.getFileName().toString(), text),
                        Repository.below(file.getParent()),
                        PlanCompiler.Options.recommended())
                .diagnostics()
                .stream()
                .flatMap(finding -> finding.rule().catalogue().stream())
                .collect(Collectors.toSet());
    }
}
